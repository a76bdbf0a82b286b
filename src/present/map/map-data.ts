import type { MapGround } from './map-layout.ts';

/**
 * The whole map with its departments closed, as the script in the browser draws it: a column a field, nodes by number.
 * The centre is (0, 0), y grows downwards, numbers are rounded. Holds only what the viewer may see and the view shows.
 */
export interface MapData {
  readonly ground: MapGround;
  readonly nodes: MapNodes;
  readonly lines: MapLines;
  /** Lines between departments that are not among those given, because they are weaker. */
  readonly linesLeftOut: number;
  readonly counts: MapCounts;
  readonly words: MapWords;
  /** What stands behind `/people/17` in the address of whatever tells of a person. */
  readonly personTail: string;
}

export interface MapNodes {
  /** As in webs; a department's people without a line of sight have a dot of their own, `department:3/band`. */
  readonly key: readonly string[];
  readonly name: readonly string[];
  /** Everything the dot says, in words. */
  readonly says: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly r: readonly number[];
  /** Number of the colour, 1 to 8, 0 for no department; -1 for an outside customer, -2 for everyone as a group. */
  readonly tone: readonly number[];
  readonly primary: readonly boolean[];
  /** Which sign in it tells a department from others of its colour: 0 none, 1 a ring, 2 a broken one, 3 two rings. */
  readonly mark: readonly number[];
  /** Number of its place in the mirror, 0 for none that may be shown; and what that says, where colours tell of it. */
  readonly mirror: readonly number[];
  readonly mirrorSays: readonly string[];
  /** Hops from an outside customer, -1 in the band. */
  readonly hops: readonly number[];
  /** People who are shown, and how many of them have no customer, are served by nobody, or have a gap asked for. */
  readonly people: readonly number[];
  readonly noCustomer: readonly number[];
  readonly unserved: readonly number[];
  readonly gaps: readonly number[];
  /** Ties shown between those whom it stands for. */
  readonly inside: readonly number[];
  /** The page about it, blank for none. */
  readonly href: readonly string[];
  readonly room: readonly (NodeRoom | null)[];
}

/** Middle and radius of the room of an opened department, and where its own dot stands then. */
export interface NodeRoom {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly hub: { readonly x: number; readonly y: number };
}

/** Ties between two nodes, summed, from provider to customer; the strongest first. */
export interface MapLines {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly ties: readonly number[];
}

export interface MapCounts {
  /** People who are shown, of how many. */
  readonly people: number;
  readonly allPeople: number;
  readonly departments: number;
  readonly ties: number;
  /** At most so many people can be opened at a time. */
  readonly mostOpen: number;
}

/** Words that the script needs, in the organisation's vocabulary. */
export interface MapWords {
  readonly customer: string;
  readonly customers: string;
  readonly aCustomer: string;
  /** What stands in the band. */
  readonly band: string;
  /** Too few have answered to say that nobody serves somebody. */
  readonly tooFew: boolean;
}

/** The people of some opened departments, and every tie at them. */
export interface MapPeople {
  readonly people: {
    /** Party and kind as one number: party id × 4, plus 0 for a person and 2 for a team. */
    readonly ref: readonly number[];
    /** Number of the key of the dot that stands for them when closed. */
    readonly place: readonly number[];
    readonly name: readonly string[];
    /** Number of the job title. */
    readonly title: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly hops: readonly number[];
    /** Bits of `personFlag`. */
    readonly flags: readonly number[];
    /** Worst gap: 0 none, 1 high, 2 medium, 3 low, 4 info. */
    readonly worst: readonly number[];
  };
  readonly ties: {
    /** Number of the tie, the same in every answer of one revision. */
    readonly tie: readonly number[];
    readonly from: readonly number[];
    readonly to: readonly number[];
  };
  /** From a member to a team that gives, from a team that gets to a member. */
  readonly members: { readonly from: readonly number[]; readonly to: readonly number[] };
  /** Managers and reports whom they do not name. */
  readonly gaps: { readonly from: readonly number[]; readonly to: readonly number[] };
  /** Whoever else stands at the end of such a tie: to which dot they belong. */
  readonly far: { readonly ref: readonly number[]; readonly place: readonly number[] };
  readonly keys: readonly string[];
  readonly titles: readonly string[];
  /** Keys of the department dots whose people these are. */
  readonly opened: readonly string[];
}

export const personFlag = { noCustomer: 1, unserved: 2, outside: 4, team: 8 } as const;
