import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { claimState } from '#model/ties.ts';
import { groupKindOf, listOf, type ServiceNetwork } from './service-network.ts';
import type { Web } from './web-graph.ts';
import { customerNodeOf, groupNodeOf, keyOf } from './web-nodes.ts';
import type { Cut, WebSource } from './web-source.ts';

/** The key of the node a person stands at: their own, or their department's where people are folded. */
export type Place = (person: number) => string;

/**
 * Adds ties, and the customers and groups at their ends: each tie an edge, but one edge a pair where an end is folded.
 * Linear in ties.
 */
export function addTies(web: Web, { source }: Cut, rows: readonly number[], place: Place): void {
  const { ties } = source.network.organisation;
  const { keys, numberOf } = numberEnds(web, source, place);
  const sums = new Map<number, { readonly tie: number; ties: number; confirmed: number }>();
  for (const tie of rows) {
    const [from, to] = [numberOf(ties.provider[tie]), numberOf(ties.customer[tie])];
    if (from === to) continue;
    const pair = from * mostNodes + to;
    const confirmed = claimState(ties.flags[tie]) === 'confirmed' ? 1 : 0;
    const sum = sums.get(pair);
    if (sum) {
      sum.ties++;
      sum.confirmed += confirmed;
    } else if (isFolded(keys[from]) || isFolded(keys[to])) sums.set(pair, { tie, ties: 1, confirmed });
    else
      addTieEdge(web, [keys[from], keys[to]], {
        key: `tie:${tie}`,
        tie,
        ties: 1,
        confirmed,
        flags: ties.flags[tie],
      });
  }
  for (const [pair, sum] of sums) {
    const [from, to] = [keys[Math.floor(pair / mostNodes)], keys[pair % mostNodes]];
    addTieEdge(web, [from, to], { key: `${from}>${to}`, ...sum, flags: ties.flags[sum.tie] });
  }
}

const mostNodes = 2 ** 24;

/** Numbers the nodes as ties name them, so that no text is made for each tie. */
function numberEnds(web: Web, source: WebSource, place: Place) {
  const keys: string[] = [];
  const byKey = new Map<string, number>();
  const byParty = new Map<PartyRef, number>();
  const numberOf = (party: PartyRef): number => {
    const known = byParty.get(party);
    if (known !== undefined) return known;
    const key = keyAt(web, source, { party, place });
    const number = byKey.get(key) ?? keys.push(key) - 1;
    byKey.set(key, number);
    byParty.set(party, number);
    return number;
  };
  return { keys, numberOf };
}

function keyAt(web: Web, source: WebSource, { party, place }: { party: PartyRef; place: Place }): string {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return place(row);
  return kind === 'customer' ? addCustomer(web, source.network, row) : addGroup(web, source, row);
}

interface TieEdge {
  readonly key: string;
  readonly tie: number;
  readonly ties: number;
  readonly confirmed: number;
  readonly flags: number;
}

function addTieEdge(web: Web, [from, to]: readonly string[], { key, flags, ...tie }: TieEdge): void {
  web.addEdgeWithKey(key, from, to, { kind: 'tie', ...tie, claim: claimState(flags) });
}

export function addCustomer(web: Web, network: ServiceNetwork, customer: number): string {
  const key = keyOf(network, 'customer', customer);
  if (!web.hasNode(key)) web.addNode(key, customerNodeOf(network, customer));
  return key;
}

/** Where everybody is folded, what a team or department gives or gets is its department's. */
function addGroup(web: Web, source: WebSource, group: number): string {
  const node = groupNodeOf(source, group);
  const fold = `department:${node.department}`;
  if (web.getAttribute('folded') && node.department >= 0 && web.hasNode(fold)) return fold;
  const key = keyOf(source.network, 'group', group);
  if (!web.hasNode(key)) web.addNode(key, node);
  return key;
}

const isFolded = (key: string): boolean => key.startsWith('department:');

/** Who stands behind the groups of the web, as far as they are in it; everyone is told in words alone. */
export function addMemberships(web: Web, { source }: Cut, place: Place): void {
  const { network } = source;
  for (const { node: key, attributes: node } of [...web.nodeEntries()]) {
    if (node.kind !== 'group' || groupKindOf(network, node.row) === 'everyone') continue;
    const gives = web.outDegree(key) > 0;
    const gets = web.inDegree(key) > 0;
    for (const member of new Set(Array.from(listOf(network.members, node.row), place))) {
      if (!web.hasNode(member)) continue;
      if (gives) web.addEdge(member, key, { kind: 'member' });
      if (gets) web.addEdge(key, member, { kind: 'member' });
    }
  }
}

/** Managers and reports who both stand in the web, at least one of them as somebody it is about; as gaps are seen. */
export function addGaps(
  web: Web,
  { source, visible, isInside }: Cut,
  people: readonly number[],
  place: Place,
): void {
  const { network, servedByManager } = source;
  for (const person of people) {
    const manager = network.organisation.people.manager[person];
    if (manager < 0 || servedByManager[person] || !network.here[manager] || !visible.branch(manager))
      continue;
    const [from, to] = [place(manager), place(person)];
    if (!isInside[manager] && !isInside[person]) continue;
    if (!from.startsWith('person:') || !to.startsWith('person:') || !web.hasNode(from)) continue;
    web.addEdge(from, to, { kind: 'gap' });
  }
}

/** From whom the web is about to each who has a dotted line to them, where both stand in it by themselves. */
export function addDottedLines(
  web: Web,
  { focus, dotted }: { readonly focus: number; readonly dotted: readonly number[] },
  place: Place,
): void {
  for (const person of dotted) {
    const [from, to] = [place(focus), place(person)];
    if (isFolded(from) || isFolded(to) || !web.hasNode(from) || !web.hasNode(to)) continue;
    web.addEdge(from, to, { kind: 'dotted' });
  }
}
