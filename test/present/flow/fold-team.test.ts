import { expect, test } from 'vitest';
import type { FlowPicture } from '#present/flow/flow-picture.ts';
import { plainView } from '#present/web-view.ts';
import { flowFor } from './any-flow.ts';

/** A chief with two heads of 19 each; of Ward everybody is served and serves, of Stores number 3 has no customer. */
const nurses = Array.from({ length: 19 }, (_, at) => ({
  id: `n${at}`,
  department: 'Ward',
  manager: 'head1',
}));
const clerks = Array.from({ length: 19 }, (_, at) => ({
  id: `c${at}`,
  department: 'Stores',
  manager: 'head2',
}));
const branch = {
  people: [
    { id: 'chief' },
    { id: 'head1', department: 'Ward', manager: 'chief' },
    { id: 'head2', department: 'Stores', manager: 'chief' },
    ...nurses,
    ...clerks,
  ],
  customers: ['Patients!'],
  ties: [
    'chief > head1',
    'chief > head2',
    'head1 > chief',
    ...nurses.flatMap(({ id }) => [`head1 > ${id}`, `${id} > Patients`]),
    ...clerks.flatMap(({ id }) => [`head2 > ${id}`, ...(id === 'c3' ? [] : [`${id} > n0`])]),
    'head2 > chief',
  ],
};
const drawn = (fold: '' | 'none') => flowFor(branch, { scope: 'branch', view: { ...plainView, fold } }).flow;
const rowsOf = ({ rows, rowsLeft }: FlowPicture) => [
  rows.map(({ from, to, state }) => `${from.text} > ${to.text} ${state}`).toSorted(),
  rowsLeft,
];

test('in a branch of 41 people of the largest departments stand as one, and whoever has a gap or reports by name', () => {
  const { folded, columns, howToRead } = drawn('');
  expect(folded).toBe(19);
  const names = columns[1].names.map(({ text }) => text);
  expect(names).toContain('Ward, 19 people');
  expect(names).toEqual(expect.arrayContaining(['chief', 'head1', 'head2', 'c3', 'c0']));
  expect(columns[1].count).toBe('41 people');
  expect(howToRead).toContain('people of the largest departments stand as one');
});

test('one by one it is twice as tall, and says the same ties in words', () => {
  const [short, long] = [drawn(''), drawn('none')];
  expect(long.folded).toBe(0);
  expect(long.columns[1].names).toHaveLength(41);
  expect(long.height).toBeGreaterThan(1.4 * short.height);
  expect(rowsOf(short)).toEqual(rowsOf(long));
});

test('a team of two dozen stands one by one', () => {
  const people = [{ id: 'chief' }, ...nurses.map((each) => ({ ...each, manager: 'chief' }))];
  const ties = nurses.flatMap(({ id }) => [`chief > ${id}`, `${id} > Patients`]);
  expect(flowFor({ people, customers: ['Patients!'], ties }).flow.folded).toBe(0);
});
