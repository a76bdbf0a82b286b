import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { gapsOfPeople } from '#present/gaps-of-people.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

const analysis = analyse(
  tinyOrganisation({
    people: ['hana', { id: 'amara', manager: 'hana' }, { id: 'luis', manager: 'hana' }, 'ana', 'ben', 'mei'],
    customers: ['Patients!'],
    ties: ['amara > Patients', 'luis > Patients', 'mei > luis', 'luis > mei', 'ana > ben', 'ben > ana'],
  }),
);
const gaps = gapsOfPeople(analysis);

test('a person has the kinds of their gaps, and the worst of them', () => {
  expect(gaps.get(0)?.rules).toContain('manager-does-not-serve');
  expect(gaps.get(0)?.rules).toContain('no-customer');
  expect(gaps.get(0)?.worst).toBe('high');
  expect(gaps.get(1)?.rules).toContain('unserved');
});

test('members of a closed circle have its gap', () => {
  expect(gaps.get(3)?.rules).toContain('closed-circle');
  expect(gaps.get(4)?.rules).toContain('closed-circle');
});

test('whoever has no gap is not there', () => {
  const flagged = analysis.findings.flatMap((finding) =>
    finding.subjectType === 'person' || finding.subjectType === 'manager' ? [finding.subject] : [],
  );
  expect([...gaps.keys()].sort()).toEqual([...new Set([...flagged, 3, 4])].sort());
});
