import type { People } from './people.ts';
import {
  type RatingCell,
  type RatingCells,
  type RatingFigure,
  ratingSides,
  type SideFigures,
} from './rating-cells.ts';
import { type Measure, measures } from './ratings.ts';

/**
 * What an import published, as it is kept: the same figures whoever comes, goes or moves afterwards. Departments are
 * by their name, branches by the party id of their manager; only those of which something is shown.
 */
export interface PublishedRatings {
  /** Of the import. */
  readonly revision: number;
  readonly organisation: PackedCell;
  readonly departments: readonly (readonly [name: string, cell: PackedCell])[];
  readonly branches: readonly (readonly [partyId: number, cell: PackedCell])[];
}

/** Sum, ratings and raters of each measure, of those given and then of those received; all 0 for what is not shown. */
export type PackedCell = readonly number[];

/** Rows of the cells are those of the people; `partyIds` are theirs in the store. */
export const packRatings = (
  { organisation, departments, branches }: RatingCells,
  { revision, people, partyIds }: { revision: number; people: People; partyIds: Int32Array },
): PublishedRatings => ({
  revision,
  organisation: packCell(organisation),
  departments: departments
    .map((cell, row) => [people.departments[row], packCell(cell)] as const)
    .filter(([, cell]) => cell.some(Boolean)),
  branches: Array.from(branches, ([manager, cell]) => [partyIds[manager], packCell(cell)]),
});

const packCell = (cell: RatingCell): PackedCell =>
  ratingSides.flatMap((side) =>
    measures.flatMap((measure) => {
      const { sum, ratings, raters } = cell[side][measure] ?? notShown;
      return [sum, ratings, raters];
    }),
  );

/** Nothing is shown of one without figures. */
export const unpackCell = (packed: PackedCell = []): RatingCell => ({
  given: unpackSide(packed, 0),
  received: unpackSide(packed, 3 * measures.length),
});

function unpackSide(packed: PackedCell, from: number): SideFigures {
  const figures = measures.map((measure, at) => {
    const [sum, ratings, raters] = packed.slice(from + 3 * at, from + 3 * at + 3);
    return [measure, ratings > 0 ? { sum, ratings, raters } : null] as const;
  });
  return Object.fromEntries(figures) as Record<Measure, RatingFigure | null>;
}

const notShown: RatingFigure = { sum: 0, ratings: 0, raters: 0 };
