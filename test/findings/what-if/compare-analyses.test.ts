import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { applyWhatIf } from '#findings/what-if/apply-what-if.ts';
import { type Comparison, compareAnalyses } from '#findings/what-if/compare-analyses.ts';
import type { Finding } from '#model/finding.ts';
import type { Organisation } from '#model/organisation.ts';
import type { WhatIf } from '#model/what-if.ts';
import { randomOrganisation } from '../../random-organisation.ts';
import { expand, isHere, slowHops, slowServed, slowServes } from '../../slow-expansion.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';
import { withoutPeople } from './without-people.ts';

const nothing: WhatIf = { leave: [], moves: [], merges: [] };

function compare(organisation: Organisation, change: Partial<WhatIf>): Comparison {
  const before = analyse(organisation);
  return compareAnalyses(before, analyse(applyWhatIf(organisation, { ...nothing, ...change })));
}

const compareTiny = (tiny: TinyOrganisation, change: Partial<WhatIf>) =>
  compare(tinyOrganisation(tiny), change);

const told = (findings: readonly Finding[]) => findings.map(({ rule, subject }) => `${rule} ${subject}`);

/** An organisation and some of its people. */
const withLeavers = randomOrganisation.chain((organisation) =>
  fc
    .subarray([...Array(organisation.people.count).keys()])
    .map((leave) => ({ organisation, leave: new Set(leave) })),
);

/** Who a finding is about, in a text of its own; `row` and `need` turn rows back into those of another organisation. */
const inWords = (
  finding: Finding,
  row = (person: number) => person,
  need = (each: number) => each,
): string => {
  const { rule, subjectType, subject } = finding;
  if (rule === 'closed-circle') return `${rule} ${finding.evidence.members.map(row)}`;
  if (rule === 'need-unmet') return `${rule} need ${need(finding.evidence.need)}`;
  const isPerson = subjectType === 'person' || subjectType === 'manager';
  return `${rule} ${subjectType} ${isPerson ? row(subject) : subject}`;
};

