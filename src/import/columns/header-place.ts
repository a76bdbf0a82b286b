import type { Trouble } from '../files/record-taker.ts';

/** Where the header of a file was found. */
export interface HeaderPlace {
  /** As shown: see `shownHeaders`. */
  readonly header: readonly string[];
  /** The group each column stands in, where a row above names groups (see `findGroups`); empty where none does. */
  readonly groups: readonly string[];
  /** Records to pass over: titles above the header, the header, and a second row of headers or examples below it. */
  readonly skip: number;
  /** The record that names the columns, from 1; 0 if none does. */
  readonly number: number;
  /** What was noticed, a sentence each. */
  readonly notes: readonly string[];
  /** Why this is no one table; undefined if it is. */
  readonly trouble: Trouble | undefined;
}
