import type { Facts } from '#findings/facts.ts';
import { chainEnd } from '#graph/chain-end.ts';
import { type ChainStep, chainOf } from '#graph/line-of-sight.ts';
import { shortestChains } from '#graph/shortest-chains.ts';
import type { Visible } from '#model/viewer.ts';
import { type ChainStop, chainStops, personStop, stepStop } from './chain.ts';
import { chainClauses } from './chain-sentence.ts';
import { count } from './english.ts';
import { partyName, personName } from './names.ts';
import { once } from './once.ts';
import { wordsOf } from './words.ts';

/** How a person’s work goes on from hand to hand, in one sentence and one strip. */
export interface PersonChain {
  /** A sentence a manager could read aloud. */
  readonly sentence: string;
  /** From the person on; one alone where nobody is known whom they serve. */
  readonly stops: readonly ChainStop[];
  readonly reaches: boolean;
  /** How many other ways there are of the same length; blank without a line of sight. */
  readonly ways: string;
  /** Some of them: "Ana Bo → Ewa Lis → Patients". */
  readonly others: readonly string[];
}

/** Other ways are counted up to this many, and so many are shown. */
const mostWays = 20;
const mostShown = 5;

/** The chain of somebody who is here, in an organisation that names outside customers. */
export function personChain(facts: Facts, visible: Visible, person: number): PersonChain {
  const stops = chainStops(facts, visible, person);
  if (stops.length === 0)
    return { ...brokenChain(facts, visible, person), reaches: false, ways: '', others: [] };
  const others = otherWays(facts, person);
  return {
    sentence: reachSentence(stops),
    stops,
    reaches: true,
    ways: waysWords(others.length),
    others: others.slice(0, mostShown).map((way) => wayWords(facts, visible, way)),
  };
}

function reachSentence(stops: readonly ChainStop[]): string {
  const end = stops[stops.length - 1].party.text;
  const how = stops.length === 2 ? ', with nobody in between.' : `: that is how this work reaches ${end}.`;
  return `${chainClauses(stops)}${how}`;
}

/** Those that go by other people or to another end. */
function otherWays({ network, sight }: Facts, person: number): ChainStep[][] {
  const own = idOf(network.organisation.ties.customer, chainOf(network, sight, person));
  const ways = shortestChains(network, sight, { person, most: mostWays + 2 });
  return ways.filter((way) => idOf(network.organisation.ties.customer, way) !== own);
}

/** By whose hands it goes, and to whom in the end. */
const idOf = (customer: ArrayLike<number>, way: readonly ChainStep[]): string =>
  [...way.map((step) => step.person), customer[way[way.length - 1].tie]].join(' ');

function waysWords(others: number): string {
  if (others === 0) return 'No other way is as short.';
  if (others > mostWays) return `More than ${mostWays} other ways of the same length`;
  return count(others, 'other way of the same length', 'other ways of the same length');
}

function wayWords(facts: Facts, visible: Visible, way: readonly ChainStep[]): string {
  const end = facts.organisation.ties.customer[way[way.length - 1].tie];
  const people = way.map((step) => personName(facts, visible, step.person));
  return [...people, partyName(facts, visible, end)].join(' → ');
}

/** Where the chain of somebody without a line of sight ends. */
function brokenChain(
  facts: Facts,
  visible: Visible,
  person: number,
): Pick<PersonChain, 'sentence' | 'stops'> {
  const { steps, end, circle, ends } = chainEnd(facts.network, circleSizes(facts), person);
  const way = [...steps, ...circle].map((step) => stepStop(facts, visible, step));
  const stops = [...way, personStop(facts, visible, end)];
  const name = personName(facts, visible, end);
  if (circle.length > 0) {
    const all = circleSizes(facts)[end] || circle.length;
    return { stops, sentence: `${chainClauses(stops)} again: nothing leaves this circle of ${all}.` };
  }
  const none = visible.branch(end) ? `: ${name} has no ${wordsOf(facts).customer} yet` : '';
  if (steps.length === 0) return { stops, sentence: `The chain has not begun${none}.` };
  const more = ends > 1 ? ` It ends at ${count(ends - 1, 'other person', 'other people')} as well.` : '';
  return { stops, sentence: `${chainClauses(stops)}. There it ends${none}.${more}` };
}

/** By row, of how many people the closed circle is that somebody stands in; 0 for none. Made once a revision. */
const circleSizes = once(({ circles, network }: Facts): Int32Array => {
  const sizes = new Int32Array(network.people);
  for (const circle of circles) for (const member of circle) sizes[member] = circle.length;
  return sizes;
});
