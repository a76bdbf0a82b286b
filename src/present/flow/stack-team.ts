import { type Shelf, type Stop, shelf } from './flow.ts';
import { firstRow, rowGap } from './measures.ts';
import type { RowPlan } from './plan-row.ts';

/** A tinted place at the foot of the team for those who need a look first. */
export interface ShelfPlan {
  readonly shelf: Shelf;
  /** Numbers of the stops on it. */
  readonly stops: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

/** Above the first dot of a shelf: its words. */
const caption = 22;
const padding = 7;

/** The team from top to bottom, in the middle of a taller neighbouring column; those at the foot on shelves. */
export function stackTeam(
  stops: readonly Stop[],
  order: readonly number[],
  { rows, atLeast }: { readonly rows: readonly RowPlan[]; readonly atLeast: number },
): { readonly y: ReadonlyMap<number, number>; readonly shelves: readonly ShelfPlan[] } {
  const y = new Map<number, number>();
  const shelves: ShelfPlan[] = [];
  let at = 0;
  for (const [on, members] of Map.groupBy(order, (stop) => stops[stop].shelf)) {
    const top = at + (on > shelf.others ? padding : 0);
    if (on > shelf.others) at = top + caption;
    for (const stop of members) {
      y.set(stop, at + rows[stop].above);
      at += rows[stop].above + rows[stop].below + rowGap;
    }
    if (on <= shelf.others) continue;
    at += padding - rowGap;
    shelves.push({ shelf: on, stops: members, top, bottom: at });
    at += rowGap;
  }
  const start = firstRow + Math.max(0, (atLeast - at) / 2);
  return {
    y: new Map(Array.from(y, ([stop, place]) => [stop, place + start])),
    shelves: shelves.map((each) => ({ ...each, top: each.top + start, bottom: each.bottom + start })),
  };
}
