import { type Cells, departmentCell, everything, organisationCell } from './cells.ts';
import { Family } from './family.ts';
import { outside, type Places } from './places.ts';
import { Witnesses } from './witnesses.ts';

/**
 * The cells that one side shows of one measure. First the organisation and its departments are decided, then the
 * branches; and since departments cut across branches, what is left of a branch has a part for each shown department
 * and one for whoever is in none of these.
 */
export class Side {
  readonly cells: Cells;
  readonly branches: Family;
  /** By place, and so by part of the branches. */
  readonly witnesses: Witnesses;
  readonly #departments: Family;

  /** @param byPlace the ratings at each place; they are joined here as parts are */
  constructor(cells: Cells, places: Places, byPlace: Witnesses) {
    this.cells = cells;
    this.witnesses = byPlace;
    const kind = Int32Array.from(places.department, (department, place) =>
      place === outside ? everything : departmentCell(department),
    );
    this.#departments = settleDepartments(cells, kind, byPlace);
    this.branches = new Family(
      cells,
      byPlace,
      kind.map((cell) => this.#shownAround(cell)),
    );
    for (let place = 0; place < places.count; place++) {
      if (place !== outside && byPlace.isEmpty(place)) continue;
      const branch = places.branch[place];
      this.branches.put(place, branch < 0 ? everything : cells.branchCell[branch]);
    }
    this.branches.settle(cells.firstBranch, cells.count);
  }

  isShown(cell: number): boolean {
    return (cell < this.cells.firstBranch ? this.#departments : this.branches).shown[cell] === 1;
  }

  hide(cell: number): void {
    if (cell >= this.cells.firstBranch) {
      this.branches.hide(cell);
    } else {
      this.#departments.shown[cell] = 0;
      this.branches.changeKind(cell, this.#shownAround(cell));
    }
  }

  /** The next larger kind: the organisation around a department, and everything around it. */
  outerKind(cell: number): number {
    return this.#shownAround(this.cells.around[cell]);
  }

  /** The cell itself, or the next larger one that is shown: a department, the organisation, else everything. */
  #shownAround(cell: number): number {
    let at = cell;
    while (at !== everything && !this.#departments.shown[at]) at = this.cells.around[at];
    return at;
  }
}

export interface Sides {
  readonly given: Side;
  readonly received: Side;
}

/** Departments lie side by side in the organisation, so here all parts are of one kind. */
function settleDepartments(cells: Cells, kind: Int32Array, byPlace: Witnesses): Family {
  const byCell = new Witnesses(cells.firstBranch);
  for (let place = 0; place < kind.length; place++) byCell.join(kind[place], place, byPlace);
  const family = new Family(
    { ...cells, count: cells.firstBranch },
    byCell,
    new Int32Array(cells.firstBranch),
  );
  for (let cell = everything; cell < cells.firstBranch; cell++) {
    if (!byCell.isEmpty(cell)) family.put(cell, cell);
  }
  family.settle(organisationCell, cells.firstBranch);
  return family;
}
