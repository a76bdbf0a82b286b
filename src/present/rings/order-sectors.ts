import { sift, spanOf } from './sift-order.ts';

/** How many ties there are between two departments, either way. */
export type TiesBetween = (one: number, other: number) => number;

/**
 * An order of their own must make the ties between departments so much shorter than the order of the chart does, and
 * there must be so many ties for each: any handful of ties can be laid a quarter shorter, and differently with each
 * tie that comes.
 */
const clearly = { shorter: 0.7, ties: 6 };

/**
 * The order of departments round a circle: those that have many ties stand near each other. Where ties show no clear
 * order, and so that one tie more or a person elsewhere does not turn the picture round, it is that of the chart. For n
 * departments about n⁴: some tens of milliseconds for 60.
 * @param departments in the order of the chart
 */
export function orderSectors(departments: readonly number[], tiesBetween: TiesBetween): number[] {
  const ties = departments.map((one) =>
    departments.map((other) => (one === other ? 0 : tiesBetween(one, other))),
  );
  const chart = [...departments.keys()];
  const all = ties.flat().reduce((sum, each) => sum + each, 0) / 2;
  const sifted = all < clearly.ties * departments.length ? chart : sift(chart, ties);
  const isClear = spanOf(sifted, ties) < clearly.shorter * spanOf(chart, ties);
  return (isClear ? sifted : chart).map((at) => departments[at]);
}
