/** By node its part of all shortest chains, 0 to 1. */
export interface Shares {
  readonly of: Float64Array;
  /** How many chains they are estimated from; 0 where all chains were counted. */
  readonly drawn: number;
}

/** More people than this are not shown. */
const mostBridges = 10;

/** Times the mean share. */
const standsOut = 2;

/**
 * Those who stand on the most shortest chains: by twice the mean at least, the error taken off, and not more than ten.
 * Equals are all among them or none, so a circle has no bridges. By node.
 */
export function pickBridges(shares: Shares): number[] {
  const { of } = shares;
  const mean = of.reduce((sum, share) => sum + share, 0) / of.length;
  const least = (node: number) => of[node] - errorOf(shares, of[node]) + tiny;
  const outstanding = [...of.keys()].filter((node) => of[node] > 0 && least(node) >= standsOut * mean);
  outstanding.sort((one, other) => of[other] - of[one]);
  if (outstanding.length <= mostBridges) return outstanding;
  const next = of[outstanding[mostBridges]];
  return outstanding.slice(0, mostBridges).filter((node) => of[node] > next + tiny);
}

/** Of sums of fractions. */
const tiny = 1e-9;

/**
 * How far off an estimated share may be, with 95 % certainty for all people at once: the empirical Bernstein bound
 * (A. Maurer and M. Pontil, 2009, theorem 4), both ways. Hoeffding's, which does not look at how small a share is,
 * would be several times as wide.
 */
export function errorOf({ of, drawn }: Shares, share: number): number {
  if (drawn === 0) return 0;
  if (drawn === 1) return 1;
  const doubt = Math.log((4 * of.length) / 0.05);
  return Math.sqrt((2 * share * (1 - share) * doubt) / (drawn - 1)) + (7 * doubt) / (3 * (drawn - 1));
}
