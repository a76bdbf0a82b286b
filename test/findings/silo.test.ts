import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import type { Organisation } from '#model/organisation.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { expand, peopleHere } from '../slow-expansion.ts';
import { found } from './found.ts';

const inX = ['a', 'b', 'c'].map((id) => ({ id, department: 'X' }));
const people = [...inX, { id: 'y', department: 'Y' }, 'z'];
const customers = ['Patients!'];
const silos = (...ties: string[]) => found('silo', { people, customers, ties });

describe('silo', () => {
  test('finds nothing where there is nobody, or no tie', () => {
    expect(found('silo', { people: [] })).toEqual([]);
    expect(silos()).toEqual([]);
  });

  test('is a department of three with a tie inside and none in or out', () => {
    expect(silos('a > b')).toEqual(['medium department X']);
    expect(silos('a > b', 'b > c', 'c > a', 'y > Patients')).toEqual(['medium department X']);
    const two = people.filter((person) => person !== inX[2]);
    expect(found('silo', { people: two, ties: ['a > b'] })).toEqual([]);
  });

  test('is open by one tie to another department, to somebody in none, or to or from an outside customer', () => {
    for (const tie of ['a > y', 'y > a', 'z > a', 'a > Patients', 'Patients > c']) {
      expect(silos('a > b', tie)).toEqual([]);
    }
  });

  test('is not opened by a tie that does not count', () => {
    expect(silos('a > b', 'a >x y')).toEqual(['medium department X']);
  });

  test('takes a group’s tie for its members’, at either end', () => {
    expect(silos('group:X > group:X')).toEqual(['medium department X']);
    expect(silos('a > b', 'group:X > y')).toEqual([]);
    expect(silos('a > b', 'y > everyone', 'everyone > y')).toEqual(['medium department X']);
    expect(silos('a > everyone')).toEqual([]);
    const team = [
      ...people,
      { id: 'd', department: 'X', manager: 'y' },
      { id: 'e', department: 'X', manager: 'y' },
    ];
    expect(found('silo', { people: team, ties: ['a > team:y'] })).toEqual(['medium department X']);
    const mixed = [...team, { id: 'f', department: 'Y', manager: 'y' }];
    expect(found('silo', { people: mixed, ties: ['a > b', 'd > team:y'] })).toEqual([]);
  });

  test('is not judged where only one department has people here', () => {
    expect(found('silo', { people: inX, ties: ['a > b'] })).toEqual([]);
    const left = { id: 'left', department: 'Y', status: 'no-longer-here' as const };
    expect(found('silo', { people: [...inX, left], ties: ['a > b'] })).toEqual([]);
  });
});

test('equals an E-I index of −1 over all pairs, on random organisations', () => {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => {
      const subjects = analyse(organisation)
        .findings.filter(({ rule }) => rule === 'silo')
        .map(({ subject }) => subject);
      expect(subjects).toEqual(slowSilos(organisation));
    }),
    { numRuns: 1500 },
  );
});

function slowSilos(organisation: Organisation): number[] {
  const { department, departments } = organisation.people;
  const here = peopleHere(organisation);
  const pairs = expand(organisation).filter(({ fromStrength }) => fromStrength !== 'everyone');
  if (new Set(here.map((person) => department[person]).filter((each) => each >= 0)).size < 2) return [];
  return [...departments.keys()].filter((row) => {
    const members = new Set(
      here.filter((person) => department[person] === row).map((person) => `p${person}`),
    );
    const ends = pairs.map(({ from, to }) => Number(members.has(from)) + Number(members.has(to)));
    const internal = ends.filter((each) => each === 2).length;
    const external = ends.filter((each) => each === 1).length;
    return members.size >= 3 && internal > 0 && (external - internal) / (external + internal) === -1;
  });
}
