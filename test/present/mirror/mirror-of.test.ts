import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { hasMirror, mirrorOf } from '#present/mirror/mirror-of.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';
import { departmentCells } from './department-cells.ts';

const people = [
  { id: 'ruth', department: 'Ward' },
  { id: 'omar', department: 'Ward', manager: 'ruth' },
  { id: 'pia', department: 'IT' },
  { id: 'jon', department: 'Kitchen' },
  { id: 'lea', department: 'Laundry' },
  { id: 'kai', department: 'Archive' },
];

/** Rows of departments are in the order in which people name them first. */
const analysis = {
  ...analyse(tinyOrganisation({ people, customers: ['Patients!'], ties: ['ruth > Patients'] })),
  ratings: departmentCells([
    { given: 2.9, received: 3 },
    { given: 3, received: 3 },
    { given: 3.4, received: 2.9 },
    { given: 1, received: 2.9 },
    { given: null, received: 4 },
  ]),
};
const { departments } = analysis.organisation.people;
const places = (visible = see(analysis.network, { role: 'hr' })) =>
  departments.map((name, row) => [name, mirrorOf(analysis, visible)(row)]);

test('a department stands where its two means lie on either side of three', () => {
  expect(places()).toEqual([
    ['Ward', 'gives-well'],
    ['IT', 'both-well'],
    ['Kitchen', 'gets-well'],
    ['Laundry', 'neither-well'],
    ['Archive', null],
  ]);
  expect(mirrorOf(analysis, see(analysis.network, { role: 'hr' }))(-1)).toBeNull();
});

test('a manager sees the place of a department of which everybody is theirs, and of no other', () => {
  const partyId = analysis.organisation.people.partyId[0];
  const visible = see(analysis.network, { role: 'manager', partyId });
  expect(places(visible).filter(([, place]) => place !== null)).toEqual([['Ward', 'gives-well']]);
  expect(hasMirror(analysis, visible)).toBe(true);
});

test('where nothing is rated, or no department has both sides, there is no mirror', () => {
  const visible = see(analysis.network, { role: 'hr' });
  expect(hasMirror({ ...analysis, ratings: null }, visible)).toBe(false);
  expect(hasMirror({ ...analysis, ratings: departmentCells([{ given: 4, received: null }]) }, visible)).toBe(
    false,
  );
  expect(hasMirror(analysis, visible)).toBe(true);
});
