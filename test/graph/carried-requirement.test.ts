import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '#graph/build-network.ts';
import { carriages, carriedRequirements, carryGapOf } from '#graph/carried-requirement.ts';
import { coverageIn } from '#graph/coverage.ts';
import { listOf } from '#graph/service-network.ts';
import { walkUp } from '#graph/walk-up.ts';
import type { Organisation } from '#model/organisation.ts';
import { SlowCarrying } from '../slow-carrying.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

function carry(organisation: Organisation) {
  const network = buildNetwork(organisation);
  return { network, carried: carriedRequirements(network, coverageIn(network)) };
}

/** A tie with a promise, resting on what stands behind the bar: "a > Patients | b > Letters". */
const tie = (text: string) => {
  const [ends, underpinnedBy] = text.split(' | ');
  const [, from, to, service] = /^(\S+) > (\S+)(?: = (.+))?$/.exec(ends) ?? [];
  const said = { ...(service && { service }), ...(underpinnedBy && { underpinnedBy }) };
  return { from, to, promise: 'by noon', ...said };
};

/** What becomes of each tie, and of the gap above the first outside customer. */
function found(tiny: TinyOrganisation) {
  const organisation = tinyOrganisation(tiny);
  const { network, carried } = carry(organisation);
  const gap = carryGapOf(network, carried, 0);
  return {
    ties: Array.from(carried.carriage, (each) => carriages[each]),
    gap: gap && `hop ${gap.hop}, tie ${gap.tie}, chain ${gap.chain}`,
  };
}

describe('a tie carries what the customer requires', () => {
  const customers = ['Patients!'];

  test('where nothing is served at all, there is nothing to judge', () => {
    expect(found({ people: [], customers })).toEqual({ ties: [], gap: undefined });
    expect(found({ people: ['a', 'b'], customers, ties: ['a > b'] }).gap).toBe(undefined);
  });

  test('if nobody serves its provider, and not without a promise', () => {
    const ties = [tie('a > Patients'), { from: 'b', to: 'Patients' }];
    expect(found({ people: ['a', 'b'], customers, ties })).toEqual({
      ties: ['carried', 'no promise'],
      gap: 'hop 1, tie 1, chain 1',
    });
  });

  test('if its provider is served only like everybody', () => {
    const ties = [tie('a > Patients'), tie('b > everyone')];
    expect(found({ people: ['a', 'b'], customers, ties }).ties[0]).toBe('carried');
  });

  test('if what it names carries in turn, hop by hop', () => {
    const ties = [tie('a > Patients | b'), tie('b > a | c'), tie('c > b')];
    expect(found({ people: ['a', 'b', 'c'], customers, ties })).toEqual({
      ties: ['carried', 'carried', 'carried'],
      gap: undefined,
    });
  });

  test('or else the gap is the first hop up at which nothing is named', () => {
    const ties = [tie('a > Patients | b'), tie('b > a | c'), tie('c > b'), tie('d > c')];
    expect(found({ people: ['a', 'b', 'c', 'd'], customers, ties })).toEqual({
      ties: ['gap further up', 'gap further up', 'nothing underpins', 'carried'],
      gap: 'hop 3, tie 2, chain 2,1,0',
    });
  });

  test('if it says that it rests on nobody, though its provider is served', () => {
    const ties = [tie('a > Patients | none'), tie('b > a')];
    expect(found({ people: ['a', 'b'], customers, ties }).ties[0]).toBe('carried');
  });

  test('not if the promises rest on each other in a circle, or on themselves', () => {
    const ties = [tie('a > Patients | b'), tie('b > a | a'), tie('a > b | b')];
    expect(found({ people: ['a', 'b'], customers, ties })).toEqual({
      ties: ['circle', 'circle', 'circle'],
      gap: 'hop 1, tie 0, chain 0',
    });
    const self = [tie('a > Patients | a'), tie('a > a | a'), tie('b > a')];
    expect(found({ people: ['a', 'b'], customers, ties: self }).ties).toEqual([
      'nothing underpins',
      'not counted',
      'carried',
    ]);
  });

  test('if one promise of several carries, also one of a circle', () => {
    const ties = [tie('a > Patients | b; c'), tie('b > a | a'), tie('a > b | b'), tie('c > a')];
    expect(found({ people: ['a', 'b', 'c'], customers, ties }).gap).toBe(undefined);
  });

  test('through a group at both ends: the group’s own promise rests on what that group is given', () => {
    const people = [{ id: 'a', department: 'X' }, { id: 'b', department: 'X' }, 'c'];
    const ties = [tie('group:X > Patients | c'), tie('c > group:X'), tie('c > a')];
    expect(found({ people, customers, ties }).ties).toEqual(['carried', 'carried', 'carried']);
    expect(found({ people, customers, ties: [tie('a > Patients | c'), tie('c > group:X')] }).gap).toBe(
      undefined,
    );
    expect(found({ people, customers, ties: [tie('group:X > Patients'), tie('c > group:X')] }).gap).toBe(
      'hop 1, tie 0, chain 0',
    );
    expect(found({ people, customers, ties: [tie('group:X > Patients'), tie('c > a')] }).gap).toBe(undefined);
  });

  test('through an intermediary, who passes it on to all who serve them', () => {
    const given = { people: ['a', 'b'], customers: ['Patients!', 'Insurer'] };
    const ties = [{ from: 'Insurer', to: 'Patients' }, tie('a > Insurer'), { from: 'b', to: 'Insurer' }];
    expect(found({ ...given, ties })).toEqual({
      ties: ['passes on', 'carried', 'no promise'],
      gap: 'hop 2, tie 2, chain 2,0',
    });
  });

  test('not through a tie that is disputed', () => {
    const ties = [tie('a > Patients | b'), { ...tie('b > a'), flags: 8 }, tie('c > a')];
    expect(found({ people: ['a', 'b', 'c'], customers, ties }).ties[0]).toBe('nothing underpins');
  });
});

