import type { ChainStep } from './line-of-sight.ts';
import { countOf, gettingNode, givingNode, listOf, nodeAt, type ServiceNetwork } from './service-network.ts';
import { servingSteps } from './serving-steps.ts';

/** Where the chain of somebody without a line of sight comes to its end. */
export interface ChainEnd {
  /** From the person to the end; empty for somebody who serves nobody. */
  readonly steps: readonly ChainStep[];
  /** Row of whoever serves nobody; in a circle, of the one at whom it is entered. */
  readonly end: number;
  /** From there round the circle and back; empty where the chain ends at somebody. */
  readonly circle: readonly ChainStep[];
  /** How many people it ends at in all; 0 where it only goes round. */
  readonly ends: number;
}

/**
 * Follows ties from a person who has no line of sight, to the nearest person who serves nobody; where there is none, to
 * the nearest circle that nothing leaves. Two breadth-first searches at most, linear in the ties of those reached.
 * @param circles rows of the people of each closed circle
 */
export function chainEnd(
  network: ServiceNetwork,
  circles: readonly (readonly number[])[],
  person: number,
): ChainEnd {
  const reached = walk(network, person);
  const ends = reached.people.filter((row) => servesNobody(network, row));
  if (ends.length > 0) {
    return { steps: wayTo(reached, ends[0]), end: ends[0], circle: [], ends: ends.length };
  }
  const inCircle = new Set(circles.flat());
  const entry = reached.people.find((row) => inCircle.has(row)) ?? person;
  return { steps: wayTo(reached, entry), end: entry, circle: roundFrom(network, entry), ends: 0 };
}

/** Who is reached from a person, and by which step. */
interface Reached {
  /** Rows, nearest first, from the person on. */
  readonly people: readonly number[];
  /** By row: of the tie that reaches them, and of whoever gives it; -1 for the person themself. */
  readonly tie: Int32Array;
  readonly giver: Int32Array;
}

/** Breadth first; what a group gives or gets is followed once, from the first who comes to it. */
function walk(network: ServiceNetwork, person: number): Reached {
  const people = [person];
  const tie = new Int32Array(network.people).fill(-1);
  const giver = new Int32Array(network.people).fill(-1);
  const followed = new Uint8Array(network.nodes);
  const follow = (node: number, by: number): void => {
    if (followed[node]) return;
    followed[node] = 1;
    for (let at = network.out.start[node]; at < network.out.start[node + 1]; at++) {
      const far = network.out.node[at];
      if (followed[far]) continue;
      if (far >= network.people) followed[far] = 1;
      for (const to of peopleAt(network, far)) {
        if (to === person || giver[to] >= 0) continue;
        tie[to] = network.out.tie[at];
        giver[to] = by;
        people.push(to);
      }
    }
  };
  for (const from of people) {
    follow(from, from);
    for (const group of listOf(network.groupsOf, from)) follow(givingNode(network, group), from);
  }
  return { people, tie, giver };
}

function peopleAt(network: ServiceNetwork, node: number): Iterable<number> {
  if (node < network.people) return [node];
  const { kind, row } = nodeAt(network, node);
  return kind === 'customer' ? [] : listOf(network.members, row);
}

/** Whether nobody but perhaps themself is served, by name or through a group of theirs. */
function servesNobody(network: ServiceNetwork, person: number): boolean {
  const first = network.out.node[network.out.start[person]];
  if (countOf(network.out, person) > 0 && first < network.people && first !== person) return false;
  return servingSteps(network, person).next().done === true;
}

function wayTo({ tie, giver }: Reached, end: number): ChainStep[] {
  const steps: ChainStep[] = [];
  for (let to = end; giver[to] >= 0; to = giver[to]) steps.unshift({ tie: tie[to], person: giver[to] });
  return steps;
}

/** The shortest way from somebody back to themself; empty where there is none. */
function roundFrom(network: ServiceNetwork, entry: number): ChainStep[] {
  const reached = walk(network, entry);
  const back = givers(network, entry);
  const last = reached.people.find((row) => row !== entry && back.has(row));
  if (last === undefined) return [];
  return [...wayTo(reached, last), { tie: back.get(last)!, person: last }];
}

/** Rows of those who serve a person, by name or through groups on either side, each with the row of a tie. */
function givers(network: ServiceNetwork, person: number): Map<number, number> {
  const found = new Map<number, number>();
  const groups = Array.from(listOf(network.groupsOf, person), (group) => gettingNode(network, group));
  for (const node of [person, ...groups]) {
    for (let at = network.in.start[node]; at < network.in.start[node + 1]; at++) {
      for (const giver of peopleAt(network, network.in.node[at])) {
        if (!found.has(giver)) found.set(giver, network.in.tie[at]);
      }
    }
  }
  return found;
}
