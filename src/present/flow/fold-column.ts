import type { Web } from '#graph/web-graph.ts';
import type { Seat } from './read-steps.ts';

export interface Fold {
  readonly department: number;
  readonly keys: string[];
  readonly rows: number[];
}

/**
 * Folds people of a column into their departments, the largest first, until no more than `most` stand in it or only
 * single people are left. The order of the seats does not matter.
 */
export function foldColumn(web: Web, seats: readonly Seat[], most: number): Fold[] {
  const byDepartment = new Map<number, Fold>();
  for (const { key } of seats) {
    const node = web.getNodeAttributes(key);
    if (node.kind !== 'person') continue;
    const fold = byDepartment.get(node.department) ?? { department: node.department, keys: [], rows: [] };
    fold.keys.push(key);
    fold.rows.push(node.row);
    byDepartment.set(node.department, fold);
  }
  let left = seats.length;
  const folds: Fold[] = [];
  const largest = [...byDepartment.values()].sort(
    (one, other) => other.rows.length - one.rows.length || one.department - other.department,
  );
  for (const fold of largest) {
    if (left <= most || fold.rows.length < 2) break;
    left -= fold.rows.length - 1;
    folds.push({ ...fold, rows: fold.rows.sort((one, other) => one - other) });
  }
  return folds;
}
