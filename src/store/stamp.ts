/** What all rows of one change share. */
export interface Stamp {
  readonly revision: number;
  /** 1 for rows of the sample organisation. */
  readonly sample: 0 | 1;
  /** ISO date, for what ends with the change. */
  readonly today: string;
  /** Told of rows that are written. */
  readonly wrote?: (rows: number) => void;
}

/** The day of a moment, in UTC. */
export const isoDay = (now: Date): string => now.toISOString().slice(0, 10);
