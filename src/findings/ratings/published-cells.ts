import type { ServiceNetwork } from '#graph/service-network.ts';
import {
  blankCell,
  noFigures,
  type RatingCell,
  type RatingCells,
  type RatingFigure,
  type RatingSide,
} from '#model/rating-cells.ts';
import { type Measure, measures } from '#model/ratings.ts';
import type { CellCounts } from './cell-figures.ts';
import { type Cells, departmentCell, organisationCell } from './cells.ts';
import type { Side } from './side.ts';

type Figures = Record<Measure, RatingFigure | null>;

/** Takes in the figures of shown cells, and of no others. */
export class PublishedCells {
  readonly #byCell = new Map<number, Record<RatingSide, Figures>>();

  put(
    { side, measure }: { side: RatingSide; measure: number },
    of: Side,
    { ratings, raters, sums }: CellCounts & { readonly sums: Int32Array },
  ): void {
    for (let cell = organisationCell; cell < of.cells.count; cell++) {
      if (!of.isShown(cell)) continue;
      const figure = { sum: sums[cell], ratings: ratings[cell], raters: raters[cell] };
      this.#of(cell)[side][measures[measure]] = figure;
    }
  }

  #of(cell: number): Record<RatingSide, Figures> {
    const known = this.#byCell.get(cell);
    if (known) return known;
    const fresh = { given: { ...noFigures }, received: { ...noFigures } };
    this.#byCell.set(cell, fresh);
    return fresh;
  }

  finish({ organisation }: ServiceNetwork, { managers, branchCell }: Cells): RatingCells {
    const cellOf = (cell: number): RatingCell => this.#byCell.get(cell) ?? blankCell;
    const shown = [...managers].filter((manager) => this.#byCell.has(branchCell[manager]));
    return {
      organisation: cellOf(organisationCell),
      departments: organisation.people.departments.map((_, row) => cellOf(departmentCell(row))),
      branches: new Map(shown.map((manager) => [manager, cellOf(branchCell[manager])])),
    };
  }
}
