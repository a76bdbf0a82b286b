import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branchOf } from '#graph/branch-of.ts';
import { branchTotals } from '#graph/branch-totals.ts';
import { buildNetwork } from '#graph/build-network.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

test('a branch’s total is the sum over the manager and everyone below', () => {
  const people = ['a', { id: 'b', manager: 'a' }, { id: 'c', manager: 'b' }, 'd'];
  const network = buildNetwork(tinyOrganisation({ people }));
  expect([...branchTotals(network, (person) => 10 ** person)]).toEqual([111, 110, 100, 1000]);
});

test('it is what walking each branch gives', () => {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => {
      const network = buildNetwork(organisation);
      const value = (person: number) => 1 + 3 * network.here[person];
      const slow = [...Array(network.people).keys()].map((person) =>
        branchOf(network, person).reduce((sum, inside, row) => sum + inside * value(row), 0),
      );
      expect([...branchTotals(network, value)]).toEqual(slow);
    }),
  );
});

test('a reporting circle ends', () => {
  const organisation = tinyOrganisation({ people: ['a', 'b'] });
  const people = { ...organisation.people, manager: Int32Array.of(1, 0) };
  expect(branchTotals(buildNetwork({ ...organisation, people }), () => 1)).toHaveLength(2);
});
