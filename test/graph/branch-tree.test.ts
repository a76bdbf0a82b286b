import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branchOf } from '#graph/branch-of.ts';
import { branchTree, commonBranch } from '#graph/branch-tree.ts';
import { buildNetwork } from '#graph/build-network.ts';
import { countOf } from '#graph/service-network.ts';
import type { Organisation } from '#model/organisation.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

const treeOf = (organisation: Organisation) => branchTree(buildNetwork(organisation));

// 0 chief; 1 vacant post under her; 2 lead under the post; 3 nurse under 2; 4 leaver under 2; 5 clerk under the chief.
const ward = tinyOrganisation({
  people: [
    'chief',
    { id: 'post', manager: 'chief', status: 'vacant' },
    { id: 'lead', manager: 'post' },
    { id: 'nurse', manager: 'lead' },
    { id: 'gone', manager: 'lead', status: 'no-longer-here' },
    { id: 'clerk', manager: 'chief' },
  ],
});

test('a vacant post on the way is passed over', () => {
  const { managers, branch, around, depth } = treeOf(ward);
  expect([...managers]).toEqual([0, 2]);
  expect([...branch]).toEqual([0, 0, 2, 2, 2, 0]);
  expect([around[0], around[2]]).toEqual([-1, 0]);
  expect([depth[0], depth[2]]).toEqual([0, 1]);
});

test('people have the smallest branch in common that holds them all', () => {
  const tree = treeOf(ward);
  expect(commonBranch(tree, [3, 2])).toBe(2);
  expect(commonBranch(tree, [3, 5])).toBe(0);
  expect(commonBranch(tree, [3])).toBe(2);
  expect(commonBranch(tree, [])).toBe(-1);
});

test('people under different tops have none', () => {
  const two = tinyOrganisation({ people: ['a', { id: 'b', manager: 'a' }, 'c', { id: 'd', manager: 'c' }] });
  expect(commonBranch(treeOf(two), [1, 3])).toBe(-1);
});

test('a reporting circle ends with those below it', () => {
  const circle = tinyOrganisation({
    people: ['a', { id: 'b', manager: 'a' }, { id: 'c', manager: 'b' }, { id: 'd', manager: 'c' }],
  });
  const people = { ...circle.people, manager: Int32Array.from([1, 0, 1, 2]) };
  const { managers, branch } = treeOf({ ...circle, people });
  expect([...managers]).toEqual([2]);
  expect([...branch]).toEqual([-1, -1, 2, 2]);
});

test('a person’s branches are those of whoever is above them, from the smallest to the largest', () => {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => {
      const network = buildNetwork(organisation);
      const { managers, branch, around, depth } = branchTree(network);
      const expected = [...organisation.people.status.keys()].filter(
        (person) => network.here[person] && countOf(network.reports, person) > 0,
      );
      expect([...managers].sort((a, b) => a - b)).toEqual(expected);
      for (let person = 0; person < network.people; person++) {
        const way: number[] = [];
        for (let at = branch[person]; at >= 0; at = around[at]) way.push(at);
        const holding = expected.filter((manager) => branchOf(network, manager)[person]);
        expect([...way].sort((a, b) => a - b)).toEqual(holding);
        for (const [at, manager] of way.entries()) expect(depth[manager]).toBe(way.length - 1 - at);
      }
    }),
  );
});
