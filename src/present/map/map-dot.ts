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
  /** Colour number of its department, the sign that tells it from others of that colour, and its place in the mirror. */
  readonly tone: number;
  readonly mark: number;
  readonly mirror: number;
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

const outlineShare = { department: 0.84, person: 8 / 12.5, customer: 1, hub: 1 };

/** A closed department, an outside customer, or everyone as one. */
export function placeDot({ nodes }: MapData, at: number): MapDot {
  const kind = nodes.tone[at] === -1 ? 'customer' : nodes.tone[at] === -2 ? 'everyone' : 'department';
  const people = nodes.people[at];
  const body = kind === 'department' ? outlineShare.department : outlineShare.customer;
  return {
    key: nodes.key[at],
    kind,
    name: nodes.name[at],
    says: [nodes.says[at], nodes.mirrorSays[at]].filter(Boolean).join(', '),
    x: nodes.x[at],
    y: nodes.y[at],
    r: nodes.r[at] / body,
    body,
    tone: nodes.tone[at],
    mark: nodes.mark[at],
    mirror: nodes.mirror[at],
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

/** The dot of a department whose people are shown round it. */
export function hubDot(data: MapData, at: number): MapDot {
  const room = data.nodes.room[at]!;
  return {
    ...placeDot(data, at),
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

/** A person or team of an opened department. */
export function personDot(
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
  const { tone, mark, mirror, mirrorSays } = data.nodes;
  const said = sayPerson(data.words, {
    name: people.name[at],
    title: titles[people.title[at]],
    department: data.nodes.name[node],
    hops: people.hops[at],
    noCustomer: (flags & personFlag.noCustomer) !== 0,
    unserved,
    team,
  });
  return {
    key: team ? `group:${id}` : `person:${id}`,
    kind: team ? 'team' : 'person',
    name: people.name[at],
    says: mirrorSays[node] && !team ? `${said}, of a department that ${mirrorSays[node]}` : said,
    x: people.x[at],
    y: people.y[at],
    r: (outside ? 6.5 : 8) / body,
    body,
    tone: tone[node],
    mark: mark[node],
    mirror: mirror[node],
    primary: false,
    hollow: (flags & personFlag.noCustomer) !== 0,
    outside,
    unserved: unserved ? 1 : 0,
    gaps: people.worst[at] > 0 ? 1 : 0,
    worst: people.worst[at],
    people: team ? 0 : 1,
    hops: people.hops[at],
    // By initials or codes a person leads to their web, which only those of the branch have.
    href: team || (outside && data.personTail) ? '' : `/people/${id}${data.personTail}`,
    node,
  };
}
