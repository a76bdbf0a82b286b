import { expect, test } from 'vitest';
import { readSpots } from '#present/rings/read-spots.ts';
import { overlap } from '#present/rings/room.ts';
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

test('nobody who has ties stands without a line, in a web of many equal lines', () => {
  // Row by row everybody serves the next 30; the last rows would come too late among the first 1,500.
  const ids = Array.from({ length: 120 }, (_, at) => `p${at}`);
  const many = drawnFor({
    people: ids,
    ties: ids.flatMap((id, at) => Array.from({ length: 30 }, (_, to) => `${id} > p${(at + to + 1) % 120}`)),
  });
  const { spots, links, leftOut } = readSpots(many.web);
  expect([links.length, leftOut]).toEqual([1500, 2100]);
  for (const side of ['from', 'to'] as const)
    expect(new Set(links.map((link) => link[side])).size).toBe(spots.length);
  expect(many.picture.howToRead).toContain(
    '1,500 of 3,600 lines are drawn: everybody’s strongest in and out, then the strongest of all; of equals the first that came.',
  );
});

test('every department of a large organisation has its number in its dot, its name, and the part that nobody serves', () => {
  const sixty = Array.from({ length: 60 }, (_, at) => `Department ${at}`);
  const { picture } = drawnFor({
    people: sixty.flatMap((department, at) =>
      Array.from({ length: 6 }, (_, person) => ({ id: `p${at}-${person}`, department })),
    ),
    customers: ['Patients!'],
    // Two of six are served by nobody in every second department, one in the others.
    ties: sixty.flatMap((_, at) => [
      ...[0, 1, 2, 3, 4, 5].map((person) => `p${at}-${person} > Patients`),
      ...[0, 1, 2, 3, ...(at % 2 === 0 ? [] : [4])].map((person) => `p${(at + 1) % 60}-0 > p${at}-${person}`),
    ]),
  });
  const dots = picture.dots.filter(({ kind }) => kind === 'department');
  expect(dots.map(({ inside }) => inside)).toEqual(sixty.map(() => '6'));
  // An arc of a third of a turn ends below its centre, one of a sixth above.
  const ends = dots.map(({ share, y }) => Number(share.split(' ').at(-1)) > y);
  expect(ends).toEqual(sixty.map((_, at) => at % 2 === 0));
  expect(picture.legend.map(({ id }) => id)).toContain('unserved');
  const labels = picture.sectors.map(({ label }) => label!);
  expect(labels.map(({ lines }) => lines[0].text)).toEqual(picture.sectors.map(({ name }) => name));
  for (const [at, one] of labels.entries())
    for (const other of labels.slice(at + 1)) expect(overlap(one.box, other.box)).toBe(false);
});

test('a line knows the edges that it stands for', () => {
  const { web: two } = drawnFor({ people: ['ana', 'ben'], ties: ['ana > ben = Food', 'ana > ben = Heat'] });
  const { links } = readSpots(two);
  expect(links.map(({ from, to, edges }) => [from, to, edges.length])).toEqual([[0, 1, 2]]);
  expect(links[0].edges.toSorted()).toEqual(two.edges().toSorted());
});
