import { countOf, type ServiceNetwork } from './service-network.ts';

/**
 * The branches of the chart, each a manager here with reports here and everybody below them, as a tree. Vacant posts
 * and leavers on the way are passed over; people in a reporting circle are in no branch but those of managers below it.
 */
export interface BranchTree {
  /** Rows of the managers, each after those whose branch theirs is in. */
  readonly managers: Int32Array;
  /** By person: the manager of the smallest branch they are in, which is their own if they have one; -1 for none. */
  readonly branch: Int32Array;
  /** By person: the manager of the next larger branch; -1 for none. Of managers only. */
  readonly around: Int32Array;
  /** By person: how many branches are around theirs. Of managers only. */
  readonly depth: Int32Array;
}

/** Linear in people. */
export function branchTree(network: ServiceNetwork): BranchTree {
  const { manager, count } = network.organisation.people;
  const branch = new Int32Array(count).fill(-1);
  const around = new Int32Array(count).fill(-1);
  const depth = new Int32Array(count);
  const managers: number[] = [];
  for (const person of fromTheTop(manager)) {
    const above = manager[person] < 0 ? -1 : branch[manager[person]];
    branch[person] = above;
    if (!network.here[person] || countOf(network.reports, person) === 0) continue;
    managers.push(person);
    branch[person] = person;
    around[person] = above;
    depth[person] = above < 0 ? 0 : depth[above] + 1;
  }
  return { managers: Int32Array.from(managers), branch, around, depth };
}

/** Rows of people, whoever is above somebody before them; without those in a reporting circle. */
function fromTheTop(manager: Int32Array): Int32Array {
  const waiting = new Int32Array(manager.length);
  for (const above of manager) if (above >= 0) waiting[above]++;
  const order = new Int32Array(manager.length);
  let ready = 0;
  for (let person = 0; person < manager.length; person++) if (waiting[person] === 0) order[ready++] = person;
  for (let at = 0; at < ready; at++) {
    const above = manager[order[at]];
    if (above >= 0 && --waiting[above] === 0) order[ready++] = above;
  }
  return order.subarray(0, ready).reverse();
}

/** The manager of the smallest branch in which all these people are, -1 for none. */
export function commonBranch({ branch, around, depth }: BranchTree, people: Iterable<number>): number {
  let common = -2;
  for (const person of people) {
    let other = branch[person];
    if (common === -2) common = other;
    while (common !== other && common >= 0 && other >= 0) {
      if (depth[common] > depth[other]) common = around[common];
      else if (depth[other] > depth[common]) other = around[other];
      else [common, other] = [around[common], around[other]];
    }
    if (common !== other) return -1;
    if (common === -1) return -1;
  }
  return Math.max(common, -1);
}
