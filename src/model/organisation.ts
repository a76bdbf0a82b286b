import type { Customers } from './customers.ts';
import type { Groups } from './groups.ts';
import type { Needs } from './needs.ts';
import type { People } from './people.ts';
import type { PublishedRatings } from './published-ratings.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { Ties } from './ties.ts';

/** Everything known at one revision. Immutable: an edit makes a new one. */
export interface Organisation {
  /** Blank until somebody names it. */
  readonly name: string;
  readonly people: People;
  readonly customers: Customers;
  readonly groups: Groups;
  readonly ties: Ties;
  readonly needs: Needs;
  /** Every text of the ties once; `texts[0]` is the blank text. */
  readonly texts: readonly string[];
  /** Of the imports so far: open problems over rows read; null before the first. */
  readonly dataHealth: DataHealth | null;
  /** What it has decided for itself: rules, thresholds, words. */
  readonly settings: Settings;
  /**
   * What was published of ratings, which stays until the next file of ratings; null where nothing was. Absent where
   * nothing is kept of it, as on the command line: then it is worked out from the ties.
   */
  readonly published?: PublishedRatings | null;
  /** What people are called by for showing in public, where not by their names. */
  readonly calledBy?: 'initials' | 'codes';
}

export interface DataHealth {
  readonly problems: number;
  readonly rows: number;
}

export const emptyOrganisation: Organisation = {
  name: '',
  people: {
    count: 0,
    partyId: new Int32Array(0),
    id: [],
    name: [],
    email: [],
    title: [],
    location: [],
    department: new Int32Array(0),
    departments: [],
    manager: new Int32Array(0),
    unknownManager: new Map(),
    dottedLine: new Map(),
    unknownDotted: new Map(),
    startDate: new Map(),
    endDate: new Map(),
    status: new Uint8Array(0),
    answer: new Uint8Array(0),
  },
  customers: {
    count: 0,
    partyId: new Int32Array(0),
    name: [],
    role: new Uint8Array(0),
    kind: [],
    canChoose: new Uint8Array(0),
    requirement: [],
  },
  groups: { count: 0, partyId: new Int32Array(0), kind: new Uint8Array(0), of: new Int32Array(0) },
  ties: {
    count: 0,
    id: new Int32Array(0),
    provider: new Int32Array(0),
    customer: new Int32Array(0),
    flags: new Uint8Array(0),
    service: new Int32Array(0),
    need: new Int32Array(0),
    promise: new Int32Array(0),
    customerPart: new Int32Array(0),
    howDelivered: new Int32Array(0),
    saidOn: new Int32Array(0),
    underpinnedBy: new Int32Array(0),
    rating: new Int32Array(0),
  },
  needs: {
    count: 0,
    id: new Int32Array(0),
    person: new Int32Array(0),
    text: [],
    supplier: new Int32Array(0),
    supplierText: [],
    importance: new Uint8Array(0),
    state: new Uint8Array(0),
    ifNever: [],
  },
  texts: [''],
  dataHealth: null,
  settings: defaultSettings,
};
