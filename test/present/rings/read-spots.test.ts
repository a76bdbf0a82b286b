import { expect, test } from 'vitest';
import { readSpots } from '#present/rings/read-spots.ts';
import { drawnFor } from './any-web.ts';

/** 26 departments of 12 people, each department giving to every other, and its last also to patients. */
const departments = Array.from({ length: 26 }, (_, at) => `Department ${at}`);
const { web } = drawnFor({
  people: departments.flatMap((department, at) =>
    Array.from({ length: 12 }, (_, person) => ({ id: `p${at}-${person}`, department })),
  ),
  customers: ['Patients!'],
  ties: departments.flatMap((_, at) => [
    ...departments.flatMap((__, other) =>
      other === at ? [] : [`p${at}-0 > p${other}-1`, `p${at}-2 > p${other}-3`],
    ),
    `p${at}-11 > Patients`,
  ]),
});

test('of too many lines between departments the strongest are drawn, those to outside customers first of all', () => {
  const { spots, links, leftOut } = readSpots(web);
  expect([web.size, links.length, leftOut]).toEqual([26 * 25 + 26, 400, 276]);
  expect(links.filter(({ to }) => spots[to].ring === 0)).toHaveLength(26);
});

test('a line knows the edges that it stands for', () => {
  const { web: two } = drawnFor({ people: ['ana', 'ben'], ties: ['ana > ben = Food', 'ana > ben = Heat'] });
  const { links } = readSpots(two);
  expect(links.map(({ from, to, edges }) => [from, to, edges.length])).toEqual([[0, 1, 2]]);
  expect(links[0].edges.toSorted()).toEqual(two.edges().toSorted());
});
