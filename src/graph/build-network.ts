import type { Groups } from '#model/groups.ts';
import type { Organisation } from '#model/organisation.ts';
import { customerRef, groupRef, partyRow, personRef } from '#model/party.ts';
import { isHere } from '#model/people.ts';
import { tieFlag } from '#model/ties.ts';
import type { Arcs, Lists, ServiceNetwork } from './service-network.ts';
import { isPair, soleParty } from './sole-party.ts';

/**
 * Builds the service network of an organisation. Linear in people, memberships and ties: three counting sorts.
 * A person belongs to at most three groups (department, team, everyone), so memberships are linear in people.
 */
export function buildNetwork(organisation: Organisation): ServiceNetwork {
  const { people, customers, groups } = organisation;
  const here = markHere(organisation);
  const reports = listReports(organisation, here);
  const groupsOf = listGroupsOf(organisation, here);
  const members = turnAround(groupsOf, groups.count);
  const nodes = people.count + customers.count + 2 * groups.count;
  const ends = toEnds(organisation, here, members);
  return {
    organisation,
    people: people.count,
    customers: customers.count,
    groups: groups.count,
    nodes,
    here,
    counted: ends.counted,
    out: toArcs(nodes, ends.from, ends.to),
    in: toArcs(nodes, ends.to, ends.from),
    members,
    groupsOf,
    reports,
  };
}

function markHere({ people }: Organisation): Uint8Array {
  const here = new Uint8Array(people.count);
  for (let person = 0; person < people.count; person++) here[person] = isHere(people, person) ? 1 : 0;
  return here;
}

function listReports({ people }: Organisation, here: Uint8Array): Lists {
  const start = new Int32Array(people.count + 1);
  for (let person = 0; person < people.count; person++) {
    if (here[person] && people.manager[person] >= 0) start[people.manager[person] + 1]++;
  }
  sumUp(start);
  const items = new Int32Array(start[people.count]);
  const next = start.slice();
  for (let person = 0; person < people.count; person++) {
    if (here[person] && people.manager[person] >= 0) items[next[people.manager[person]]++] = person;
  }
  return { start, items };
}

function listGroupsOf({ people, groups }: Organisation, here: Uint8Array): Lists {
  const everyone = groups.kind.indexOf(0);
  const departmentGroup = groupByRow(groups, 1, people.departments.length);
  const teamGroup = groupByRow(groups, 2, people.count);
  const start = new Int32Array(people.count + 1);
  const items = new Int32Array(3 * people.count);
  let filled = 0;
  for (let person = 0; person < people.count; person++) {
    if (here[person]) {
      const department = people.department[person];
      const manager = people.manager[person];
      if (everyone >= 0) items[filled++] = everyone;
      if (department >= 0 && departmentGroup[department] >= 0) items[filled++] = departmentGroup[department];
      if (manager >= 0 && teamGroup[manager] >= 0) items[filled++] = teamGroup[manager];
    }
    start[person + 1] = filled;
  }
  return { start, items: items.slice(0, filled) };
}

function groupByRow(groups: Groups, kind: number, rows: number): Int32Array {
  const found = new Int32Array(rows).fill(-1);
  for (let group = 0; group < groups.count; group++) {
    if (groups.kind[group] === kind) found[groups.of[group]] = group;
  }
  return found;
}

/** From "lists of columns by row" to "lists of rows by column". */
function turnAround(lists: Lists, columns: number): Lists {
  const start = new Int32Array(columns + 1);
  for (let at = 0; at < lists.items.length; at++) start[lists.items[at] + 1]++;
  sumUp(start);
  const items = new Int32Array(lists.items.length);
  const next = start.slice();
  for (let row = 0; row + 1 < lists.start.length; row++) {
    for (let at = lists.start[row]; at < lists.start[row + 1]; at++) items[next[lists.items[at]]++] = row;
  }
  return { start, items };
}

interface Ends {
  /** Nodes of each counted tie, -1 for a tie that does not count. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly counted: Uint8Array;
}

function toEnds(organisation: Organisation, here: Uint8Array, members: Lists): Ends {
  const { groups, ties } = organisation;
  const from = new Int32Array(ties.count).fill(-1);
  const to = new Int32Array(ties.count).fill(-1);
  const counted = new Uint8Array(ties.count);
  const { first, sole } = soleParties(organisation, here, members);
  const silent = tieFlag.disputed | tieFlag.ended;
  const { provider, customer, flags } = ties;
  for (let tie = 0; tie < ties.count; tie++) {
    if (flags[tie] & silent) continue;
    const giver = first[provider[tie] & 3] + partyRow(provider[tie]);
    const getter = first[customer[tie] & 3] + partyRow(customer[tie]);
    if (!isPair(sole[giver], sole[getter])) continue;
    from[tie] = giver;
    to[tie] = getter < first[2] ? getter : getter + groups.count;
    counted[tie] = 1;
  }
  return { from, to, counted };
}

/** Of every party, by the node at which it gives, what `soleParty` says; and the first node of each kind of party. */
function soleParties({ people, customers, groups }: Organisation, here: Uint8Array, members: Lists) {
  const counts = [people.count, customers.count, groups.count];
  const first = [0, people.count, people.count + customers.count];
  const sole = new Int32Array(first[2] + groups.count);
  for (const [kind, toRef] of [personRef, customerRef, groupRef].entries()) {
    for (let row = 0; row < counts[kind]; row++)
      sole[first[kind] + row] = soleParty(toRef(row), here, members);
  }
  return { first, sole };
}

function toArcs(nodes: number, at: Int32Array, far: Int32Array): Arcs {
  const start = new Int32Array(nodes + 1);
  for (let row = 0; row < at.length; row++) if (at[row] >= 0) start[at[row] + 1]++;
  sumUp(start);
  const tie = new Int32Array(start[nodes]);
  const next = start.slice();
  for (let row = 0; row < at.length; row++) if (at[row] >= 0) tie[next[at[row]]++] = row;
  // Afterwards, in order: written here and there, both columns would cost twice as much as one.
  const node = new Int32Array(tie.length);
  for (let slot = 0; slot < tie.length; slot++) node[slot] = far[tie[slot]];
  return { start, node, tie };
}

function sumUp(start: Int32Array): void {
  for (let row = 1; row < start.length; row++) start[row] += start[row - 1];
}
