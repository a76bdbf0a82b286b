import type { MapData, MapPeople } from './map-data.ts';
import { hubDot, type MapDot, personDot, placeDot } from './map-dot.ts';

/** A line from provider to customer, between a member and a team, or from a manager to a report whom they do not name. */
export interface MapLine {
  readonly kind: 'tie' | 'member' | 'gap';
  /** Dots by number. */
  readonly from: number;
  readonly to: number;
  readonly ties: number;
  /** Number of the one tie that it is; -1 where there are several, or none of their own. */
  readonly tie: number;
}

export interface DrawnMap {
  readonly dots: readonly MapDot[];
  readonly lines: readonly MapLine[];
  /** Ties that no line can show, since one dot stands for both ends of each: by number of the dot. */
  readonly inside: readonly number[];
}

/**
 * What is drawn when some departments are opened: closed ones as one dot, the people of opened ones each by themselves
 * round their department's dot, and ties between whatever stands for their ends. Linear in dots and ties.
 * @param parts people of opened departments, in any order; ties given twice count once
 * @param open keys of the department dots that are open; those without people among the parts stay closed
 */
export function openMap(data: MapData, parts: readonly MapPeople[], open: ReadonlySet<string>): DrawnMap {
  const opened = new Set(parts.flatMap((part) => part.opened.filter((key) => open.has(key))));
  const nodeOf = new Map(data.nodes.key.map((key, at) => [key, at]));
  const dots: MapDot[] = data.nodes.key.map((key, at) =>
    opened.has(key) ? hubDot(data, at) : placeDot(data, at),
  );
  const drawn = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const part of parts) addPeople(part, { data, opened, nodeOf, dots, drawn, ends });
  const end = (ref: number) => drawn.get(ref) ?? ends.get(ref);
  const lines = new Lines();
  const inside = dots.map(({ kind, node }, at) =>
    at < data.nodes.key.length && kind !== 'hub' ? data.nodes.inside[node] : 0,
  );
  const { from, to, ties } = data.lines;
  ties.forEach((count, at) => {
    if (dots[from[at]].kind !== 'hub' && dots[to[at]].kind !== 'hub')
      lines.add('tie', { from: from[at], to: to[at] }, count);
  });
  const seen = new Set<number>();
  for (const part of parts) {
    part.ties.tie.forEach((tie, at) => {
      const [one, other] = [end(part.ties.from[at]), end(part.ties.to[at])];
      if (seen.has(tie) || one === undefined || other === undefined) return;
      seen.add(tie);
      if (!touches(dots[one]) && !touches(dots[other])) return;
      if (one === other) inside[one]++;
      else lines.add('tie', { from: one, to: other }, 1, tie);
    });
    for (const [kind, pairs] of [
      ['member', part.members],
      ['gap', part.gaps],
    ] as const) {
      pairs.from.forEach((from, at) => {
        const [one, other] = [drawn.get(from), drawn.get(pairs.to[at])];
        if (one !== undefined && other !== undefined) lines.add(kind, { from: one, to: other }, 0);
      });
    }
  }
  return { dots, lines: lines.values, inside };
}

/** Ties between two closed departments are summed already. */
const touches = ({ kind }: MapDot): boolean => kind === 'person' || kind === 'team' || kind === 'hub';

/** One line a pair and kind. */
class Lines {
  readonly values: { kind: MapLine['kind']; from: number; to: number; ties: number; tie: number }[] = [];
  readonly #known = new Map<number, number>();

  add(kind: MapLine['kind'], { from, to }: { from: number; to: number }, ties: number, tie = -1): void {
    const pair = (from * mostDots + to) * 2 + (kind === 'gap' ? 1 : 0);
    const known = this.#known.get(pair);
    if (known === undefined) {
      this.#known.set(pair, this.values.push({ kind, from, to, ties, tie }) - 1);
      return;
    }
    this.values[known].ties += ties;
    this.values[known].tie = -1;
  }
}

const mostDots = 2 ** 24;

interface Opening {
  readonly data: MapData;
  readonly opened: ReadonlySet<string>;
  readonly nodeOf: ReadonlyMap<string, number>;
  readonly dots: MapDot[];
  /** Number of the dot of each person and team drawn, by ref. */
  readonly drawn: Map<number, number>;
  /** Number of the dot that stands for anybody else. */
  readonly ends: Map<number, number>;
}

function addPeople(part: MapPeople, { data, opened, nodeOf, dots, drawn, ends }: Opening): void {
  const { people, far, keys } = part;
  people.ref.forEach((ref, at) => {
    const node = nodeOf.get(keys[people.place[at]]);
    if (node === undefined || drawn.has(ref)) return;
    if (opened.has(data.nodes.key[node])) drawn.set(ref, dots.push(personDot(part, at, { data, node })) - 1);
    else ends.set(ref, node);
  });
  far.ref.forEach((ref, at) => {
    const node = nodeOf.get(keys[far.place[at]]);
    if (node !== undefined) ends.set(ref, node);
  });
}
