import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { shortestChains } from '#graph/shortest-chains.ts';
import type { Organisation } from '#model/organisation.ts';
import { partyRow } from '#model/party.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { expand } from '../slow-expansion.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

/** Each chain as "p0 p2 c1": people by row, then the outside customer. */
function chains(organisation: Organisation, person: number, most = 1000): string[] {
  const { network, sight } = analyse(organisation);
  return shortestChains(network, sight, { person, most }).map((way) => {
    const end = organisation.ties.customer[way[way.length - 1].tie];
    return [...way.map((step) => `p${step.person}`), `c${partyRow(end)}`].join(' ');
  });
}

/** All ways along pairs, walked one by one, and of those the shortest to a customer. */
function slowChains(organisation: Organisation, person: number): string[] {
  const pairs = expand(organisation);
  let ways = [[`p${person}`]];
  for (let hop = 0; hop < 10; hop++) {
    ways = ways.flatMap((way) =>
      [...new Set(pairs.filter(({ from }) => from === way.at(-1)).map(({ to }) => to))]
        .filter((to) => !way.includes(to))
        .map((to) => [...way, to]),
    );
    const there = ways.filter((way) => way.at(-1)!.startsWith('c'));
    if (there.length > 0) return there.map((way) => way.join(' '));
  }
  return [];
}

const two = tinyOrganisation({
  people: ['a', 'b', 'c', 'd'],
  customers: ['Patients!', 'Families'],
  ties: ['a > b', 'a > c', 'a > b = twice', 'b > Patients', 'c > Families', 'a > d', 'd > b'],
});

test('every shortest chain is found, each once however many ties it could go by', () => {
  expect(chains(two, 0)).toEqual(['p0 p1 c0', 'p0 p2 c1']);
});

test('no more are looked for than are asked for', () => {
  expect(chains(two, 0, 1)).toEqual(['p0 p1 c0']);
});

test('nobody without a line of sight has any', () => {
  expect(
    chains(tinyOrganisation({ people: ['a', 'b'], customers: ['Patients!'], ties: ['a > b'] }), 0),
  ).toEqual([]);
});

test('in any organisation they are those found by walking all ways', () => {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => {
      const { network } = analyse(organisation);
      for (let person = 0; person < network.people; person++) {
        if (!network.here[person]) continue;
        expect(chains(organisation, person).sort()).toEqual(slowChains(organisation, person).sort());
      }
    }),
    { numRuns: 150 },
  );
});
