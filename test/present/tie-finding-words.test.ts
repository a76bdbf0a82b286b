import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import type { RuleId } from '#model/finding.ts';
import { tieFlag } from '#model/ties.ts';
import { wordFinding } from '#present/finding-words.ts';
import { type TinyTie, tinyOrganisation } from '../tiny-organisation.ts';

const people = [
  { id: 'boss', name: 'Bea Boss' },
  { id: 'lead', name: 'Lea Lead', manager: 'boss', status: 'no-longer-here' as const },
  { id: 'a', name: 'Ana Ode', manager: 'lead', department: 'Pharmacy' },
  { id: 'b', name: 'Ben Ito', manager: 'boss' },
];

function words(rule: RuleId, ties: (string | TinyTie)[]) {
  const analysis = analyse(tinyOrganisation({ people, customers: ['Patients!', 'GPs'], ties }), '2026-11-23');
  const visible = see(analysis.network, { role: 'hr' });
  return analysis.findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => wordFinding(analysis, visible, finding))
    .map(({ headline, evidence }) => `${headline}. ${evidence}`);
}

test('ties of one person are told together, each with its service and its customer', () => {
  expect(words('no-promise', ['a > b = letters', 'a > Patients = pills'])).toEqual([
    '2 of Ana Ode’s ties have no agreed promise. Nothing says what can be counted on: “letters” to Ben Ito and “pills” to Patients.',
  ]);
  expect(words('disputed-tie', ['a >x b = linen'])).toEqual([
    '1 of Ana Ode’s ties is disputed. The other end says no: “linen” to Ben Ito.',
  ]);
});

test('a department, a team and everyone are said to give as a group', () => {
  expect(words('no-promise', ['group:Pharmacy > b', 'team:boss > Patients', 'everyone > GPs'])).toEqual([
    '1 of the ties that Pharmacy gives as a group has no agreed promise. Nothing says what can be counted on: a service to Ben Ito.',
    '1 of the ties that Bea Boss’s team gives as a group has no agreed promise. Nothing says what can be counted on: a service to Patients.',
    '1 of the ties given in everyone’s name has no agreed promise. Nothing says what can be counted on: a service to GPs.',
  ]);
});

test('a tie of a team whose manager is gone names that team', () => {
  expect(words('no-promise', ['team:lead > Patients = pills'])[0]).toContain(
    '“pills” to Patients from Lea Lead’s team.',
  );
});

test('old ties are told with the day when they were last said, and past twenty only how many more there are', () => {
  const old = { from: 'a', to: 'b', service: 'letters', saidOn: '2024-03-04' };
  expect(words('stale-tie', [old])).toEqual([
    '1 of Ana Ode’s ties has not been confirmed for 12 months. Last said more than 12 months ago: “letters” to Ben Ito (4 Mar 2024).',
  ]);
  const many = Array.from({ length: 1_022 }, (_, at) => ({ ...old, service: `s${at}` }));
  expect(words('stale-tie', many)[0]).toMatch(/“s19” to Ben Ito \(4 Mar 2024\) and 1,002 more\.$/);
});

test('whoever has several main ties, or none, is told how many there are to choose from', () => {
  const main = { flags: tieFlag.byProvider | tieFlag.main };
  const elsewhere = { from: 'a', to: 'GPs', ...main };
  expect(words('no-primary-customer', ['b > a', 'b > Patients', elsewhere])).toEqual([
    'Ben Ito has not said which of their customers comes first. Of their 2 ties, none is marked as the main one.',
  ]);
  const both = ['Patients', 'GPs'].map((to) => ({ from: 'group:Pharmacy', to, ...main }));
  expect(words('no-primary-customer', both)).toEqual([
    'Pharmacy as a department has marked 2 ties as the main one. Of the 2 ties to outside customers that it gives as a group, 2 are marked as the main one.',
  ]);
});

test('a primary customer served only through others is told with their names', () => {
  expect(words('only-through-intermediaries', ['a > GPs', 'GPs > Patients'])).toEqual([
    'Nobody here serves Patients directly. They are served only through GPs.',
  ]);
});
