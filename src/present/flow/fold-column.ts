import type { Web } from '#graph/web-graph.ts';
import { type Shelf, severalDepartments, shelf } from './flow.ts';
import type { Seat } from './read-steps.ts';

/** What stands as one in a column. */
export interface Fold {
  /** Row of the department, or `severalDepartments`. */
  readonly department: number;
  readonly shelf: Shelf;
  /** Keys of nodes of the web. */
  readonly keys: readonly string[];
}

interface Unit extends Fold {
  readonly people: number;
}

export interface FoldLimits {
  /** People of the largest departments stand as one until so few rows are left, or only single people. */
  readonly most: number;
  /** Past so many rows even then, the smallest departments stand together. */
  readonly atAll: number;
  /** Whoever stands on one shelf is never folded with those on another. */
  readonly shelfOf?: (key: string) => Shelf;
}

/** Folds people of a column, and departments that the web has as one already. The order of the seats does not matter. */
export function foldColumn(web: Web, seats: readonly Seat[], limits: FoldLimits): Fold[] {
  const units = unitsOf(web, seats, limits.shelfOf);
  let left = seats.length;
  const folds: Unit[] = [];
  for (const unit of units.toSorted((one, other) => -bySize(one, other))) {
    if (left <= limits.most || unit.keys.length < 2) continue;
    left -= unit.keys.length - 1;
    folds.push(unit);
  }
  return left <= limits.atAll ? folds : joinSmallest(units, folds, left - limits.atAll);
}

/** People and departments by shelf and department, each with the keys of its nodes. */
function unitsOf(web: Web, seats: readonly Seat[], shelfOf: FoldLimits['shelfOf']): Unit[] {
  const units = new Map<string, { department: number; shelf: Shelf; keys: string[]; people: number }>();
  for (const { key } of seats) {
    const node = web.getNodeAttributes(key);
    if (node.kind !== 'person' && node.kind !== 'department') continue;
    const on = shelfOf?.(key) ?? shelf.others;
    const id = `${on} ${node.department}`;
    const unit = units.get(id) ?? { department: node.department, shelf: on, keys: [], people: 0 };
    unit.keys.push(key);
    unit.people += node.kind === 'person' ? 1 : node.people;
    units.set(id, unit);
  }
  return [...units.values()];
}

/** Smaller ones first, of equals those of later departments. */
const bySize = (one: Unit, other: Unit): number =>
  one.people - other.people || other.department - one.department || other.shelf - one.shelf;

/** Joins the smallest of each shelf until there are `tooMany` rows fewer. All others stay as they are. */
function joinSmallest(units: readonly Unit[], folds: readonly Unit[], tooMany: number): Fold[] {
  const joined = new Map<Shelf, Unit[]>();
  let left = tooMany;
  for (const unit of units.toSorted(bySize)) {
    if (left <= 0) break;
    const others = joined.get(unit.shelf) ?? [];
    // The first of a shelf stands there as before: only the next one takes a row away.
    left -= (folds.includes(unit) ? 1 : unit.keys.length) - (others.length === 0 ? 1 : 0);
    joined.set(unit.shelf, [...others, unit]);
  }
  const several = [...joined].filter(([, own]) => own.length > 1);
  const gone = new Set(several.flatMap(([, own]) => own));
  return [
    ...folds.filter((fold) => !gone.has(fold)),
    ...several.map(([on, own]) => ({
      department: severalDepartments,
      shelf: on,
      keys: own.flatMap(({ keys }) => keys),
    })),
  ];
}
