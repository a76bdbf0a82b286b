import { lineOfSight } from '#graph/line-of-sight.ts';
import { nodeAt } from '#graph/service-network.ts';
import type { Facts } from '../facts.ts';

/** How many people's shortest chain to any of these outside customers ends at each of them, by customer. Linear. */
export function endsOfSight({ network }: Pick<Facts, 'network'>, customers: Iterable<number>): Int32Array {
  const { order, next } = lineOfSight(network, customers);
  const people = new Int32Array(network.customers);
  const end = new Int32Array(network.nodes);
  // Nearest first: whoever stands next on the way is known already.
  for (const node of order) {
    end[node] = next[node] < 0 ? nodeAt(network, node).row : end[next[node]];
    if (node < network.people) people[end[node]]++;
  }
  return people;
}
