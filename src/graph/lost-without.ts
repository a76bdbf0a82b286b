import { dominators } from './dominators.ts';
import type { LineOfSight } from './line-of-sight.ts';
import { onlyProviders } from './only-providers.ts';
import type { ServiceNetwork } from './service-network.ts';
import { sightFlow } from './sight-flow.ts';

/** What others would lose if a person left, for all people at once; every column by person. */
export interface LostWithout {
  /** The one person who serves them and whom nobody replaces, -1 where there is no such person. */
  readonly onlyProvider: Int32Array;
  /** The last person whom all their lines of sight pass, -1 where none is passed by all of them, or there is none. */
  readonly sightThrough: Int32Array;
  /** How many others would lose their only provider, their line of sight, either of the two (each counted once). */
  readonly providerLosses: Int32Array;
  readonly sightLosses: Int32Array;
  readonly losses: Int32Array;
  /** People numbered so that those who lose sight without a person are the `sightLosses` numbers behind theirs; -1 for
   * people out of sight, and for some without whom nobody loses it and who lose it without nobody. */
  readonly place: Int32Array;
}

/**
 * Who depends on one person alone. Without a person, those lose sight whom they dominate in the flow from the outside
 * customers against the direction of service; these are the people below them in the dominator tree, which numbering
 * the tree turns into an interval, so nothing is listed. A group goes on giving as long as it has another member, and
 * nobody is served by themself through a group. As near to linear in ties and memberships as `dominators`.
 */
export function lostWithout(network: ServiceNetwork, sight: LineOfSight): LostWithout {
  const onlyProvider = onlyProviders(network);
  const { sightThrough, order } = sightTree(network, sight);
  const sightLosses = new Int32Array(network.people);
  for (let at = order.length - 1; at >= 0; at--) {
    const above = sightThrough[order[at]];
    if (above >= 0) sightLosses[above] += sightLosses[order[at]] + 1;
  }
  const place = numberTree(sightThrough, sightLosses, order);
  return {
    onlyProvider,
    sightThrough,
    sightLosses,
    place,
    ...countLosses({ onlyProvider, sightLosses, place }),
  };
}

/** Of every person who would be missed, the first few of these rows. Linear in people times `most`. */
export function firstLostWithout(lost: LostWithout, most: number) {
  const provider = new Map<number, number[]>();
  const sight = new Map<number, number[]>();
  for (let other = 0; other < lost.place.length; other++) {
    if (lost.onlyProvider[other] >= 0) addUpTo(most, provider, lost.onlyProvider[other], other);
    // Whoever is above somebody with a full list has a full list too: they miss the same people and more.
    let above = lost.sightThrough[other];
    while (above >= 0 && addUpTo(most, sight, above, other)) above = lost.sightThrough[above];
  }
  return { provider, sight };
}

/** The dominator tree with the groups taken out of it, and the people in it, each behind whoever is above them. */
function sightTree(
  network: ServiceNetwork,
  sight: LineOfSight,
): { sightThrough: Int32Array; order: Int32Array } {
  const { people } = network;
  const sightThrough = new Int32Array(people).fill(-1);
  if (network.customers === 0) return { sightThrough, order: new Int32Array(0) };
  const { above, order } = dominators(sightFlow(network, sight));
  const inTree = new Int32Array(people);
  let filled = 0;
  const personAt = new Int32Array(above.length).fill(-1);
  for (let at = 1; at < order.length; at++) {
    const node = order[at];
    const through = personAt[above[node]];
    personAt[node] = node < people ? node : through;
    if (node >= people) continue;
    sightThrough[node] = through;
    inTree[filled++] = node;
  }
  return { sightThrough, order: inTree.subarray(0, filled) };
}

/** Numbers the people so that everybody's subtree lies behind them without a gap; whoever is not in the tree has -1. */
function numberTree(above: Int32Array, below: Int32Array, order: Int32Array): Int32Array {
  const place = new Int32Array(above.length).fill(-1);
  const next = new Int32Array(above.length);
  let free = 0;
  for (let at = 0; at < order.length; at++) {
    const person = order[at];
    const size = below[person] + 1;
    if (above[person] < 0) {
      place[person] = free;
      free += size;
    } else {
      place[person] = next[above[person]];
      next[above[person]] += size;
    }
    next[person] = place[person] + 1;
  }
  return place;
}

type Tree = Pick<LostWithout, 'onlyProvider' | 'sightLosses' | 'place'>;

function countLosses(tree: Tree): Pick<LostWithout, 'providerLosses' | 'losses'> {
  const providerLosses = new Int32Array(tree.place.length);
  const losses = tree.sightLosses.slice();
  for (let other = 0; other < tree.place.length; other++) {
    const provider = tree.onlyProvider[other];
    if (provider < 0) continue;
    providerLosses[provider]++;
    if (!isBelow(tree, other, provider)) losses[provider]++;
  }
  return { providerLosses, losses };
}

/** Whether somebody would lose their line of sight without a person. */
export const isBelow = (
  { place, sightLosses }: Pick<LostWithout, 'place' | 'sightLosses'>,
  other: number,
  person: number,
): boolean =>
  place[person] >= 0 && place[other] > place[person] && place[other] <= place[person] + sightLosses[person];

/** Whether there was room. */
function addUpTo(most: number, lists: Map<number, number[]>, person: number, other: number): boolean {
  const list = lists.get(person);
  if (!list) lists.set(person, [other]);
  else if (list.length < most) list.push(other);
  else return false;
  return true;
}
