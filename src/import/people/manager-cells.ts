import { cellOf } from '../cell.ts';
import { type ColumnPlan, columnOf, headerOf } from '../columns/match-columns.ts';
import { ownText } from '../own-text.ts';
import { LevelCells } from './level-cells.ts';
import type { ManagerColumn } from './manager-column.ts';

/** A column that names people in another way than by our id: a login, a position, a distinguished name. */
export interface OtherIds {
  readonly header: string;
  readonly cells: string[];
}

/** What a row says of somebody's dotted lines: one person or a list. */
export interface DottedCell {
  readonly person: number;
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/** What the rows of an org chart say of who stands above whom, as written, until everybody is known. */
export class ManagerCells {
  readonly columns: readonly ManagerColumn[];
  readonly otherIds: readonly OtherIds[];
  readonly dotted: DottedCell[] = [];
  /** The columns that hold a manager, in the order in which they are asked. */
  readonly numbers: readonly number[];
  private readonly plan: ColumnPlan;
  private readonly named: readonly WrittenColumn[];
  private readonly levels: LevelCells | undefined;
  private readonly paths: WrittenColumn;
  private readonly levelNumbers: readonly number[];
  private readonly path: number;
  private readonly otherNumbers: readonly number[];
  private readonly dottedNumbers: readonly number[];

  constructor(plan: ColumnPlan) {
    this.plan = plan;
    this.numbers = ['manager_id', 'manager_email', 'manager_name'].flatMap(
      (field) => plan.columns.get(field) ?? [],
    );
    this.levelNumbers = plan.columns.get('manager_level') ?? [];
    this.levels = this.levelNumbers.length > 0 ? new LevelCells(plan, this.levelNumbers) : undefined;
    this.path = columnOf(plan, 'org_path');
    this.paths = toColumn('path', headerOf(plan, this.path));
    this.dottedNumbers = plan.columns.get('dotted_line_manager_ids') ?? [];
    this.named = this.numbers.map((column) => toColumn('person', headerOf(plan, column)));
    this.columns = [
      ...this.named,
      ...(this.levels ? [this.levels] : []),
      ...(this.path >= 0 ? [this.paths] : []),
    ];
    this.otherNumbers = this.columns.length + this.dottedNumbers.length > 0 ? plan.otherIds : [];
    this.otherIds = this.otherNumbers.map((column) => ({ header: headerOf(plan, column), cells: [] }));
  }

  /** Keeps the cells of an accepted row. */
  add(person: number, cells: readonly string[], line: number): void {
    const { numbers, otherNumbers } = this;
    for (let i = 0; i < numbers.length; i++) this.named[i].cells.push(cellOf(cells, numbers[i]));
    this.levels?.add(cells);
    if (this.path >= 0) this.paths.cells.push(ownText(cellOf(cells, this.path)));
    for (let i = 0; i < otherNumbers.length; i++)
      this.otherIds[i].cells.push(ownText(cellOf(cells, otherNumbers[i])));
    for (const column of this.dottedNumbers) this.addDotted(column, { person, line, cells });
  }

  /** Keeps a row that says nothing but one more dotted line: its manager is that. */
  addDottedRow(person: number, cells: readonly string[], line: number): void {
    const column = this.numbers.find((number) => cellOf(cells, number) !== '');
    if (column !== undefined) this.addDotted(column, { person, line, cells });
  }

  /** The row without its managers. */
  withoutManagers(cells: readonly string[]): string[] {
    const managers = new Set([...this.numbers, ...this.levelNumbers, this.path]);
    return cells.map((cell, column) => (managers.has(column) ? '' : cell));
  }

  private addDotted(column: number, { person, line, cells }: RowOf): void {
    const text = cellOf(cells, column);
    if (text !== '')
      this.dotted.push({ person, line, column: headerOf(this.plan, column), text: ownText(text) });
  }
}

interface RowOf {
  readonly person: number;
  readonly line: number;
  readonly cells: readonly string[];
}

interface WrittenColumn extends ManagerColumn {
  readonly cells: string[];
}

const toColumn = (kind: ManagerColumn['kind'], header: string): WrittenColumn => ({
  kind,
  header,
  cells: [],
  above: [],
  headers: [],
});
