import { ownId } from '#model/people.ts';
import { type Lists, listOf, type ServiceNetwork } from '../service-network.ts';

/** Who serves whom by name among some people: what communities and bridges are worked out on. */
export interface TieGraph {
  /** Rows of the people with such a tie. Node `n` stands for `people[n]`. */
  readonly people: Int32Array;
  /** The nodes whom each serves, each once, ascending. */
  readonly out: Lists;
  /** The nodes who serve each, likewise. */
  readonly in: Lists;
}

/** More than this are not worked out as one. */
export interface MostTied {
  readonly people: number;
  /** Pairs of a provider and a customer. */
  readonly pairs: number;
}

/**
 * Cuts the people of a part of the organisation who serve each other by name; null where they are too many. Ties of
 * groups are left out: one given to a department joins everybody in it with everybody, and would only draw the org
 * chart again. So are outside customers, whom people share without working together, and whoever has no such tie.
 *
 * Nodes stand in the order of the people's own ids, so the same data give the same graph in whatever order the rows
 * of a file came. Linear in people and ties, but for sorting the people.
 */
export function cutTieGraph(
  network: ServiceNetwork,
  inside: (person: number) => boolean,
  most: MostTied,
): TieGraph | null {
  const isInside = new Uint8Array(network.people);
  for (let person = 0; person < network.people; person++) {
    isInside[person] = network.here[person] && inside(person) ? 1 : 0;
  }
  const tied = markTied(network, isInside, most.pairs);
  const people = tied && inOrder(network, tied);
  if (!people || people.length > most.people) return null;
  const node = new Int32Array(network.people).fill(-1);
  people.forEach((person, at) => {
    node[person] = at;
  });
  const out = listCustomers(network, people, node);
  return { people, out, in: turnAround(out) };
}

/** Who has a tie by name to somebody else inside; null where there are more such ties than most. */
function markTied({ people, out }: ServiceNetwork, isInside: Uint8Array, most: number): Uint8Array | null {
  const tied = new Uint8Array(people);
  let ties = 0;
  for (let person = 0; person < people; person++) {
    if (!isInside[person]) continue;
    for (let at = out.start[person]; at < out.start[person + 1]; at++) {
      const far = out.node[at];
      if (far >= people || !isInside[far]) continue;
      tied[person] = tied[far] = 1;
      if (++ties > most) return null;
    }
  }
  return tied;
}

function inOrder({ organisation }: ServiceNetwork, tied: Uint8Array): Int32Array {
  const ids = new Map<number, string>();
  tied.forEach((is, person) => {
    if (is) ids.set(person, ownId(organisation.people, person));
  });
  const byId = ([, one]: [number, string], [, other]: [number, string]) =>
    one === other ? 0 : one < other ? -1 : 1;
  return Int32Array.from([...ids].sort(byId), ([person]) => person);
}

function listCustomers({ out }: ServiceNetwork, people: Int32Array, node: Int32Array): Lists {
  const start = new Int32Array(people.length + 1);
  const items: number[] = [];
  people.forEach((person, at) => {
    const far = new Set<number>();
    for (let slot = out.start[person]; slot < out.start[person + 1]; slot++) {
      const other = node[out.node[slot]] ?? -1;
      if (other >= 0) far.add(other);
    }
    items.push(...[...far].sort((one, other) => one - other));
    start[at + 1] = items.length;
  });
  return { start, items: Int32Array.from(items) };
}

function turnAround({ start, items }: Lists): Lists {
  const size = start.length - 1;
  const lists: number[][] = Array.from({ length: size }, () => []);
  for (let row = 0; row < size; row++)
    for (const item of listOf({ start, items }, row)) lists[item].push(row);
  const turned = new Int32Array(size + 1);
  lists.forEach((list, row) => {
    turned[row + 1] = turned[row] + list.length;
  });
  return { start: turned, items: Int32Array.from(lists.flat()) };
}
