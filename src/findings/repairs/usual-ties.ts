import { nodeAt, type ServiceNetwork } from '#graph/service-network.ts';
import { customerRef, groupRef, type PartyRef, personRef } from '#model/party.ts';
import type { TextId } from '#model/ties.ts';
import type { Facts } from '../facts.ts';
import type { Alike } from './alike.ts';
import { commonest } from './commonest.ts';
import { perFacts } from './per-facts.ts';

/** A party whom several of the same people serve, or who serves several of them. */
export interface UsualTie {
  readonly party: PartyRef;
  /** How many of them. */
  readonly people: number;
  /** What is usually provided and promised; blank where no two ties say the same, or most say something else. */
  readonly service: string;
  readonly promise: string;
}

export type Direction = 'serve' | 'are served';

/** So many parties are looked at, the most usual first. */
const most = 20;

/**
 * The parties whom people with a like title serve by name, or by whom they are served by name, the most usual first:
 * by how many of the people, then outside customers before others, then by row. Linear in these people's ties, and
 * worked out once for all of them.
 */
export function usualTies(facts: Facts, alike: Alike, direction: Direction): readonly UsualTie[] {
  const known = made(facts)[direction];
  const found = known.get(alike) ?? findUsual(facts.network, alike.people, direction);
  known.set(alike, found);
  return found;
}

const made = perFacts(
  (): Readonly<Record<Direction, Map<Alike, readonly UsualTie[]>>> => ({
    serve: new Map(),
    'are served': new Map(),
  }),
);

/** What of one party was met: how many of the people, and the rows of their ties. */
interface Met {
  people: number;
  last: number;
  readonly ties: number[];
}

function findUsual(network: ServiceNetwork, people: readonly number[], direction: Direction): UsualTie[] {
  const arcs = direction === 'serve' ? network.out : network.in;
  const met = new Map<number, Met>();
  for (const person of people) {
    for (let at = arcs.start[person]; at < arcs.start[person + 1]; at++) {
      const each = met.get(arcs.node[at]) ?? { people: 0, last: -1, ties: [] };
      met.set(arcs.node[at], each);
      if (each.last !== person) each.people++;
      each.last = person;
      each.ties.push(arcs.tie[at]);
    }
  }
  const isOutside = (node: number) => Number(nodeAt(network, node).kind === 'customer');
  return [...met]
    .sort(([a, one], [b, other]) => other.people - one.people || isOutside(b) - isOutside(a) || a - b)
    .slice(0, most)
    .map(([node, { people: count, ties }]) => ({
      party: partyAt(network, node),
      people: count,
      ...usualWords(network, ties),
    }));
}

function partyAt(network: ServiceNetwork, node: number): PartyRef {
  const { kind, row } = nodeAt(network, node);
  if (kind === 'person') return personRef(row);
  return kind === 'customer' ? customerRef(row) : groupRef(row);
}

/** The service that most of the ties share, and the promise that most of those with it share. */
export function usualWords(
  { organisation: { ties, texts } }: ServiceNetwork,
  rows: readonly number[],
): { readonly service: string; readonly promise: string } {
  const service = shared(rows.map((tie) => ties.service[tie] ?? 0));
  const alike = rows.filter((tie) => (ties.service[tie] ?? 0) === service);
  const promise = service === 0 ? 0 : shared(alike.map((tie) => ties.promise[tie] ?? 0));
  return { service: texts[service], promise: texts[promise] };
}

/** The commonest text, if at least half say it, and not one of several only; else 0. */
function shared(texts: readonly TextId[]): TextId {
  const { value, count } = commonest(texts);
  return 2 * count >= texts.length && (count > 1 || texts.length === 1) ? (value ?? 0) : 0;
}
