import type { PersonStatus } from '#model/people.ts';
import { cellOf } from '../cell.ts';
import { type ColumnPlan, headerOf } from '../columns/match-columns.ts';
import type { FileProblems } from '../problem-list.ts';
import { statusKind, statusOfWord, weightier } from './status-words.ts';

/** Reads what the status columns of an org chart say of a person. */
export class StatusCells {
  private readonly problems: FileProblems;
  private readonly columns: readonly StatusColumn[];

  constructor(problems: FileProblems, plan: ColumnPlan) {
    this.problems = problems;
    this.columns = (plan.columns.get('status') ?? []).map((column) => ({
      column,
      header: headerOf(plan, column),
      said: new Map(),
      reported: new Set(),
    }));
  }

  /**
   * What the columns say together; null if they are blank. An unknown word is here and active, and said once; that of
   * a vacant post is no problem.
   *
   * @param vacant whether the name says that the post is vacant
   */
  read(cells: readonly string[], line: number, vacant: boolean | undefined): PersonStatus | null {
    let status: PersonStatus | null = null;
    let someUnknown = false;
    for (const column of this.columns) {
      const text = cellOf(cells, column.column);
      if (text === '') continue;
      const said = wordSaid(column, text);
      someUnknown ||= said === null;
      status = weightier(status, said ?? 'active');
    }
    if (someUnknown && !vacant && status !== 'vacant') this.report(cells, line);
    return status;
  }

  private report(cells: readonly string[], line: number): void {
    for (const { column, header, said, reported } of this.columns) {
      const value = cellOf(cells, column);
      if (said.get(value) !== null || reported.has(value)) continue;
      reported.add(value);
      this.problems.add('unknown-status', { line, column: header, value });
    }
  }
}

interface StatusColumn {
  readonly column: number;
  readonly header: string;
  /** What each word met so far means; null for an unknown word. */
  readonly said: Map<string, PersonStatus | null>;
  /** Unknown words that have been said to be so. */
  readonly reported: Set<string>;
}

function wordSaid({ header, said }: StatusColumn, text: string): PersonStatus | null {
  const known = said.get(text);
  if (known !== undefined) return known;
  const status = statusOfWord(statusKind(header), text);
  said.set(text, status);
  return status;
}
