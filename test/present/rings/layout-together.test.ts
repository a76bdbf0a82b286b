import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { applyWhatIf, mergedInto } from '#findings/what-if/apply-what-if.ts';
import { cutPeopleWebs } from '#graph/cut-web.ts';
import type { WhatIf } from '#model/what-if.ts';
import { layoutRings, layoutTogether } from '#present/rings/layout-rings.ts';
import type { Box, Dot, PlacedText, RingsPicture } from '#present/rings/rings-picture.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';
import { anyDrawing, anyOrganisation, links } from './any-web.ts';

const nothing: WhatIf = { leave: [], moves: [], merges: [] };

/** The webs round everybody as it is and as it would be, laid out together. */
function nowAndThen(tiny: TinyOrganisation, change: Partial<WhatIf>): readonly [RingsPicture, RingsPicture] {
  const asked = { ...nothing, ...change };
  const organisation = tinyOrganisation(tiny);
  const now = analyse(organisation);
  const then = analyse(applyWhatIf(organisation, asked));
  const visible = see(now.network, { role: 'hr' });
  const { count, departments } = organisation.people;
  const webs = cutPeopleWebs([now, then], visible, [...Array(count).keys()]);
  const into = mergedInto(departments.length, asked.merges);
  const partOf = (department: number) => (department < 0 ? department : into[department]);
  const [before, after] = layoutTogether([
    { web: webs[0], options: { facts: now, visible, links } },
    { web: webs[1], options: { facts: then, visible, links }, partOf },
  ]);
  return [before, after];
}

const anyChange = anyOrganisation(25).chain((tiny) => {
  const { departments, count } = tinyOrganisation(tiny).people;
  const people = fc.subarray([...Array(count).keys()], { maxLength: Math.min(4, count) });
  const merge = fc.record({
    from: fc.nat(Math.max(0, departments.length - 1)),
    into: fc.nat(Math.max(0, departments.length - 1)),
  });
  const merges = fc.array(merge, { maxLength: departments.length > 1 ? 2 : 0 });
  return fc.record({ tiny: fc.constant(tiny), leave: people, merges });
});

const pictures = anyChange.map(({ tiny, ...change }) => nowAndThen(tiny, change));

/** All words at rest: names that show only when their dot is pointed at are left out. */
function wordsOf({ dots, rings, band, sectors }: RingsPicture): PlacedText[] {
  const named = dots.filter(({ labelOnFocus }) => !labelOnFocus);
  const labels = [...named, ...rings, ...sectors, ...(band ? [band] : [])].map(({ label }) => label);
  return [...labels, ...(band?.counts ?? [])].filter((text) => text !== null);
}

const pairs = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((one, at) => items.slice(at + 1).map((other): [Item, Item] => [one, other]));

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const place = ({ x, y }: Dot): [number, number] => [x, y];
const direction = ({ x, y }: Dot): number => Math.atan2(y, x);
const dotOf = (picture: RingsPicture, key: string): Dot => picture.dots.find((dot) => dot.key === key)!;

