import { type Arcs, groupKindOf, listOf, nodeAt, type ServiceNetwork } from './service-network.ts';

/** By department row. */
export interface DepartmentTies {
  readonly people: Int32Array;
  /** Counted ties between people of the department; of one that is open they are not counted. */
  readonly inner: Int32Array;
  /** 1 where a tie leads in or out: to or from another department, somebody in none, or an outside customer. */
  readonly open: Uint8Array;
}

/**
 * Which departments serve only themselves: the E-I index (external minus internal ties over both; Krackhardt & Stern,
 * "Informal networks and organizational crises", 1988) of these is -1. A tie of a group counts as of its members; one
 * of `everyone` says nothing of any department (else one salary run would open them all). Linear in ties and
 * memberships: what a group's members have in common is looked up once.
 */
export function departmentTies(network: ServiceNetwork): DepartmentTies {
  const { departments, department } = network.organisation.people;
  const counts = {
    people: new Int32Array(departments.length),
    inner: new Int32Array(departments.length),
    open: new Uint8Array(departments.length),
  };
  for (let person = 0; person < network.people; person++) {
    if (network.here[person] && department[person] >= 0) counts.people[department[person]]++;
  }
  const place = placeNodes(network);
  openMixedGroups(network, place, counts.open);
  openAcross(network, place, counts);
  countInner(network, place, counts);
  return counts;
}

/** Opens departments by their ties to others, until none is left. */
function openAcross(
  { nodes, out }: ServiceNetwork,
  place: Int32Array,
  { people, open }: Pick<DepartmentTies, 'people' | 'open'>,
): void {
  let left = 0;
  for (let department = 0; department < open.length; department++) {
    if (people[department] > 0 && !open[department]) left++;
  }
  const openUp = (department: number) => {
    if (department < 0 || open[department]) return;
    open[department] = 1;
    left--;
  };
  for (let node = 0; node < nodes && left > 0; node++) {
    const from = place[node];
    if (from === everywhere) continue;
    for (let at = out.start[node]; at < out.start[node + 1]; at++) {
      const to = place[out.node[at]];
      if (from === to || to === everywhere) continue;
      openUp(from);
      openUp(to);
    }
  }
}

function countInner(
  { nodes, out }: ServiceNetwork,
  place: Int32Array,
  { inner, open }: Pick<DepartmentTies, 'inner' | 'open'>,
): void {
  for (let node = 0; node < nodes; node++) {
    const from = place[node];
    if (from < 0 || open[from]) continue;
    for (let at = out.start[node]; at < out.start[node + 1]; at++)
      if (place[out.node[at]] === from) inner[from]++;
  }
}

const noDepartment = -1;
/** A group from several departments, or an outside customer. */
const mixed = -2;
/** Everyone: their ties tell no department from another. */
const everywhere = -3;

/** The department of each node's person or of all its group's members. */
function placeNodes(network: ServiceNetwork): Int32Array {
  const { department } = network.organisation.people;
  const place = new Int32Array(network.nodes).fill(mixed);
  for (let person = 0; person < network.people; person++) place[person] = department[person];
  const firstGiving = network.people + network.customers;
  for (let group = 0; group < network.groups; group++) {
    const where = groupKindOf(network, group) === 'everyone' ? everywhere : commonDepartment(network, group);
    place[firstGiving + group] = where;
    place[firstGiving + network.groups + group] = where;
  }
  return place;
}

function commonDepartment({ members, organisation }: ServiceNetwork, group: number): number {
  const { department } = organisation.people;
  let common = noDepartment;
  for (let at = members.start[group]; at < members.start[group + 1]; at++) {
    const theirs = department[members.items[at]];
    if (at === members.start[group]) common = theirs;
    else if (theirs !== common) return mixed;
  }
  return common;
}

/** Whatever stands at the other end, some member of such a group is in another department than it. */
function openMixedGroups(network: ServiceNetwork, place: Int32Array, open: Uint8Array): void {
  const { department } = network.organisation.people;
  for (let node = network.people + network.customers; node < network.nodes; node++) {
    if (place[node] !== mixed) continue;
    if (!isTold(network.out, place, node) && !isTold(network.in, place, node)) continue;
    for (const member of listOf(network.members, nodeAt(network, node).row)) {
      if (department[member] >= 0) open[department[member]] = 1;
    }
  }
}

/** Whether some tie at a node tells one department from another. */
function isTold(arcs: Arcs, place: Int32Array, node: number): boolean {
  for (let at = arcs.start[node]; at < arcs.start[node + 1]; at++) {
    if (place[arcs.node[at]] !== everywhere) return true;
  }
  return false;
}
