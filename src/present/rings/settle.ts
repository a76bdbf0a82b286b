import type { Point } from './curve.ts';

/** Enough that nobody moves visibly any more. */
const rounds = 100;

/**
 * Lets everybody settle at the mean of those they are tied to and of a place of their own (Tutte's barycentres, How to
 * draw a graph, 1963, with an anchor for each). There is exactly one answer, and it changes little when a tie comes or
 * goes. Some rounds of Jacobi's method, each linear in the ties.
 * @param anchors where each would stand alone
 * @param near numbers of those each is tied to
 * @param hold how strongly each holds on to their anchor, as if by so many ties; more than 0
 */
export function settle(
  anchors: readonly Point[],
  near: readonly (readonly number[])[],
  hold: number,
): Point[] {
  const anchorX = anchors.map(({ x }) => x);
  const anchorY = anchors.map(({ y }) => y);
  const mean = (at: readonly number[], anchor: readonly number[]) =>
    near.map((others, one) => {
      let sum = hold * anchor[one];
      for (const other of others) sum += at[other];
      return sum / (others.length + hold);
    });
  let [x, y] = [anchorX, anchorY];
  for (let round = 0; round < rounds; round++) [x, y] = [mean(x, anchorX), mean(y, anchorY)];
  return x.map((each, at) => ({ x: each, y: y[at] }));
}
