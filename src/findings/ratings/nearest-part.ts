import { everything } from './cells.ts';
import type { Side } from './side.ts';

/** Cells of one side, without which two of its parts would be one, and how many people they have together. */
export interface Between {
  readonly side: Side;
  readonly cells: readonly number[];
  readonly people: number;
}

/**
 * What is between a part and the nearest of those wanted: the cells of the fewest people together, and of fewer than
 * `most`. It looks outwards from branch to branch, and nowhere that costs more than what is found.
 */
export function nearestPart(
  side: Side,
  part: number,
  { isWanted, most }: { isWanted: (part: number) => boolean; most: number },
): Between | undefined {
  const { branches, cells } = side;
  let nearest: Between | undefined;
  const isNearer = (people: number) => people < (nearest?.people ?? most);
  const visit = ({ branch, before, hidden, people }: Step): void => {
    for (const each of branches.parts[branch]) {
      if (!isWanted(each)) continue;
      const kinds = between(side, branches.kind[part], branches.kind[each]);
      const all = kinds.reduce((sum, kind) => sum + cells.people[kind], people);
      if (isNearer(all)) nearest = { side, people: all, cells: [...hidden, ...kinds] };
    }
    const go = (to: number, without: number) => {
      const more = people + cells.people[without];
      if (to === before || !isNearer(more)) return;
      visit({ branch: to, before: branch, hidden: [...hidden, without], people: more });
    };
    if (branch !== everything) go(branches.outer[branch], branch);
    for (const inner of branches.inner[branch]) go(inner, inner);
  };
  visit({ branch: branches.cellOf[part], before: -1, hidden: [], people: 0 });
  return nearest;
}

/** To a branch from the one before, with what would have to be hidden so far. */
interface Step {
  readonly branch: number;
  readonly before: number;
  readonly hidden: readonly number[];
  readonly people: number;
}

/** The kinds on the way from one to another: up to the one around both, and down again. */
function between(side: Side, one: number, other: number): number[] {
  const [up, down] = [wayUp(side, one), wayUp(side, other)];
  return [...up.filter((kind) => !down.includes(kind)), ...down.filter((kind) => !up.includes(kind))];
}

function wayUp(side: Side, kind: number): number[] {
  return kind === everything ? [] : [kind, ...wayUp(side, side.outerKind(kind))];
}