const people = ['a', 'b', 'c', 'd', 'e'];
const outside = ['P', 'Q', 'R'];
const some = ['a', 'b', 'c'];
const groups = ['group:X', 'group:Y', 'team:a', 'everyone'];
const parties = [...some, ...some, ...some, ...people, ...outside, ...groups];
const formOf = (party: string) => (outside.includes(party) ? `outside:${party}` : party);

/** Dense small webs in which most ties have a promise, and many name some of what their provider may be given. */
const anyWeb: fc.Arbitrary<Organisation> = fc
  .record({
    departments: fc.array(fc.constantFrom('X', 'Y', ''), { minLength: 5, maxLength: 5 }),
    managers: fc.array(fc.constantFrom('', 'a'), { minLength: 5, maxLength: 5 }),
    leaver: fc.constantFrom('', '', 'e'),
    ties: fc.array(
      fc.record({
        from: fc.constantFrom(...parties),
        to: fc.constantFrom(...parties),
        service: fc.constantFrom('', 's'),
        promise: fc.constantFrom('', ...Array(9).fill('p')),
        names: fc.array(fc.tuple(fc.constantFrom(...parties), fc.constantFrom('', '', ' > s', ' > t')), {
          maxLength: 4,
        }),
        none: fc.constantFrom(...Array(7).fill(false), true),
        flags: fc.constantFrom(1, 1, 1, 1, 1, 1, 8, 16),
      }),
      { maxLength: 16 },
    ),
  })
  .map(({ departments, managers, leaver, ties }) =>
    tinyOrganisation({
      people: people.map((id, at) => ({
        id,
        department: departments[at],
        ...(at > 0 && { manager: managers[at] }),
        ...(id === leaver && { status: 'no-longer-here' as const }),
      })),
      customers: outside,
      ties: ties.map(({ names, none, ...rest }) => ({
        ...rest,
        underpinnedBy: none ? 'none' : names.map(([party, service]) => formOf(party) + service).join('; '),
      })),
    }),
  );

describe('as if all ways had been tried one by one', () => {
  const holds = (property: (organisation: Organisation) => void) =>
    fc.assert(fc.property(anyWeb, property), { numRuns: 1500 });

  test('it is found which ties a text names', () => {
    holds((organisation) => {
      const { network, carried } = carry(organisation);
      const slow = new SlowCarrying(organisation);
      for (let row = 0; row < organisation.ties.count; row++) {
        if (!network.counted[row]) continue;
        expect([...listOf(carried.underpinnings.upstream, row)].sort((a, b) => a - b)).toEqual(
          slow.named(row),
        );
      }
    });
  });

  test('it is found which ties carry, which are gaps, and where a requirement breaks', () => {
    holds((organisation) => {
      const { network, carried } = carry(organisation);
      const slow = new SlowCarrying(organisation);
      for (let row = 0; row < organisation.ties.count; row++) {
        const how = carriages[carried.carriage[row]];
        if (how === 'not counted' || how === 'passes on') continue;
        expect(how === 'carried').toBe(slow.carries(row));
        expect(['no promise', 'nothing underpins', 'circle'].includes(how)).toBe(slow.isGap(row));
      }
      for (let customer = 0; customer < 3; customer++) {
        const gap = carryGapOf(network, carried, customer);
        expect(gap && { hop: gap.hop, tie: gap.tie }).toEqual(slow.gapOf(customer));
      }
    });
  });

  test('a chain leads tie by tie from the gap to the customer, and stands in the walk up', () => {
    holds((organisation) => {
      const { network, carried } = carry(organisation);
      const { provider, customer: getter } = organisation.ties;
      for (let customer = 0; customer < 3; customer++) {
        const gap = carryGapOf(network, carried, customer);
        const { hops, below } = walkUp(network, carried, customer);
        if (!gap) continue;
        expect(gap.chain.length).toBe(gap.hop);
        expect(gap.chain[0]).toBe(gap.tie);
        expect(getter[gap.chain[gap.hop - 1]]).toBe(customer * 4 + 1);
        gap.chain.slice(1).forEach((down, at) => {
          const up = gap.chain[at];
          const passes = (provider[down] & 3) === 1 && (getter[down] & 3) === 1;
          expect(
            passes ? getter[up] === provider[down] : new SlowCarrying(organisation).named(down).includes(up),
          ).toBe(true);
        });
        expect(hops[gap.hop - 1]).toContain(gap.tie);
        expect(hops.flat().length).toBe(below.size);
      }
    });
  });
});
