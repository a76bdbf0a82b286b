import { cellOf } from '../cell.ts';
import { type ColumnPlan, headerOf } from '../columns/match-columns.ts';
import { ownText } from '../own-text.ts';
import type { ManagerColumn } from './manager-column.ts';

/**
 * The managers of a column a level. Most systems write the top of the organisation first, so that the direct manager
 * is in the deepest level filled; some begin with the direct manager. Which it is shows in the first two levels: a
 * manager has one manager, and may have several below.
 */
export class LevelCells implements ManagerColumn {
  readonly kind = 'levels';
  readonly header: string;
  private readonly plan: ColumnPlan;
  private readonly levels: readonly number[];
  private readonly deepest = new OneEnd();
  private readonly first = new OneEnd();
  /** Whom each value of the first level has in the second, and the other way round. */
  private readonly firstToSecond = new Links();
  private readonly secondToFirst = new Links();

  constructor(plan: ColumnPlan, levels: readonly number[]) {
    this.plan = plan;
    this.levels = levels;
    this.header = headerOf(plan, levels[0]);
  }

  get cells(): readonly string[] {
    return this.end.cells;
  }

  get above(): readonly string[] {
    return this.end.above;
  }

  get headers(): readonly string[] {
    return this.end.headers;
  }

  add(cells: readonly string[]): void {
    const filled = this.levels.filter((column) => cellOf(cells, column) !== '');
    const texts = filled.map((column) => ownText(cellOf(cells, column)));
    const headers = filled.map((column) => headerOf(this.plan, column));
    this.first.add(texts, headers);
    this.deepest.add(texts.toReversed(), headers.toReversed());
    const [one, two] = [cellOf(cells, this.levels[0]), cellOf(cells, this.levels[1] ?? -1)];
    if (one === '' || two === '' || one === two) return;
    this.firstToSecond.add(one, two);
    this.secondToFirst.add(two, one);
  }

  private get end(): OneEnd {
    return this.secondToFirst.several && !this.firstToSecond.several ? this.first : this.deepest;
  }
}

/** The managers as read from one end: the first name there, and the next one, for those who stand there themselves. */
class OneEnd {
  readonly cells: string[] = [];
  readonly above: string[] = [];
  readonly headers: string[] = [];

  add(texts: readonly string[], headers: readonly string[]): void {
    this.cells.push(texts[0] ?? '');
    this.above.push(texts.find((text) => text !== texts[0]) ?? '');
    this.headers.push(headers[0] ?? '');
  }
}

/** Whether any value stands beside more than one other. */
class Links {
  several = false;
  private readonly seen = new Map<string, string>();

  add(from: string, to: string): void {
    if (this.several) return;
    const known = this.seen.get(from);
    if (known === undefined) this.seen.set(from, to);
    else if (known !== to) this.several = true;
  }
}
