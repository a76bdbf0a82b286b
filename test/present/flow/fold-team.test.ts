import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shelf } from '#present/flow/flow.ts';
import type { FlowPicture } from '#present/flow/flow-picture.ts';
import { readFlow } from '#present/flow/read-flow.ts';
import { column } from '#present/flow/read-steps.ts';
import { plainView } from '#present/web-view.ts';
import { anyFlow, flowFor } from './any-flow.ts';

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

/** Everybody below the chief has a gap: managers leave their reports out; every third is served by nobody. */
const lacking = (people: number, departments: number) =>
  flowFor(
    {
      people: [
        { id: 'chief' },
        ...Array.from({ length: people - 1 }, (_, at) => ({
          id: `p${at}`,
          department: `Department ${at % departments}`,
          manager: at < 10 ? 'chief' : `p${at % 10}`,
        })),
      ],
      customers: ['Clients!'],
      ties: Array.from({ length: people - 1 }, (_, at) =>
        at % 3 === 0 ? `p${at} > Clients` : `p${at - (at % 3)} > p${at}`,
      ),
    },
    { scope: 'branch' },
  );

test('a large branch in which everybody has a gap is folded by department and by what is lacking', () => {
  const { flow } = lacking(121, 4);
  const names = flow.columns[1].names.map(({ text }) => text);
  // Of 120 people every third is served by nobody, 10 in each department; the others have no customer. The four largest
  // folds leave 44 rows, one more 35.
  expect(names.filter((name) => name.endsWith(', 20 without a customer'))).toHaveLength(4);
  expect(names.filter((name) => name.endsWith(', 10 served by nobody'))).toEqual([
    'Department 0, 10 served by nobody',
  ]);
  expect(names).toHaveLength(36);
  expect(flow.columns[1].count).toBe('121 people');
  expect(flow.shelves.map(({ label }) => label.lines[0].text)).toEqual([
    'Served by nobody: 40',
    'Without a customer: 80',
  ]);
  expect(flow.howToRead).toContain('those who lack something at the foot');
  expect(flow.height).toBeLessThan(1700);
});

test('in a branch of very many people and departments the smallest departments stand together', () => {
  const { flow } = lacking(601, 55);
  const names = flow.columns[1].names.map(({ text }) => text);
  expect(names.length).toBeLessThanOrEqual(40);
  expect(names.filter((name) => name.includes('more departments, '))).toHaveLength(1);
  expect(names.some((name) => /^Department 5, 11 people, \d served by nobody$/.test(name))).toBe(true);
  expect(flow.columns[1].count).toBe('601 people');
  expect(flow.howToRead).toContain('The smallest departments stand together.');
});

test('folded, everybody stands in the team once, in at most forty rows beside its groups', () => {
  fc.assert(
    fc.property(anyFlow(120), ({ analysis, visible, web }) => {
      const team = readFlow(web, { facts: analysis, visible }).stops.filter(
        (stop) => stop.column === column.team && stop.shelf !== shelf.groups && stop.shelf !== shelf.dotted,
      );
      const inside = web.filterNodes((_, node) => node.kind === 'person' && !node.outside);
      expect(team.flatMap(({ keys }) => keys).toSorted()).toEqual(inside.toSorted());
      expect(team.length).toBeLessThanOrEqual(40);
    }),
    { numRuns: 60 },
  );
});
