import { groupKindOf, listOf, nodeAt, type ServiceNetwork } from './service-network.ts';

/** By department row. */
export interface DepartmentTies {
  readonly people: Int32Array;
  /** Counted ties between people of the department. */
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
  for (let node = 0; node < network.nodes; node++) {
    for (let at = network.out.start[node]; at < network.out.start[node + 1]; at++) {
      const [from, to] = [place[node], place[network.out.node[at]]];
      if (from === everywhere || to === everywhere) continue;
      if (from === to && from >= 0) counts.inner[from]++;
      if (from !== to && from >= 0) counts.open[from] = 1;
      if (from !== to && to >= 0) counts.open[to] = 1;
    }
  }
  openMixedGroups(network, place, counts.open);
  return counts;
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
    const members = listOf(network.members, group);
    const first = members.length > 0 ? department[members[0]] : noDepartment;
    const common = members.every((member) => department[member] === first) ? first : mixed;
    const where = groupKindOf(network, group) === 'everyone' ? everywhere : common;
    place[firstGiving + group] = where;
    place[firstGiving + network.groups + group] = where;
  }
  return place;
}

/** Whatever stands at the other end, some member of such a group is in another department than it. */
function openMixedGroups(network: ServiceNetwork, place: Int32Array, open: Uint8Array): void {
  const { department } = network.organisation.people;
  for (let node = network.people + network.customers; node < network.nodes; node++) {
    if (place[node] !== mixed) continue;
    const isTold = [network.out, network.in].some((arcs) =>
      arcs.node.subarray(arcs.start[node], arcs.start[node + 1]).some((far) => place[far] !== everywhere),
    );
    if (!isTold) continue;
    for (const member of listOf(network.members, nodeAt(network, node).row)) {
      if (department[member] >= 0) open[department[member]] = 1;
    }
  }
}
