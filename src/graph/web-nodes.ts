import { type Coverage, coverages } from '#model/finding.ts';
import type { PartyKind } from '#model/party.ts';
import { gettingNode, givingNode, groupKindOf, type ServiceNetwork } from './service-network.ts';
import type { WebCustomer, WebDepartment, WebGroup, WebPerson } from './web-graph.ts';
import type { Cut, WebSource } from './web-source.ts';

/** The key of a person, outside customer or group in every web. */
export function keyOf({ organisation }: ServiceNetwork, kind: PartyKind, row: number): string {
  const table = { person: organisation.people, customer: organisation.customers, group: organisation.groups };
  return `${kind}:${table[kind].partyId[row]}`;
}

/** Gaps of people beyond the viewer's branch are not theirs to see, so such a neighbour bears no sign of one. */
export function personNodeOf({ source, visible, isInside }: Cut, person: number): WebPerson {
  return {
    kind: 'person',
    row: person,
    hops: source.sight.hops[person],
    department: source.network.organisation.people.department[person],
    outside: !isInside[person],
    noCustomer: visible.branch(person) && isWithout(source.serves[person]),
    unserved: visible.branch(person) && isWithout(source.served[person]),
  };
}

export const customerNodeOf = (network: ServiceNetwork, customer: number): WebCustomer => ({
  kind: 'customer',
  row: customer,
  primary: network.organisation.customers.role[customer] === 1,
});

export function groupNodeOf({ network, sight }: WebSource, group: number): WebGroup {
  const giving = sight.hops[givingNode(network, group)];
  return {
    kind: 'group',
    row: group,
    hops: giving >= 0 ? giving : sight.hops[gettingNode(network, group)],
    department: departmentOf(network, group),
  };
}

/** People of one department as one node. */
export function departmentNodeOf(
  { source, visible, isInside }: Cut,
  people: readonly number[],
): WebDepartment {
  const { network, sight, serves, served } = source;
  const department = network.organisation.people.department[people[0]];
  const own = people.filter((person) => visible.branch(person));
  const inSight = people.map((person) => sight.hops[person]).filter((hops) => hops >= 0);
  inSight.sort((one, other) => one - other);
  return {
    kind: 'department',
    row: department,
    department,
    people: people.length,
    rows: [...people].sort((one, other) => one - other),
    noCustomer: own.filter((person) => isWithout(serves[person])).length,
    unserved: own.filter((person) => isWithout(served[person])).length,
    outOfSight: people.length - inSight.length,
    notNamed: own.reduce((sum, person) => sum + notNamed(source, person), 0),
    hops: inSight.length > 0 ? inSight[Math.floor((inSight.length - 1) / 2)] : -1,
    outside: people.every((person) => !isInside[person]),
  };
}

/** As the figures count: being served or serving like everybody is not enough. */
function isWithout(coverage: number): boolean {
  const best: Coverage = coverages[coverage];
  return best === 'none' || best === 'everyone';
}

function departmentOf(network: ServiceNetwork, group: number): number {
  const { groups, people } = network.organisation;
  const kind = groupKindOf(network, group);
  if (kind === 'everyone') return -1;
  return kind === 'department' ? groups.of[group] : people.department[groups.of[group]];
}

function notNamed({ network, servedByManager }: WebSource, manager: number): number {
  let count = 0;
  const { start, items } = network.reports;
  for (let at = start[manager]; at < start[manager + 1]; at++) count += servedByManager[items[at]] ? 0 : 1;
  return count;
}