describe('what would come of a change', () => {
  test('is nothing where nothing changes', () => {
    fc.assert(
      fc.property(randomOrganisation, (organisation) => {
        const comparison = compare(organisation, {});
        const { customersLost, providersLost, ...lists } = comparison;
        for (const list of Object.values(lists)) expect(list).toEqual([]);
      }),
    );
  });

  test('is, where people leave, what an organisation built without them would show', () => {
    fc.assert(
      fc.property(withLeavers, ({ organisation, leave }) => {
        const after = analyse(applyWhatIf(organisation, { ...nothing, leave: [...leave] }));
        const without = withoutPeople(organisation, leave);
        const slow = analyse(without.organisation).findings.map((finding) => [
          inWords(
            finding,
            (row) => without.personWas[row],
            (row) => without.needWas[row],
          ),
          finding.severity,
        ]);
        expect(after.findings.map((finding) => [inWords(finding), finding.severity]).sort()).toEqual(
          slow.sort(),
        );
      }),
    );
  });

  test('tells the findings that come and go exactly, and none twice', () => {
    fc.assert(
      fc.property(withLeavers, ({ organisation, leave }) => {
        const before = analyse(organisation);
        const after = analyse(applyWhatIf(organisation, { ...nothing, leave: [...leave] }));
        const { gained, gone } = compareAnalyses(before, after);
        const same = (one: Finding, other: Finding) =>
          one.rule === 'closed-circle' && other.rule === 'closed-circle'
            ? shareMostOf(one.evidence.members, other.evidence.members)
            : inWords(one) === inWords(other);
        expect(gained).toEqual(
          after.findings.filter((each) => !before.findings.some((old) => same(old, each))),
        );
        expect(gone).toEqual(
          before.findings.filter((old) => !after.findings.some((each) => same(old, each))),
        );
      }),
    );
  });

  test('names everybody who loses their only provider or customer, or their line of sight', () => {
    fc.assert(
      fc.property(withLeavers, ({ organisation, leave }) => {
        const changed = applyWhatIf(organisation, { ...nothing, leave: [...leave] });
        const comparison = compareAnalyses(analyse(organisation), analyse(changed));
        const [had, has] = [expand(organisation), expand(changed)];
        const [far, farther] = [slowHops(organisation, had), slowHops(changed, has)];
        const stay = [...Array(organisation.people.count).keys()].filter((person) => isHere(changed, person));
        const where = (test: (person: number) => boolean) => stay.filter(test);
        const covered = (coverage: string) => coverage === 'group' || coverage === 'name';
        type Slow = typeof slowServed;
        const loses = (slow: Slow) =>
          where((person) => slow(had, person) !== 'none' && slow(has, person) === 'none');
        const onlyEveryone = (slow: Slow) =>
          where((person) => covered(slow(had, person)) && slow(has, person) === 'everyone');
        expect(comparison.losingProviders).toEqual(loses(slowServed));
        expect(comparison.losingCustomers).toEqual(loses(slowServes));
        expect(comparison.servedLikeEverybody).toEqual(onlyEveryone(slowServed));
        expect(comparison.servingLikeEverybody).toEqual(onlyEveryone(slowServes));
        expect(comparison.losingSight).toEqual(
          where((person) => far.has(`p${person}`) && !farther.has(`p${person}`)),
        );
        expect(comparison.fartherSight).toEqual(
          where(
            (person) =>
              (farther.get(`p${person}`) ?? -1) > (far.get(`p${person}`) ?? Number.POSITIVE_INFINITY),
          ),
        );
      }),
    );
  });

  test('agrees, for one person who leaves, with the gap of who depends on them alone', () => {
    fc.assert(
      fc.property(randomOrganisation, (organisation) => {
        const before = analyse(organisation);
        fc.pre(!before.answers.tooFew);
        for (let person = 0; person < organisation.people.count; person++) {
          if (!before.network.here[person]) continue;
          const after = analyse(applyWhatIf(organisation, { ...nothing, leave: [person] }));
          const { losingSight, losingProviders } = compareAnalyses(before, after);
          const told = before.findings.find(
            (each) => each.rule === 'single-provider' && each.subject === person,
          );
          const { provider = [], sight = [] } = told?.rule === 'single-provider' ? told.evidence : {};
          expect([sight, provider]).toEqual([losingSight, losingProviders]);
        }
      }),
    );
  });

  test('is a longer way where the short one is gone', () => {
    const { fartherSight, losingSight } = compareTiny(
      {
        people: ['A', 'B', 'C', 'D'],
        customers: ['P!'],
        ties: ['A > B', 'B > P', 'A > C', 'C > D', 'D > P'],
      },
      { leave: [1] },
    );
    expect([fartherSight, losingSight]).toEqual([[0], []]);
  });

  test('lists those whose manager would not be here, and nobody whose manager was not here before', () => {
    const people = [
      'A',
      { id: 'B', manager: 'A' },
      { id: 'C', manager: 'B' },
      { id: 'D', status: 'vacant' as const },
      { id: 'E', manager: 'D' },
    ];
    expect(compareTiny({ people }, { leave: [0, 3] }).losingManager).toEqual([1]);
    expect(
      compareTiny({ people }, { leave: [0], moves: [{ person: 1, manager: 4, department: -1 }] })
        .losingManager,
    ).toEqual([]);
  });

  test('keeps a circle that loses one of three, as the same gap', () => {
    const tiny = {
      people: ['A', 'B', 'C', 'D'],
      customers: ['P!'],
      ties: ['D > P', 'A > B', 'B > A', 'B > C', 'C > A'],
    };
    const { gained, gone } = compareTiny(tiny, { leave: [2] });
    expect(told(gained)).toEqual([]);
    expect(told(gone).filter((each) => each.startsWith('closed-circle'))).toEqual([]);
  });

  test('tells a gap that gets worse apart from one that opens', () => {
    const nurses = [
      { id: 'A', department: 'Ward' },
      { id: 'B', department: 'Ward' },
    ];
    const { gained, worse } = compareTiny(
      { people: [...nurses, 'C', 'D'], customers: ['P!'], ties: ['C > group:Ward', 'D > everyone'] },
      { leave: [2] },
    );
    expect(told(gained).filter((each) => each.startsWith('unserved '))).toEqual([]);
    const shifts = worse.filter(({ after }) => after.rule === 'unserved');
    expect(shifts.map(({ before, after }) => [after.subject, before.severity, after.severity])).toEqual([
      [0, 'low', 'medium'],
      [1, 'low', 'medium'],
    ]);
  });
});

const shareMostOf = (one: readonly number[], other: readonly number[]): boolean =>
  one.filter((each) => other.includes(each)).length * 2 > Math.max(one.length, other.length);
