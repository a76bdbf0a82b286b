import type { GroupKind } from '#model/groups.ts';
import { groupKinds } from '#model/groups.ts';
import type { Organisation } from '#model/organisation.ts';

/**
 * The whole organisation's counted ties as one immutable directed graph in typed arrays.
 *
 * Nodes, in this order: people, outside customers, a giving node a group, a getting node a group. A tie given by a
 * group leaves its giving node, a tie given to a group enters its getting node; members are reached through the
 * membership lists, never through pairs. Since giving and getting are two nodes, what a group gets is not passed on
 * by what it gives.
 */
export interface ServiceNetwork {
  readonly organisation: Organisation;
  readonly people: number;
  readonly customers: number;
  readonly groups: number;
  readonly nodes: number;
  /** 1 for people here. */
  readonly here: Uint8Array;
  /** 1 for ties that count. */
  readonly counted: Uint8Array;
  /** Counted ties as arcs from provider to customer. */
  readonly out: Arcs;
  /** The same arcs, listed at their customer. */
  readonly in: Arcs;
  /** People here in each group. */
  readonly members: Lists;
  /** Groups each person here belongs to. */
  readonly groupsOf: Lists;
  /** People here whose line manager is the person. */
  readonly reports: Lists;
}

/** Compressed sparse rows: the items of row `n` are `items[start[n]]` up to, not with, `items[start[n + 1]]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Compressed sparse rows of arcs: `node` is the far end, `tie` the tie's row. */
export interface Arcs {
  readonly start: Int32Array;
  readonly node: Int32Array;
  readonly tie: Int32Array;
}

export const customerNode = (network: ServiceNetwork, customer: number): number => network.people + customer;

export const givingNode = (network: ServiceNetwork, group: number): number =>
  network.people + network.customers + group;

export const gettingNode = (network: ServiceNetwork, group: number): number =>
  network.people + network.customers + network.groups + group;

export type NodeKind = 'person' | 'customer' | 'giving' | 'getting';

/** What a node stands for, and its row in the table of that kind. */
export function nodeAt(network: ServiceNetwork, node: number): { kind: NodeKind; row: number } {
  const { people, customers, groups } = network;
  if (node < people) return { kind: 'person', row: node };
  if (node < people + customers) return { kind: 'customer', row: node - people };
  if (node < people + customers + groups) return { kind: 'giving', row: node - people - customers };
  return { kind: 'getting', row: node - people - customers - groups };
}

export const groupKindOf = (network: ServiceNetwork, group: number): GroupKind =>
  groupKinds[network.organisation.groups.kind[group]];

export const listOf = (lists: Lists, row: number): Int32Array =>
  lists.items.subarray(lists.start[row], lists.start[row + 1]);

export const countOf = (lists: { readonly start: Int32Array }, row: number): number =>
  lists.start[row + 1] - lists.start[row];

/** Whether a person here belongs to a group. */
export function isMember(network: ServiceNetwork, person: number, group: number): boolean {
  const { people, groups } = network.organisation;
  if (!network.here[person]) return false;
  const kind = groupKindOf(network, group);
  if (kind === 'everyone') return true;
  return (kind === 'department' ? people.department : people.manager)[person] === groups.of[group];
}
