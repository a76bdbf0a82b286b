import { type MapData, type MapPeople, personFlag } from './map-data.ts';
import { sayPerson } from './say-person.ts';

/** A dot as it is drawn. */
export interface MapDot {
  readonly key: string;
  /** `hub`: the dot of a department whose people are shown round it. */
  readonly kind: 'customer' | 'department' | 'everyone' | 'hub' | 'person' | 'team';
  readonly name: string;
  /** Everything it says, in words. */
  readonly says: string;
  readonly x: number;
  readonly y: number;
  /** From the centre, with its outline. */
  readonly r: number;
  /** Share of `r` that is the dot itself; the outline lies outside it. */
  readonly body: number;
  /** Colour number of its department. */
  readonly tone: number;
  readonly primary: boolean;
  readonly hollow: boolean;
  /** Somebody beside those the map is about. */
  readonly outside: boolean;
  /** How much of the outline is drawn, 0 to 1: the share of people served by nobody, and of those with a gap. */
  readonly unserved: number;
  readonly gaps: number;
  /** Worst gap of a person: 0 none, 1 high, 2 medium, 3 low, 4 info. */
  readonly worst: number;
  /** People it stands for. */
  readonly people: number;
  readonly hops: number;
  readonly href: string;
  /** Number of the node of `MapData` that it is or belongs to. */
  readonly node: number;
}

/** A line from provider to customer, between a member and a team, or from a manager to a report whom they do not name. */
export interface MapLine {
  readonly kind: 'tie' | 'member' | 'gap';
  /** Dots by number. */
  readonly from: number;
  readonly to: number;
  readonly ties: number;
}

export interface DrawnMap {
  readonly dots: readonly MapDot[];
  readonly lines: readonly MapLine[];
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
    opened.has(key) ? hubOf(data, at) : dotOf(data, at),
  );
  const drawn = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const part of parts) addPeople(part, { data, opened, nodeOf, dots, drawn, ends });
  const end = (ref: number) => drawn.get(ref) ?? ends.get(ref);
  const lines = new Lines();
  const { from, to, ties } = data.lines;
  ties.forEach((count, at) => {
    if (dots[from[at]].kind !== 'hub' && dots[to[at]].kind !== 'hub')
      lines.add('tie', from[at], to[at], count);
  });
  const seen = new Set<number>();
  for (const part of parts) {
    part.ties.tie.forEach((tie, at) => {
      const [one, other] = [end(part.ties.from[at]), end(part.ties.to[at])];
      if (seen.has(tie) || one === undefined || other === undefined || one === other) return;
      seen.add(tie);
      if (touches(dots[one]) || touches(dots[other])) lines.add('tie', one, other, 1);
    });
    for (const [kind, pairs] of [
      ['member', part.members],
      ['gap', part.gaps],
    ] as const) {
      pairs.from.forEach((from, at) => {
        const [one, other] = [drawn.get(from), drawn.get(pairs.to[at])];
        if (one !== undefined && other !== undefined) lines.add(kind, one, other, 0);
      });
    }
  }
  return { dots, lines: lines.values };
}

/** Ties between two closed departments are summed already. */
const touches = ({ kind }: MapDot): boolean => kind === 'person' || kind === 'team' || kind === 'hub';

/** One line a pair and kind. */
class Lines {
  readonly values: { kind: MapLine['kind']; from: number; to: number; ties: number }[] = [];
  readonly #known = new Map<number, number>();

  add(kind: MapLine['kind'], from: number, to: number, ties: number): void {
    const pair = (from * mostDots + to) * 2 + (kind === 'gap' ? 1 : 0);
    const known = this.#known.get(pair);
    if (known !== undefined) this.values[known].ties += ties;
    else this.#known.set(pair, this.values.push({ kind, from, to, ties }) - 1);
  }
}

const mostDots = 2 ** 24;

const outlineShare = { department: 0.84, person: 8 / 12.5, customer: 1, hub: 1 };

function dotOf({ nodes }: MapData, at: number): MapDot {
  const kind = nodes.tone[at] === -1 ? 'customer' : nodes.tone[at] === -2 ? 'everyone' : 'department';
  const people = nodes.people[at];
  const body = kind === 'department' ? outlineShare.department : outlineShare.customer;
  return {
    key: nodes.key[at],
    kind,
    name: nodes.name[at],
    says: nodes.says[at],
    x: nodes.x[at],
    y: nodes.y[at],
    r: nodes.r[at] / body,
    body,
    tone: nodes.tone[at],
    primary: nodes.primary[at],
    hollow: people > 0 && nodes.noCustomer[at] === people,
    outside: false,
    unserved: people > 0 ? nodes.unserved[at] / people : 0,
    gaps: people > 0 ? nodes.gaps[at] / people : 0,
    worst: 0,
    people,
    hops: nodes.hops[at],
    href: nodes.href[at],
    node: at,
  };
}

function hubOf(data: MapData, at: number): MapDot {
  const room = data.nodes.room[at]!;
  return {
    ...dotOf(data, at),
    ...room.hub,
    kind: 'hub',
    r: 7,
    body: 1,
    unserved: 0,
    gaps: 0,
    people: 0,
    hollow: false,
  };
}

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

function personDot(
  { people, titles }: MapPeople,
  at: number,
  { data, node }: { data: MapData; node: number },
): MapDot {
  const flags = people.flags[at];
  const team = (flags & personFlag.team) !== 0;
  const outside = (flags & personFlag.outside) !== 0;
  const unserved = (flags & personFlag.unserved) !== 0;
  const id = Math.floor(people.ref[at] / 4);
  const body = outlineShare.person;
  return {
    key: team ? `group:${id}` : `person:${id}`,
    kind: team ? 'team' : 'person',
    name: people.name[at],
    says: sayPerson(data.words, {
      name: people.name[at],
      title: titles[people.title[at]],
      department: data.nodes.name[node],
      hops: people.hops[at],
      noCustomer: (flags & personFlag.noCustomer) !== 0,
      unserved,
      team,
    }),
    x: people.x[at],
    y: people.y[at],
    r: (outside ? 6.5 : 8) / body,
    body,
    tone: data.nodes.tone[node],
    primary: false,
    hollow: (flags & personFlag.noCustomer) !== 0,
    outside,
    unserved: unserved ? 1 : 0,
    gaps: people.worst[at] > 0 ? 1 : 0,
    worst: people.worst[at],
    people: team ? 0 : 1,
    hops: people.hops[at],
    href: team ? '' : `/people/${id}`,
    node,
  };
}