describe('two pictures laid out together', () => {
  test('have everybody who stays in their ring at the same place, also where departments merge', () => {
    fc.assert(
      fc.property(pictures, ([now, then]) => {
        expect(then.viewBox).toBe(now.viewBox);
        for (const dot of then.dots) {
          const before = now.dots.find(({ key, ring }) => key === dot.key && ring === dot.ring);
          if (before) expect([dot.key, ...place(dot)]).toEqual([dot.key, ...place(before)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('have no words over words, and no dot over another or over a place that somebody left', () => {
    fc.assert(
      fc.property(pictures, (both) => {
        for (const picture of both) {
          const bad = pairs(wordsOf(picture)).filter(([one, other]) => overlaps(one.box, other.box));
          expect(bad).toEqual([]);
          const signs = [...picture.dots, ...picture.left.map(({ x, y, r }) => ({ x, y, reach: r }))];
          for (const [one, other] of pairs(signs))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.reach + other.reach);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are the same for the same change', () => {
    fc.assert(
      fc.property(anyChange, ({ tiny, ...change }) => {
        expect(nowAndThen(tiny, change)).toEqual(nowAndThen(tiny, change));
      }),
      { numRuns: 15 },
    );
  });

  test('mark where whoever leaves has stood, and nowhere else', () => {
    const tiny = { people: ['a', 'b', 'c'], customers: ['P!'], ties: ['a > P', 'b > P', 'c > a'] };
    const [now, then] = nowAndThen(tiny, { leave: [1] });
    const [x, y] = place(dotOf(now, 'person:2'));
    expect(now.left).toEqual([]);
    expect(then.left).toEqual([{ x, y, r: 6 }]);
    expect(then.dots.map(({ key }) => key)).not.toContain('person:2');
  });

  test('turn nobody who loses their line of sight', () => {
    const tiny = {
      people: ['a', 'b', 'c', 'd', 'e'],
      customers: ['P!'],
      ties: ['a > P', 'b > a', 'c > b', 'd > a', 'e > P'],
    };
    const [now, then] = nowAndThen(tiny, { leave: [0] });
    for (const key of ['person:2', 'person:3', 'person:4']) {
      expect(dotOf(then, key).ring).toBe(-1);
      expect(Math.abs(direction(dotOf(then, key)) - direction(dotOf(now, key)))).toBeLessThan(0.3);
    }
  });

  test('keep who stands beside somebody who leaves', () => {
    const tiny = { people: ['a', 'b'], customers: ['P!', 'Q'], ties: ['a > b', 'a > Q', 'b > P'] };
    const organisation = tinyOrganisation(tiny);
    const now = analyse(organisation);
    const then = analyse(applyWhatIf(organisation, { ...nothing, leave: [0] }));
    const webs = cutPeopleWebs([now, then], see(now.network, { role: 'hr' }), [0]);
    expect(webs.map((web) => web.nodes().sort())).toEqual([
      ['customer:3', 'customer:4', 'person:1', 'person:2'],
      ['customer:3', 'customer:4', 'person:2'],
    ]);
  });

  test('give merged departments one arc, and their people its colour', () => {
    const ward = (department: string, ids: readonly string[]) => ids.map((id) => ({ id, department }));
    const people = [...ward('Night', ['a', 'b']), ...ward('IT', ['c']), ...ward('Care', ['d', 'e'])];
    const ties = people.map(({ id }) => `${id} > P`);
    const [now, then] = nowAndThen({ people, customers: ['P!'], ties }, { merges: [{ from: 0, into: 2 }] });
    expect(now.sectors.map(({ name }) => name).sort()).toEqual(['Care', 'IT', 'Night']);
    expect(then.sectors.map(({ name }) => name).sort()).toEqual(['Care', 'IT']);
    expect(dotOf(then, 'person:1').className).toContain(
      then.sectors.find(({ name }) => name === 'Care')?.tone.className,
    );
  });
});

test('a department keeps its colour where others merge', () => {
  const people = Array.from({ length: 20 }, (_, at) => ({
    id: `e${at}`,
    department: `Department ${at % 10}`,
  }));
  const ties = people.map(({ id }) => `${id} > P`);
  const [now, then] = nowAndThen({ people, customers: ['P!'], ties }, { merges: [{ from: 0, into: 5 }] });
  const tones = ({ sectors }: RingsPicture) =>
    new Map(sectors.map(({ name, tone }) => [name, tone.className]));
  const before = tones(now);
  expect(tones(then).size).toBe(9);
  for (const [name, tone] of tones(then)) expect([name, tone]).toEqual([name, before.get(name)]);
});

test('a picture alone is what it is laid out with nothing else', () => {
  fc.assert(
    fc.property(anyDrawing(30), ({ analysis, visible, web }) => {
      const options = { facts: analysis, visible, links };
      expect(layoutTogether([{ web, options }])).toEqual([layoutRings(web, options)]);
    }),
    { numRuns: 10 },
  );
});
