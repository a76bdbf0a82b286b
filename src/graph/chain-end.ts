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
 * the nearest circle that nothing leaves. Two breadth-first searches at most, linear in the ties of those reached; the
 * first goes into no circle, for nobody in it serves nobody, and the second only until it comes back.
 * @param circleSize of how many people the closed circle is that somebody stands in, by row; 0 for none
 */
export function chainEnd(network: ServiceNetwork, circleSize: Int32Array, person: number): ChainEnd {
  const reached = walk(network, person, { isLast: (row) => circleSize[row] > 0 });
  const ends = reached.people.filter((row) => circleSize[row] === 0 && servesNobody(network, row));
  if (ends.length > 0) {
    return { steps: wayTo(reached, ends[0]), end: ends[0], circle: [], ends: ends.length };
  }
  const entry = reached.people.find((row) => circleSize[row] > 0) ?? person;
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

interface Walk {
  /** Whether nothing is followed from somebody who is reached. */
  readonly isLast?: (person: number) => boolean;
  /** Whether the walk ends as soon as somebody is reached. */
  readonly isGoal?: (person: number) => boolean;
}

/** Breadth first; what a group gives or gets is followed once, from the first who comes to it. */
function walk(network: ServiceNetwork, person: number, { isLast, isGoal }: Walk): Reached {
  const people = [person];
  const tie = new Int32Array(network.people).fill(-1);
  const giver = new Int32Array(network.people).fill(-1);
  const followed = new Uint8Array(network.nodes);
  let isDone = false;
  const reach = (to: number, by: number, way: number): void => {
    if (isDone || to === person || giver[to] >= 0) return;
    tie[to] = way;
    giver[to] = by;
    people.push(to);
    isDone = isGoal?.(to) ?? false;
  };
  const follow = (node: number, by: number): void => {
    if (followed[node]) return;
    followed[node] = 1;
    for (let at = network.out.start[node]; at < network.out.start[node + 1]; at++) {
      const far = network.out.node[at];
      if (far < network.people) reach(far, by, network.out.tie[at]);
      else if (!followed[far]) {
        followed[far] = 1;
        for (const to of peopleAt(network, far)) reach(to, by, network.out.tie[at]);
      }
    }
  };
  for (const from of people) {
    if (isDone) break;
    if (isLast?.(from)) continue;
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
  const back = givers(network, entry);
  const reached = walk(network, entry, { isGoal: (row) => back.has(row) });
  const last = reached.people[reached.people.length - 1];
  if (last === entry || !back.has(last)) return [];
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
