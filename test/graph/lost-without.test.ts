import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '#graph/build-network.ts';
import { lineOfSight } from '#graph/line-of-sight.ts';
import { firstLostWithout, isBelow, type LostWithout, lostWithout } from '#graph/lost-without.ts';
import type { Organisation } from '#model/organisation.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { expand, type Pair, peopleHere, slowHops } from '../slow-expansion.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

/** Of each person who would be missed: "p: who loses their only provider / who loses sight / how many in all". */
function lost(tiny: TinyOrganisation): string[] {
  const organisation = tinyOrganisation(tiny);
  const found = lostOf(organisation);
  const ids = (rows: readonly number[]) => rows.map((row) => organisation.people.id[row]).join(' ');
  return organisation.people.id.flatMap((id, person) => {
    const { provider, sight } = listLostWithout(found, person);
    return found.losses[person] ? [`${id}: ${ids(provider)} / ${ids(sight)} / ${found.losses[person]}`] : [];
  });
}

function lostOf(organisation: Organisation) {
  const network = buildNetwork(organisation);
  return lostWithout(network, lineOfSight(network));
}

/** The people who would lose their only provider, and those who would lose their line of sight: rows, ascending. */
function listLostWithout(lost: LostWithout, person: number): { provider: number[]; sight: number[] } {
  const rows = [...lost.place.keys()];
  return {
    provider: rows.filter((other) => lost.onlyProvider[other] === person),
    sight: rows.filter((other) => isBelow(lost, other, person)),
  };
}

const inX = (id: string) => ({ id, department: 'X' });

describe('who would lose their only provider or their line of sight', () => {
  test('is nobody where there is nobody, or no tie', () => {
    expect(lost({ people: [] })).toEqual([]);
    expect(lost({ people: ['a', 'b'], customers: ['Patients!'] })).toEqual([]);
  });

  test('runs up a chain: everyone behind a person loses sight, the one in front their provider', () => {
    const ties = ['a > b', 'b > c', 'c > Patients'];
    expect(lost({ people: ['a', 'b', 'c'], customers: ['Patients!'], ties })).toEqual([
      'a: b /  / 1',
      'b: c / a / 2',
      'c:  / a b / 2',
    ]);
  });

  test('counts a person once who loses both', () => {
    const ties = ['a > b', 'b > a', 'a > Patients'];
    expect(lost({ people: ['a', 'b'], customers: ['Patients!'], ties })).toEqual([
      'a: b / b / 1',
      'b: a /  / 1',
    ]);
  });

  test('is nobody where a second way or a second provider is left', () => {
    const ties = ['a > b', 'a > c', 'b > Patients', 'c > Families', 'd > b', 'd > c', 'b > d', 'c > d'];
    const people = ['a', 'b', 'c', 'd'];
    expect(lost({ people, customers: ['Patients!', 'Families'], ties })).toEqual([]);
  });

  test('takes two ties of one provider, by name and as one of a group, for one provider', () => {
    const people = [inX('a'), 'b'];
    expect(lost({ people, ties: ['a > b', 'a > b = more', 'group:X > b'] })).toEqual(['a: b /  / 1']);
  });

  test('takes two ties to one customer for one way out', () => {
    const ties = ['a > b', 'a > b = more', 'b > Patients'];
    expect(lost({ people: ['a', 'b'], customers: ['Patients!'], ties })).toEqual([
      'a: b /  / 1',
      'b:  / a / 1',
    ]);
  });

  test('lets a group go on as long as somebody else is in it, and nobody serve themself through it', () => {
    expect(lost({ people: [inX('a'), inX('b'), 'c'], ties: ['group:X > c'] })).toEqual([]);
    expect(lost({ people: [inX('a'), inX('b'), 'c'], ties: ['group:X > group:X', 'a > c'] })).toEqual([
      'a: b c /  / 2',
      'b: a /  / 1',
    ]);
    const people = [inX('a'), inX('b'), inX('c')];
    expect(lost({ people, ties: ['group:X > group:X'] })).toEqual([]);
  });

  test('holds of a line of sight through a group too, at either end', () => {
    const people = [inX('a'), inX('b'), 'c', 'd'];
    const customers = ['Patients!'];
    expect(lost({ people, customers, ties: ['c > group:X', 'a > Patients', 'b > Patients'] })).toEqual([
      'c: a b /  / 2',
    ]);
    expect(lost({ people, customers, ties: ['c > group:X', 'b > Patients'] })).toEqual([
      'b:  / c / 1',
      'c: a b /  / 2',
    ]);
    expect(lost({ people, customers, ties: ['group:X > d', 'd > Patients'] })).toEqual(['d:  / a b / 2']);
  });

  test('never makes an outside customer leave, as a provider or on the way to another', () => {
    const ties = ['Patients > a', 'b > Dealers', 'Dealers > Patients'];
    expect(lost({ people: ['a', 'b'], customers: ['Patients!', 'Dealers'], ties })).toEqual([]);
  });

  test('takes a closed circle for providers without a line of sight', () => {
    const ties = ['a > b', 'b > c', 'c > a'];
    expect(lost({ people: ['a', 'b', 'c'], customers: ['Patients!'], ties })).toEqual([
      'a: b /  / 1',
      'b: c /  / 1',
      'c: a /  / 1',
    ]);
  });
});

test('equals letting each person leave, one by one, with every group tie written out as pairs', () => {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => {
      const found = lostOf(organisation);
      const first = firstLostWithout(found, 2);
      const pairs = expand(organisation);
      for (let person = 0; person < organisation.people.count; person++) {
        const expected = slowLost(organisation, pairs, person);
        expect(listLostWithout(found, person)).toEqual(expected);
        expect(found.providerLosses[person]).toBe(expected.provider.length);
        expect(found.sightLosses[person]).toBe(expected.sight.length);
        expect(found.losses[person]).toBe(new Set([...expected.provider, ...expected.sight]).size);
        expect(first.provider.get(person) ?? []).toEqual(expected.provider.slice(0, 2));
        expect(first.sight.get(person) ?? []).toEqual(expected.sight.slice(0, 2));
      }
    }),
    { numRuns: 1500 },
  );
});

function slowLost(organisation: Organisation, pairs: Pair[], leaver: number) {
  const left = pairs.filter(({ from, to }) => from !== `p${leaver}` && to !== `p${leaver}`);
  const others = peopleHere(organisation).filter((person) => person !== leaver);
  const isServed = (among: Pair[], person: number) => among.some(({ to }) => to === `p${person}`);
  const [before, after] = [slowHops(organisation, pairs), slowHops(organisation, left)];
  return {
    provider: others.filter((person) => isServed(pairs, person) && !isServed(left, person)),
    sight: others.filter((person) => before.has(`p${person}`) && !after.has(`p${person}`)),
  };
}
