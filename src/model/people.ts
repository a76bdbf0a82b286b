/** A person's place on the chart: the words of FORMATS for the status column come down to these four. */
export const personStatuses = ['active', 'on-leave', 'no-longer-here', 'vacant'] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** What we know of a person's own "whom do I serve". */
export const answerStates = ['not-answered', 'named-nobody', 'answered-none', 'named'] as const;
export type AnswerState = (typeof answerStates)[number];

/**
 * The org chart, a column a field; row = person. Rows keep the order of the file, and a person keeps their row
 * for the life of one `Organisation` value only: across revisions a person is known by `partyId`.
 */
export interface People {
  readonly count: number;
  /** The store's own number of the party; in a run without a store, row + 1. */
  readonly partyId: Int32Array;
  /** The organisation's own id, as text, blank where the file had none. */
  readonly id: readonly string[];
  /** Never blank for a person: a file without names shows the id; blank only for a vacant post. */
  readonly name: readonly string[];
  readonly email: readonly string[];
  readonly title: readonly string[];
  readonly location: readonly string[];
  /** Row in `departments`, -1 for none. */
  readonly department: Int32Array;
  /** Names as first written; two spellings that `departmentKey` holds equal are one department. */
  readonly departments: readonly string[];
  /** Row of the line manager, -1 at a top. */
  readonly manager: Int32Array;
  /** What the file said of a manager who could not be found; only of those rows. */
  readonly unknownManager: ReadonlyMap<number, string>;
  /** Rows of the dotted-line managers, in the order written; only of rows that have some. */
  readonly dottedLine: ReadonlyMap<number, readonly number[]>;
  /** What the file said of dotted-line managers who could not be found, joined by "; "; only of those rows. */
  readonly unknownDotted: ReadonlyMap<number, string>;
  /** ISO dates as text; only of rows that have one. */
  readonly startDate: ReadonlyMap<number, string>;
  readonly endDate: ReadonlyMap<number, string>;
  /** Index into `personStatuses`. */
  readonly status: Uint8Array;
  /** Index into `answerStates`. */
  readonly answer: Uint8Array;
}

/** Here: active or on leave. */
export const isHere = (people: People, person: number): boolean => people.status[person] <= 1;

export const statusOf = (people: People, person: number): PersonStatus =>
  personStatuses[people.status[person]];

export const answerOf = (people: People, person: number): AnswerState => answerStates[people.answer[person]];

/** The own id, or the e-mail where there is none: what exports call `subject_id`. */
export const ownId = (people: People, person: number): string => people.id[person] || people.email[person];

/** Equal for spellings of one department: NFC, trimmed, spaces collapsed, letter case folded. */
export const departmentKey = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en');
