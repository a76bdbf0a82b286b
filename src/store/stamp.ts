/** What every row of one change carries. */
export interface Stamp {
  readonly revision: number;
  /** 1 for rows of the sample organisation. */
  readonly sample: 0 | 1;
  /** ISO date, for what ends with the change. */
  readonly today: string;
}

/** The day of a moment, in UTC. */
export const isoDay = (now: Date): string => now.toISOString().slice(0, 10);
