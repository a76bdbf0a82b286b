import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '#graph/build-network.ts';
import { closedCircles } from '#graph/closed-circles.ts';
import { coverageIn, coverageOut } from '#graph/coverage.ts';
import { chainOf, lineOfSight } from '#graph/line-of-sight.ts';
import { servedByManager } from '#graph/served-by-manager.ts';
import { servedCustomers } from '#graph/served-customers.ts';
import { serves } from '#graph/ties-between.ts';
import { coverages } from '#model/finding.ts';
import type { Organisation } from '#model/organisation.ts';
import { partyKind, personRef } from '#model/party.ts';
import { randomOrganisation } from '../random-organisation.ts';
import {
  expand,
  isHere,
  type Pair,
  peopleHere,
  slowCircles,
  slowHops,
  slowNotServed,
  slowServed,
  slowServedCustomers,
  slowServes,
} from '../slow-expansion.ts';

function holds(property: (organisation: Organisation, pairs: Pair[]) => void) {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => property(organisation, expand(organisation))),
    { numRuns: 1500 },
  );
}

describe('the network, with groups as nodes, answers as if every group tie were written out as pairs:', () => {
  test('how well everybody serves and is served', () => {
    holds((organisation, pairs) => {
      const network = buildNetwork(organisation);
      const serves = coverageOut(network);
      const served = coverageIn(network);
      for (const person of peopleHere(organisation)) {
        expect(coverages[serves[person]]).toBe(slowServes(pairs, person));
        expect(coverages[served[person]]).toBe(slowServed(pairs, person));
      }
    });
  });

  test('hops to the nearest outside customer', () => {
    holds((organisation, pairs) => {
      const { hops } = lineOfSight(buildNetwork(organisation));
      const expected = slowHops(organisation, pairs);
      for (let person = 0; person < organisation.people.count; person++) {
        expect(hops[person]).toBe(expected.get(`p${person}`) ?? -1);
      }
    });
  });

  test('a chain is as long as the hops, and each of its ties is a pair that leads on to an outside customer', () => {
    holds((organisation, pairs) => {
      const network = buildNetwork(organisation);
      const sight = lineOfSight(network);
      for (const person of peopleHere(organisation)) {
        const chain = chainOf(network, sight, person);
        expect(chain.length).toBe(Math.max(0, sight.hops[person]));
        if (chain.length > 0)
          expect(
            walk(
              pairs,
              `p${person}`,
              chain.map((step) => step.tie),
            ),
          ).toBe(true);
      }
    });
  });

  test('closed circles', () => {
    holds((organisation, pairs) => {
      const network = buildNetwork(organisation);
      expect(closedCircles(network, lineOfSight(network).hops)).toEqual(slowCircles(organisation, pairs));
    });
  });

  test('whom a manager serves', () => {
    holds((organisation, pairs) => {
      const served = servedByManager(buildNetwork(organisation));
      for (const manager of peopleHere(organisation)) {
        const notServed = peopleHere(organisation).filter(
          (person) => organisation.people.manager[person] === manager && !served[person],
        );
        expect(notServed).toEqual(slowNotServed(organisation, pairs, manager));
      }
    });
  });

  test('which outside customers somebody here serves', () => {
    holds((organisation, pairs) => {
      const served = [...servedCustomers(buildNetwork(organisation)).entries()].flatMap(([row, is]) =>
        is ? [row] : [],
      );
      expect(served).toEqual(slowServedCustomers(organisation, pairs));
    });
  });

  test('whether a party serves a person by name or through a team or department', () => {
    holds((organisation, pairs) => {
      const network = buildNetwork(organisation);
      const { ties, people } = organisation;
      const close = pairs.filter(({ toStrength }) => toStrength !== 'everyone');
      for (const person of peopleHere(organisation)) {
        const to = close.filter((pair) => pair.to === `p${person}`);
        for (let supplier = 0; supplier < people.count; supplier++) {
          const expected = to.some(({ from }) => from === `p${supplier}`);
          expect(serves(network, personRef(supplier), person)).toBe(expected);
        }
        for (const supplier of ties.provider.filter((party) => partyKind(party) !== 'person')) {
          const expected = to.some(({ tie }) => ties.provider[tie] === supplier);
          expect(serves(network, supplier, person)).toBe(expected);
        }
      }
    });
  });

  test('which ties count', () => {
    holds((organisation) => {
      const network = buildNetwork(organisation);
      for (let tie = 0; tie < organisation.ties.count; tie++) {
        const alone = {
          ...organisation,
          ties: {
            ...organisation.ties,
            flags: organisation.ties.flags.map((flags, row) => (row === tie ? flags : 16)),
          },
        };
        expect(network.counted[tie] === 1).toBe(expand(alone).length > 0);
      }
    });
  });
});

test('leavers and vacant posts are in no list of the network', () => {
  holds((organisation) => {
    const network = buildNetwork(organisation);
    const listed = [...network.members.items, ...network.reports.items];
    expect(listed.every((person) => isHere(organisation, person))).toBe(true);
  });
});

/** Whether the ties, taken in order as pairs, lead from a party to an outside customer. */
function walk(pairs: Pair[], from: string, [tie, ...rest]: number[]): boolean {
  if (tie === undefined) return from.startsWith('c');
  return pairs.some((pair) => pair.tie === tie && pair.from === from && walk(pairs, pair.to, rest));
}
