import { coverages } from '#model/finding.ts';
import { partyKind, partyRow } from '#model/party.ts';
import type { CoverageColumn } from './coverage.ts';
import { countOf, customerNode, type ServiceNetwork } from './service-network.ts';
import { findUnderpinnings, type Underpinnings } from './underpinnings.ts';
import { isGroupServed } from './upstream-ties.ts';

/**
 * How a tie stands between what an outside customer requires and whatever it rests on: it does not count; it passes
 * on (an intermediary serves a further outside customer); it carries; or it does not: no promise, nothing named that
 * underpins it, only promises that rest on each other, or a gap further up.
 */
export const carriages = [
  'not counted',
  'passes on',
  'carried',
  'no promise',
  'nothing underpins',
  'circle',
  'gap further up',
] as const;
export type Carriage = (typeof carriages)[number];

export interface CarriedRequirements {
  readonly underpinnings: Underpinnings;
  /** Index into `carriages` of each tie. */
  readonly carriage: Uint8Array;
  /**
   * Steps to the nearest gap from each tie, then each outside customer: 0 at a gap, -1 where there is none, and at a
   * gap from which no way leads down.
   */
  readonly hops: Int32Array;
  /** The tie through which the way to that gap goes on, -1 at the gap. */
  readonly next: Int32Array;
}

const [notCounted, passesOn, carried, noPromise, nothing, circle, furtherUp] = carriages.keys();

/**
 * How far what outside customers require is carried, hop by hop against the direction of service.
 *
 * A requirement hangs on every counted tie that serves its customer. A tie between two outside customers passes it on
 * to every tie that serves the intermediary. Any other tie *carries* it if it has a promise and rests on something:
 *  - its provider needs nothing: nobody serves them, except like everybody; or they say `none`; or they are outside
 *    the organisation, where nobody here answers for what stands behind a promise;
 *  - or at least one of the ties named in `underpinned_by` carries in turn. Promises that rest on each other in a
 *    circle, and on nothing else, do not.
 * A *gap* is a tie that does not carry and either has no promise, or names nothing, or from which no way up through
 * the ties named leads to one of these (then they rest in a circle). Where a requirement breaks is the nearest gap
 * above its customer, going up through ties that do not carry: by fewest hops, then its provider's place among people,
 * outside customers and groups, then its own row.
 *
 * Two searches, one for what carries and one for the nearest gap, breadth first from all at once. Linear in ties
 * and in what the texts of `underpinned_by` name. It judges what is written: a promise that rests on something
 * nobody wrote down counts as a gap.
 */
export function carriedRequirements(network: ServiceNetwork, served: CoverageColumn): CarriedRequirements {
  const underpinnings = findUnderpinnings(network);
  const carriage = markGrounded(network, served, underpinnings);
  if (underpinnings.upstream.items.length > 0) {
    carryOn(carriage, underpinnings);
    markCircles(carriage, underpinnings);
  }
  return { underpinnings, carriage, ...nearestGaps(network, carriage, underpinnings) };
}

const isOutside = (party: number): boolean => partyKind(party) === 'customer';

/** Every tie by itself: what needs nothing else carries, the others wait as gaps or as `furtherUp`. */
function markGrounded(
  network: ServiceNetwork,
  served: CoverageColumn,
  { upstream, restsOnNothing }: Underpinnings,
): Uint8Array {
  const { count, provider, customer, promise } = network.organisation.ties;
  const needsOf = needsReader(network, served);
  const saysNone = (tie: number) => restsOnNothing.size > 0 && restsOnNothing.has(tie);
  const carriage = new Uint8Array(count);
  for (let tie = 0; tie < count; tie++) {
    if (!network.counted[tie]) carriage[tie] = notCounted;
    else if (isOutside(provider[tie]) && isOutside(customer[tie])) carriage[tie] = passesOn;
    else if (!promise[tie]) carriage[tie] = noPromise;
    else if (saysNone(tie) || !needsOf(provider[tie])) carriage[tie] = carried;
    else carriage[tie] = upstream.start[tie + 1] > upstream.start[tie] ? furtherUp : nothing;
  }
  return carriage;
}

const inGroup = coverages.indexOf('group');

/** Whether a provider rests on others: somebody serves them by name or as a team or department. */
function needsReader(network: ServiceNetwork, served: CoverageColumn): (party: number) => boolean {
  const groups = Uint8Array.from({ length: network.groups }, (_, group) =>
    isGroupServed(network, group) ? 1 : 0,
  );
  return (party) => {
    const kind = partyKind(party);
    if (kind === 'person') return served[partyRow(party)] >= inGroup;
    return kind === 'group' && groups[partyRow(party)] === 1;
  };
}

