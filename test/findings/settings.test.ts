import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { regrade } from '#findings/regrade.ts';
import { type RuleId, ruleIds } from '#model/finding.ts';
import { defaultRule, defaultSettings, type Settings } from '#model/settings.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

/** Ann and Ben serve only each other: a circle; nobody serves Cy, who has answered that he serves nobody. */
const ward: TinyOrganisation = {
  people: ['ann', 'ben', { id: 'cy', answer: 'answered-none' }],
  customers: ['Patients!'],
  ties: ['ann > ben', 'ben > ann'],
};

const findingsOf = (tiny: TinyOrganisation, settings: Partial<Settings>) =>
  analyse({ ...tinyOrganisation(tiny), settings: { ...defaultSettings, ...settings } }).findings;

const gradesOf = (tiny: TinyOrganisation, rule: RuleId, settings: Partial<Settings>) =>
  findingsOf(tiny, settings)
    .filter((finding) => finding.rule === rule)
    .map(({ severity }) => severity);

test('a rule that is off finds nothing, and the others find what they found', () => {
  const off = { rules: { 'closed-circle': { on: false, severity: 'medium' } } } as const;
  expect(gradesOf(ward, 'closed-circle', {})).toEqual(['medium']);
  expect(findingsOf(ward, off)).toEqual(findingsOf(ward, {}).filter(({ rule }) => rule !== 'closed-circle'));
});

test('with every rule off nothing is found', () => {
  const rules = Object.fromEntries(ruleIds.map((rule) => [rule, { ...defaultRule(rule), on: false }]));
  expect(findingsOf(ward, { rules })).toEqual([]);
});

test('a severity of its own may be another, and one found may go a step up or down', () => {
  const graded = (rule: RuleId, severity: 'low' | 'one-step-lower' | 'one-step-higher') =>
    gradesOf(ward, rule, { rules: { [rule]: { on: true, severity } } });
  expect(graded('closed-circle', 'low')).toEqual(['low']);
  expect(gradesOf(ward, 'no-customer', {})).toEqual(['high']);
  expect(graded('no-customer', 'one-step-lower')).toEqual(['medium']);
  expect(graded('no-customer', 'one-step-higher')).toEqual(['high']);
});

test('low stays low a step lower, and what is not known yet stays so', () => {
  const finding = (severity: 'low' | 'info') =>
    ({
      rule: 'unserved',
      severity,
      subjectType: 'person',
      subject: 0,
      notKnownYet: severity === 'info',
      evidence: { coverage: 'none' },
    }) as const;
  const after = (severity: 'low' | 'info', choice: 'one-step-lower' | 'one-step-higher' | 'high') =>
    regrade([finding(severity)], choice)[0].severity;
  expect(after('low', 'one-step-lower')).toBe('low');
  expect(after('low', 'one-step-higher')).toBe('medium');
  expect(after('info', 'one-step-higher')).toBe('info');
  expect(after('info', 'high')).toBe('info');
});

test('how many answers are enough is as the settings say', () => {
  const people = [
    'a',
    'b',
    { id: 'c', answer: 'not-answered' },
    { id: 'd', answer: 'not-answered' },
  ] as const;
  const answersWith = (answeredEnough: number, answeredPartial: number) => {
    const thresholds = { ...defaultSettings.thresholds, answeredEnough, answeredPartial };
    const organisation = tinyOrganisation({ people, ties: ['a > b'] });
    const { tooFew, partial } = analyse({
      ...organisation,
      settings: { ...defaultSettings, thresholds },
    }).answers;
    return [tooFew, partial];
  };
  expect(answersWith(80, 65)).toEqual([true, true]);
  expect(answersWith(51, 50)).toEqual([true, false]);
  expect(answersWith(50, 40)).toEqual([false, false]);
});
