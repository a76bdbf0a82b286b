import { beforeAll, expect, it } from 'vitest';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import type { RuleId } from '#model/finding.ts';
import { cardRepairs } from '#present/repairs/repair-view.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';
import { sampleOrganisation } from '../../web/sample-organisation.ts';

let sample: Analysis;
beforeAll(async () => {
  sample = analyse(await sampleOrganisation(), '2026-11-23');
});

/** The repairs of the first finding of a rule about somebody, as a card words them. */
function worded(analysis: Analysis, rule: RuleId, name = ''): string[] {
  const { people } = analysis.organisation;
  const finding = analysis.findings.find(
    (each) => each.rule === rule && (name === '' || people.name[each.subject] === name),
  );
  const card = finding && cardRepairs(analysis, see(analysis.network, { role: 'hr' }), finding);
  return card ? card.repairs.map(({ what, why, part }) => [what, why, part].filter(Boolean).join(' ')) : [];
}

const tiny = (organisation: TinyOrganisation) => analyse(tinyOrganisation(organisation), '2026-11-23');

it.each<[RuleId, string, string[]]>([
  [
    'manager-does-not-serve',
    'Hana Sato',
    [
      'Hana Sato serves Amara Okafor, Luis Ferrer, Mei Tan, Jon Pike and Rosa Lind. That meets what they asked for: “An answer when I ask to swap a day” (Amara Okafor) and “A word when the shift went well” (Jon Pike). Marked as taken on: the need of Jon Pike. They report to Hana Sato.',
    ],
  ],
  [
    'no-customer',
    'Hana Sato',
    [
      'Hana Sato serves Amara Okafor, to meet the need “An answer when I ask to swap a day”. Amara Okafor’s need names Hana Sato.',
    ],
  ],
  [
    'no-customer',
    'Manuel Ortega',
    [
      'Manuel Ortega serves Patients with “A clean room and a word in passing”, promised “Every day before ten”. One of the 2 colleagues with a like title in the department serves Patients.',
    ],
  ],
  [
    'unserved',
    'Farid Rahimi',
    [
      'Nursing serves Farid Rahimi, to meet the need “Overtime sheets signed by the 20th, from every ward”. Farid Rahimi’s need names Nursing.',
      'Claire Donnelly serves Farid Rahimi. Claire Donnelly is their line manager.',
    ],
  ],
  [
    'disputed-tie',
    'Tariq Jamil',
    [
      '“Clean linen on the ward” from Tariq Jamil to Zeynep Kaya ends. The other end says no, so it does not count now.',
    ],
  ],
  [
    'no-primary-customer',
    'Pauline Achieng',
    [
      '“Medicine orders placed” to Isabella Conti is no longer marked as Pauline Achieng’s main tie. Of their ties, “Kitchen contracts without surprises” to Giulia Marino leads to the primary customer soonest: 2 hops.',
    ],
  ],
  [
    'stale-tie',
    'Bogdan Ionescu',
    [
      '“Training in the new theatre list” from Bogdan Ionescu to Kateřina Nováková is said again, as of today. If both ends say that it still holds, nothing else has to change.',
    ],
  ],
  ['need-unmet', 'Zeynep Kaya', []],
])('in the sample hospital, %s of %s', (rule, name, expected) => {
  expect(worded(sample, rule, name)).toEqual(expected);
});

it('words a promise, and what it rests on', () => {
  const analysis = tiny({
    people: ['Ann', 'Ben'],
    customers: ['Patients!'],
    requirements: { Patients: 'Home before lunch' },
    ties: [
      { from: 'Ann', to: 'Patients', service: 'Care', promise: 'always' },
      { from: 'Ben', to: 'Ann', service: 'Letters', promise: 'by noon' },
      'Ben > Patients = Care',
    ],
  });
  expect(worded(analysis, 'promise-not-carried')).toEqual([
    '“Care” from Ann to Patients rests on “Letters” from Ben to Ann. It is the only promise made to them, and is carried itself. It closes only part of this gap.',
  ]);
  expect(worded(analysis, 'no-promise')).toEqual([
    'Promised: “always” for “Care” from Ben to Patients. That is what is promised elsewhere for the same.',
  ]);
});

it('uses the organisation’s own word for a customer', () => {
  const people = ['Ann', 'Ben'];
  const organisation = tinyOrganisation({
    people,
    customers: ['Kim', 'Families'],
    ties: ['Ann > Kim', 'Ben > Kim'],
  });
  const vocabulary = { customer: 'guest', customers: 'guests' };
  const settings = { ...organisation.settings, vocabulary };
  expect(worded(analyse({ ...organisation, settings }), 'no-primary-customer')).toEqual([
    'Kim becomes the primary guest. For 2 people the shortest chain ends at Kim, more than at any other.',
  ]);
});

it('tells to talk first, and that a new tie is a claim', () => {
  const visible = see(sample.network, { role: 'hr' });
  const noteOf = (rule: RuleId) =>
    cardRepairs(sample, visible, sample.findings.find((each) => each.rule === rule)!)?.note;
  expect(noteOf('manager-does-not-serve')).toBe(
    'A tie is recorded as claimed by one end. Talk to both first, and record only what they have agreed.',
  );
  expect(noteOf('disputed-tie')).toBe(
    'Talk to those concerned first, and record only what they have agreed.',
  );
});
