import { countOf, givingNode, listOf } from '#graph/service-network.ts';
import type { Figures } from '#model/finding.ts';
import { claimState } from '#model/ties.ts';
import type { Facts } from './facts.ts';

/**
 * The overview figures of those people here who belong.
 * @param among rows of people here that hold all who belong, each once: fewer cost less
 */
export const figuresOf = (
  facts: Facts,
  belongs: (person: number) => boolean,
  among = facts.peopleHere,
): Figures => figuresBy({ ...facts, peopleHere: among }, 1, (person) => (belongs(person) ? 0 : -1))[0];

/** The overview figures of every department, by department row, of those people here who belong. */
export function figuresByDepartment(facts: Facts, belongs: (person: number) => boolean): Figures[] {
  const { departments, department } = facts.organisation.people;
  return figuresBy(facts, departments.length, (person) => (belongs(person) ? department[person] : -1));
}

/** Coverage from here on is by name or through a team or department; 1 would be only through everyone. */
const inGroup = 2;

type Count = { -readonly [Figure in keyof Figures]: Figures[Figure] };

/**
 * The overview figures of several disjoint sets of people here in one pass, linear in these people and their ties.
 * `setOf` tells a person's set, -1 for none. Ties are those that a person of the set gives, or a group whose members
 * are all in it.
 */
function figuresBy({ network, ...facts }: Facts, sets: number, setOf: (person: number) => number): Figures[] {
  const counts = Array.from({ length: sets }, emptyCount);
  const hops: number[][] = counts.map(() => []);
  for (const person of facts.peopleHere) {
    const set = setOf(person);
    if (set < 0) continue;
    const count = counts[set];
    count.people++;
    if (facts.serves[person] >= inGroup) count.withCustomer++;
    if (facts.served[person] >= inGroup) count.served++;
    if (facts.organisation.people.answer[person] > 0) count.answered++;
    if (facts.sight.hops[person] >= 0) hops[set].push(facts.sight.hops[person]);
    if (countOf(network.reports, person) === 0) continue;
    count.managers++;
    if (listOf(network.reports, person).every((report) => facts.servedByManager[report]))
      count.managersServingAll++;
  }
  countTies({ network, ...facts }, counts, setOf);
  return counts.map((count, set) => ({ ...count, inSight: hops[set].length, medianHops: median(hops[set]) }));
}

const emptyCount = (): Count => ({
  people: 0,
  withCustomer: 0,
  served: 0,
  managers: 0,
  managersServingAll: 0,
  inSight: 0,
  medianHops: null,
  ties: 0,
  tiesConfirmed: 0,
  answered: 0,
});

function countTies(
  { network, organisation, peopleHere }: Facts,
  counts: Count[],
  setOf: (person: number) => number,
): void {
  const { flags } = organisation.ties;
  const { start, tie } = network.out;
  const countFrom = (node: number, set: number) => {
    if (set < 0) return;
    counts[set].ties += start[node + 1] - start[node];
    for (let at = start[node]; at < start[node + 1]; at++)
      if (claimState(flags[tie[at]]) === 'confirmed') counts[set].tiesConfirmed++;
  };
  const isGroupOf = new Uint8Array(network.groups);
  for (const person of peopleHere) {
    countFrom(person, setOf(person));
    for (const group of listOf(network.groupsOf, person)) isGroupOf[group] = 1;
  }
  for (let group = 0; group < network.groups; group++) {
    if (isGroupOf[group])
      countFrom(givingNode(network, group), commonSet(listOf(network.members, group), setOf));
  }
}

function commonSet(people: Int32Array, setOf: (person: number) => number): number {
  if (people.length === 0) return -1;
  const set = setOf(people[0]);
  return people.every((person) => setOf(person) === set) ? set : -1;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
