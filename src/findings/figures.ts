import { countOf, listOf } from '#graph/service-network.ts';
import type { Figures } from '#model/finding.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { claimState } from '#model/ties.ts';
import type { Facts } from './facts.ts';

/** The overview figures of those people here who belong. */
export const figuresOf = (facts: Facts, belongs: (person: number) => boolean): Figures =>
  figuresBy(facts, 1, (person) => (belongs(person) ? 0 : -1))[0];

/** The overview figures of every department, by department row, of those people here who belong. */
export function figuresByDepartment(facts: Facts, belongs: (person: number) => boolean): Figures[] {
  const { departments, department } = facts.organisation.people;
  return figuresBy(facts, departments.length, (person) => (belongs(person) ? department[person] : -1));
}

/** Coverage from here on is by name or through a team or department; 1 would be only through everyone. */
const inGroup = 2;

type Count = { -readonly [Figure in keyof Figures]: Figures[Figure] };

/**
 * The overview figures of several disjoint sets of people here in one pass, linear in people and ties. `setOf` tells
 * a person's set, -1 for none. Ties are those that a person of the set gives, or a group whose members are all in it.
 */
function figuresBy({ network, ...facts }: Facts, sets: number, setOf: (person: number) => number): Figures[] {
  const counts = Array.from({ length: sets }, emptyCount);
  const hops: number[][] = counts.map(() => []);
  for (let person = 0; person < network.people; person++) {
    const set = network.here[person] ? setOf(person) : -1;
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
  { network, organisation }: Facts,
  counts: Count[],
  setOf: (person: number) => number,
): void {
  const { provider, flags, count } = organisation.ties;
  const setOfGroup = Array.from({ length: network.groups }, (_, group) =>
    commonSet(listOf(network.members, group), setOf),
  );
  for (let tie = 0; tie < count; tie++) {
    const kind = partyKind(provider[tie]);
    if (!network.counted[tie] || kind === 'customer') continue;
    const row = partyRow(provider[tie]);
    const set = kind === 'person' ? setOf(row) : setOfGroup[row];
    if (set < 0) continue;
    counts[set].ties++;
    if (claimState(flags[tie]) === 'confirmed') counts[set].tiesConfirmed++;
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