/** A tie that waits carries as soon as one that it names does. */
function carryOn(carriage: Uint8Array, { downstream }: Underpinnings): void {
  const queue: number[] = [];
  const { start, items } = downstream;
  for (let tie = 0; tie < carriage.length; tie++) {
    if (carriage[tie] === carried && start[tie + 1] > start[tie]) queue.push(tie);
  }
  for (let tie = queue.pop(); tie !== undefined; tie = queue.pop()) {
    for (let at = start[tie]; at < start[tie + 1]; at++) {
      if (carriage[items[at]] !== furtherUp) continue;
      carriage[items[at]] = carried;
      queue.push(items[at]);
    }
  }
}

/** Whatever still waits and reaches no gap rests in a circle. */
function markCircles(carriage: Uint8Array, { downstream: { start, items } }: Underpinnings): void {
  const reaches = new Uint8Array(carriage.length);
  const queue: number[] = [];
  for (let tie = 0; tie < carriage.length; tie++) {
    if (start[tie + 1] > start[tie] && isGap(carriage[tie])) queue.push(tie);
  }
  for (let tie = queue.pop(); tie !== undefined; tie = queue.pop()) {
    for (let at = start[tie]; at < start[tie + 1]; at++) {
      const down = items[at];
      if (carriage[down] !== furtherUp || reaches[down]) continue;
      reaches[down] = 1;
      queue.push(down);
    }
  }
  for (let tie = 0; tie < carriage.length; tie++) {
    if (carriage[tie] === furtherUp && !reaches[tie]) carriage[tie] = circle;
  }
}

const isGap = (carriage: number): boolean =>
  carriage === noPromise || carriage === nothing || carriage === circle;

/** Breadth first from all gaps, down through the ties that name them, to the outside customers and their own. */
function nearestGaps(
  network: ServiceNetwork,
  carriage: Uint8Array,
  { downstream }: Underpinnings,
): Pick<CarriedRequirements, 'hops' | 'next'> {
  const { ties } = network.organisation;
  const size = ties.count + network.customers;
  const [hops, next] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
  const queue = new Int32Array(size);
  let queued = 0;
  const reach = (node: number, far: number, through: number) => {
    if (hops[node] >= 0) return;
    hops[node] = far;
    next[node] = through;
    queue[queued++] = node;
  };
  // The arcs of the network lie by their provider's place, then their tie's row: so do the gaps in the queue. From
  // most gaps no way leads down.
  const { node: far, tie: tieOf } = network.out;
  const someNamed = downstream.items.length > 0;
  for (let arc = 0; arc < far.length; arc++) {
    const leadsOut = far[arc] >= network.people && far[arc] < network.people + network.customers;
    if (!leadsOut && !(someNamed && countOf(downstream, tieOf[arc]) > 0)) continue;
    if (isGap(carriage[tieOf[arc]])) reach(tieOf[arc], 0, -1);
  }
  for (let done = 0; done < queued; done++) {
    const node = queue[done];
    const far = hops[node] + 1;
    if (node < ties.count) {
      for (let at = downstream.start[node]; at < downstream.start[node + 1]; at++) {
        if (carriage[downstream.items[at]] === furtherUp) reach(downstream.items[at], far, node);
      }
      const customer = ties.customer[node];
      if (isOutside(customer)) reach(ties.count + partyRow(customer), far, node);
      continue;
    }
    const from = customerNode(network, node - ties.count);
    for (let at = network.out.start[from]; at < network.out.start[from + 1]; at++) {
      const tie = network.out.tie[at];
      if (carriage[tie] === passesOn) reach(ties.count + partyRow(ties.customer[tie]), far, tie);
    }
  }
  return { hops, next };
}

/** Where what an outside customer requires breaks. */
export interface CarryGap {
  /** 1 for a tie that serves the customer directly. */
  readonly hop: number;
  readonly tie: number;
  /** The ties from the gap, the first, down to the customer. */
  readonly chain: readonly number[];
}

/** The nearest gap above an outside customer; undefined where all is carried, or nobody serves them. */
export function carryGapOf(
  network: ServiceNetwork,
  { hops, next }: CarriedRequirements,
  customer: number,
): CarryGap | undefined {
  const { ties } = network.organisation;
  const node = ties.count + customer;
  if (hops[node] < 0) return undefined;
  const chain: number[] = [];
  for (let tie = next[node]; tie >= 0; ) {
    chain.push(tie);
    const giver = ties.provider[tie];
    const passes = isOutside(giver) && isOutside(ties.customer[tie]);
    tie = next[passes ? ties.count + partyRow(giver) : tie];
  }
  return { hop: hops[node], tie: chain[chain.length - 1], chain: chain.reverse() };
}
