import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { chainEnd } from '#graph/chain-end.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { expand } from '../slow-expansion.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

function endOf(tiny: TinyOrganisation, person = 0) {
  const { network, circles, organisation } = analyse(tinyOrganisation({ customers: ['Patients!'], ...tiny }));
  const { id } = organisation.people;
  const { steps, end, circle, ends } = chainEnd(network, sizesOf(network.people, circles), person);
  const names = (way: typeof steps) => way.map((step) => id[step.person]).join(' ');
  return { steps: names(steps), end: id[end], circle: names(circle), ends };
}

test('somebody who serves nobody is the end themself', () => {
  expect(endOf({ people: ['a'] })).toEqual({ steps: '', end: 'a', circle: '', ends: 1 });
});

test('a chain ends at the nearest person who serves nobody, and the others are counted', () => {
  const people = ['a', 'b', 'c', 'd', 'e'];
  expect(endOf({ people, ties: ['a > b', 'b > c', 'c > d', 'b > e'] })).toEqual({
    steps: 'a b',
    end: 'e',
    circle: '',
    ends: 2,
  });
});

test('a group served brings in each of its members, but never whoever serves it', () => {
  const people = ['a', 'b'].map((id) => ({ id, department: 'Archive' }));
  expect(endOf({ people, ties: ['a > group:Archive'] })).toEqual({
    steps: 'a',
    end: 'b',
    circle: '',
    ends: 1,
  });
});

test('a chain that only goes round is told as the circle it enters', () => {
  expect(endOf({ people: ['a', 'b', 'c'], ties: ['a > b', 'b > c', 'c > b'] })).toEqual({
    steps: 'a',
    end: 'b',
    circle: 'b c',
    ends: 0,
  });
});

test('in any organisation each step is a pair of a tie that counts, and where it ends nothing goes on', () => {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => {
      const { network, circles, sight } = analyse(organisation);
      const pairs = expand(organisation);
      for (let person = 0; person < network.people; person++) {
        if (!network.here[person] || sight.hops[person] >= 0 || network.customers === 0) continue;
        const { steps, end, circle, ends } = chainEnd(network, sizesOf(network.people, circles), person);
        const way = [...steps, ...circle];
        expect(way[0]?.person ?? end).toBe(person);
        way.forEach(({ tie, person: from }, at) => {
          const to = way[at + 1]?.person ?? end;
          expect(
            pairs.some((pair) => pair.tie === tie && pair.from === `p${from}` && pair.to === `p${to}`),
          ).toBe(true);
        });
        expect(pairs.some(({ from }) => from === `p${end}`)).toBe(circle.length > 0);
        const levels = levelsFrom(pairs, `p${person}`);
        const stops = (node: string) => !pairs.some(({ from }) => from === node);
        const inCircle = (node: string) => circles.flat().some((row) => `p${row}` === node);
        const nearest = levels.findIndex((level) => level.some(circle.length > 0 ? inCircle : stops));
        expect(steps.length).toBe(nearest);
        expect(ends).toBe(levels.flat().filter(stops).length);
        if (circle.length > 0)
          expect(circle.length).toBe(
            levelsFrom(pairs, `p${end}`).findIndex((level) =>
              level.some((node) => pairs.some(({ from, to }) => from === node && to === `p${end}`)),
            ) + 1,
          );
      }
    }),
    { numRuns: 200 },
  );
});

/** Who is met after so many steps, each once. */
function levelsFrom(pairs: readonly { from: string; to: string }[], person: string): string[][] {
  const levels = [[person]];
  for (;;) {
    const met = new Set(levels.flat());
    const last = levels[levels.length - 1];
    const next = new Set(
      pairs.filter(({ from, to }) => last.includes(from) && !met.has(to)).map(({ to }) => to),
    );
    if (next.size === 0) return levels;
    levels.push([...next]);
  }
}

function sizesOf(people: number, circles: readonly (readonly number[])[]): Int32Array {
  return Int32Array.from(
    { length: people },
    (_, row) => circles.find((each) => each.includes(row))?.length ?? 0,
  );
}
