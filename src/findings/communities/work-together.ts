import { adjustedRand, type CrossTable, crossTable } from '#graph/communities/cross-table.ts';
import { type Communities, findCommunities, modularityOf } from '#graph/communities/find-communities.ts';
import { dealtByChance, toJointGraph } from '#graph/communities/joint-graph.ts';
import { type Random, seededRandom } from '#graph/communities/seeded-random.ts';
import { cutTieGraph, type TieGraph } from '#graph/communities/tie-graph.ts';
import type { Facts } from '../facts.ts';
import { type Bridges, findBridges } from './find-bridges.ts';
import { type Units, unitsOf } from './units.ts';

/** Who works together in a part of the organisation, or why that is not said. */
export type Together =
  /** Too few have answered: here, or in the whole organisation. Whole percent, rounded down. */
  | { readonly state: 'not-known'; readonly percent: number }
  /** More people or ties than are worked out as one. */
  | { readonly state: 'too-many'; readonly people: number }
  /** Fewer people with a tie by name to each other than tell anything; how many. */
  | { readonly state: 'too-few'; readonly tied: number }
  | (Known & { readonly state: 'known' });

export interface Known {
  /** People here, those without such a tie included. */
  readonly here: number;
  /** Rows, by node. */
  readonly people: Int32Array;
  /** Pairs of a provider and a customer. */
  readonly pairs: number;
  readonly communities: Communities;
  /** The most modularity that the same ties have when they are dealt out by chance, and how often they were. */
  readonly byChance: number;
  readonly dealt: number;
  readonly units: Units;
  /** Modularity of the units as if they were communities. */
  readonly unitModularity: number;
  /** Units down, communities across. */
  readonly table: CrossTable;
  readonly adjustedRand: number;
  readonly bridges: Bridges;
}

/** About 0.6 s of work on one of our cores, no step of it 100 ms. */
const most = { people: 5_000, pairs: 50_000 };
const fewestPeople = 10;

/** With more ties, chance hardly differs from one time to the next. */
const fewPairs = 1_500;
const deals = { few: 9, many: 2 };

/**
 * Works out communities and bridges among the people of a part of the organisation. A generator: it yields between
 * steps of a few milliseconds (of up to 100 with thousands of people), so that a server can answer others meanwhile.
 * The same data give the same answer.
 */
export function* workTogether(facts: Facts, inside: (person: number) => boolean): Generator<void, Together> {
  const { here, percent, tooFew } = countAnswers(facts, inside);
  if (facts.answers.tooFew) return { state: 'not-known', percent: facts.answers.percent };
  if (tooFew) return { state: 'not-known', percent };
  const graph = cutTieGraph(facts.network, inside, most);
  if (!graph) return { state: 'too-many', people: here };
  const { people } = graph;
  if (people.length < fewestPeople) return { state: 'too-few', tied: people.length };
  yield;
  const random = seededRandom(1);
  const joint = toJointGraph(graph);
  yield;
  const communities = findCommunities(joint, random);
  yield;
  const pairs = graph.out.items.length;
  const dealt = pairs > fewPairs ? deals.many : deals.few;
  const byChance = yield* mostByChance(graph, dealt, random);
  const units = unitsOf(facts.network, people);
  const table = crossTable(units.of, communities.of);
  return {
    state: 'known',
    here,
    people,
    pairs,
    communities,
    byChance,
    dealt,
    units,
    unitModularity: modularityOf(joint, units.of),
    table,
    adjustedRand: adjustedRand(table),
    bridges: yield* findBridges(graph, units.of, random),
  };
}

function countAnswers({ network, settings, organisation }: Facts, inside: (person: number) => boolean) {
  let [here, answered] = [0, 0];
  for (let person = 0; person < network.people; person++) {
    if (!network.here[person] || !inside(person)) continue;
    here++;
    if (organisation.people.answer[person] > 0) answered++;
  }
  const tooFew = answered * 100 < here * settings.thresholds.answeredEnough;
  return { here, tooFew, percent: here === 0 ? 100 : Math.floor((100 * answered) / here) };
}

function* mostByChance(graph: TieGraph, times: number, random: Random): Generator<void, number> {
  let highest = 0;
  for (let time = 0; time < times; time++) {
    const joint = dealtByChance(graph, random);
    yield;
    highest = Math.max(highest, findCommunities(joint, random).modularity);
    yield;
  }
  return highest;
}
