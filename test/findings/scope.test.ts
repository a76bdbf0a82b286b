import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { findingsIn, type Scope } from '#findings/scope.ts';
import { tieFlag } from '#model/ties.ts';
import type { Viewer } from '#model/viewer.ts';
import { type TinyPerson, tinyOrganisation } from '../tiny-organisation.ts';

/** Ann leads all of Surgery and half of Ward; both departments have not said which outside customer comes first. */
const people: TinyPerson[] = [
  { id: 'chief' },
  { id: 'ann', department: 'Surgery', manager: 'chief' },
  { id: 'bo', department: 'Surgery', manager: 'ann' },
  { id: 'cy', department: 'Ward', manager: 'ann' },
  { id: 'di', department: 'Ward', manager: 'chief' },
  { id: 'left', department: 'Surgery', manager: 'chief', status: 'no-longer-here' },
];
const ties = ['Surgery', 'Ward'].flatMap((name) => [`group:${name} > Patients`, `group:${name} > Families`]);
const chosen = { from: 'chief', to: 'Patients', flags: tieFlag.byProvider | tieFlag.main };
const analysis = analyse(
  tinyOrganisation({ people, customers: ['Patients!', 'Families'], ties: [...ties, chosen] }),
);
const [chief, ann, bo, cy] = [0, 1, 2, 3];
const surgery = 0;

function departmentsFor(viewer: Viewer, scope: Scope): string[] {
  return findingsIn(analysis, see(analysis.network, viewer), scope)
    .filter(({ rule, subjectType }) => rule === 'no-primary-customer' && subjectType === 'department')
    .map(({ subject }) => analysis.organisation.people.departments[subject]);
}

const hr: Viewer = { role: 'hr' };
const managerAt = (row: number): Viewer => ({
  role: 'manager',
  partyId: analysis.organisation.people.partyId[row],
});

describe('a department’s own findings', () => {
  test('stand in the report of the whole organisation and in the department’s', () => {
    expect(departmentsFor(hr, { kind: 'organisation' })).toEqual(['Surgery', 'Ward']);
    expect(departmentsFor(hr, { kind: 'department', department: surgery })).toEqual(['Surgery']);
  });

  test('stand in no report of a team or branch, even if all of the department is in it', () => {
    expect(departmentsFor(hr, { kind: 'branch', manager: chief })).toEqual([]);
    expect(departmentsFor(hr, { kind: 'team', manager: ann })).toEqual([]);
  });

  test('are seen by a manager whose branch holds everybody in the department who is here', () => {
    expect(departmentsFor(managerAt(chief), { kind: 'organisation' })).toEqual(['Surgery', 'Ward']);
    expect(departmentsFor(managerAt(ann), { kind: 'organisation' })).toEqual(['Surgery']);
    expect(departmentsFor(managerAt(ann), { kind: 'department', department: surgery })).toEqual(['Surgery']);
    expect(departmentsFor(managerAt(bo), { kind: 'organisation' })).toEqual([]);
    expect(departmentsFor(managerAt(cy), { kind: 'department', department: 1 })).toEqual([]);
  });
});
