import { type PersonStatus, personStatuses } from '#model/people.ts';
import { cellOf } from '../cell.ts';
import { type ColumnPlan, columnOf, headerOf } from '../columns/match-columns.ts';
import { isOpenEnd, orderOfDates, sayNoDate, toIsoDate } from '../dates.ts';
import { answerOfWord } from '../declarations/answer-words.ts';
import { answerNumber, type DraftPeople, isAnAnswer, statusNumber } from '../draft/draft-people.ts';
import type { FileJob } from '../file-job.ts';
import { ownText } from '../own-text.ts';
import { StatusCells } from './status-cells.ts';
import { isVacantName, isWithheldName, weightier } from './status-words.ts';

/** Writes what the rows of an org chart say of a person: everything but who they are and who their manager is. */
export class PersonWriter {
  private readonly job: FileJob;
  private readonly draft: DraftPeople;
  private readonly plan: ColumnPlan;
  private readonly at: Readonly<Record<OneColumn, number>>;
  private readonly statuses: StatusCells;
  private readonly servesColumns: readonly number[];
  /** Dates as written, by person row; with their line. */
  private readonly dates = { start: new Map<number, Written>(), end: new Map<number, Written>() };
  private readonly repeatedTexts = new Map<string, string>();

  constructor(job: FileJob, plan: ColumnPlan) {
    this.job = job;
    this.plan = plan;
    this.draft = job.draft.people;
    // Beside a type of relationship, dates are of the relationship.
    const unread = columnOf(plan, 'relationship_type') >= 0 ? ['start_date', 'end_date'] : [];
    this.at = Object.fromEntries(
      oneColumn.map((field) => [field, unread.includes(field) ? -1 : columnOf(plan, field)]),
    ) as Record<OneColumn, number>;
    this.statuses = new StatusCells(job.problems, plan);
    this.servesColumns = plan.columns.get('serves') ?? [];
  }

  /** Writes what the row says; a blank cell says nothing, except that a blank name is a vacant post. */
  write(row: number, cells: readonly string[], line: number): void {
    const { draft, at } = this;
    draft.title[row] = this.shared(cellOf(cells, at.title)) || draft.title[row];
    draft.location[row] = this.shared(cellOf(cells, at.location)) || draft.location[row];
    const department = cellOf(cells, at.department);
    if (department !== '') draft.department[row] = draft.departmentOf(department);
    const [start, end] = [cellOf(cells, at.start_date), cellOf(cells, at.end_date)];
    if (start !== '') this.dates.start.set(row, { text: start, line });
    if (end !== '') this.dates.end.set(row, { text: end, line });
    const vacant = this.nameOf(row, cells);
    this.setStatus(row, this.statuses.read(cells, line, vacant), vacant);
    if (end === '') this.forgetPassedEnd(row);
    if (at.answer >= 0) this.setAnswer(row, cellOf(cells, at.answer), line);
    for (const column of this.servesColumns) this.keepServes(row, { column, cells, line });
  }

  /** The name column, or first and last joined; beside a last name alone, "name" is the first name. */
  writtenName(cells: readonly string[]): string {
    const { at } = this;
    const [whole, first, last] = [at.name, at.first_name, at.last_name].map((column) =>
      cellOf(cells, column),
    );
    if (whole !== '' && (at.first_name >= 0 || last === '' || whole.includes(last))) return whole;
    return [whole || first, last].filter((part) => part !== '').join(' ');
  }

  /** Reads the dates, when their order in the whole column is known; a passed end date makes a leaver. */
  readDates(): void {
    const { draft, job, at } = this;
    this.toIso(this.dates.start, at.start_date, draft.startDate);
    for (const row of this.toIso(this.dates.end, at.end_date, draft.endDate)) {
      const end = draft.endDate.get(row)!;
      if (isOpenEnd(end)) draft.endDate.delete(row);
      else if (end < job.options.asOf) draft.status[row] = statusNumber('no-longer-here');
    }
  }

  /** Reads one column of dates into ISO dates; the rows that have one. */
  private toIso(written: ReadonlyMap<number, Written>, column: number, dates: Map<number, string>): number[] {
    const header = headerOf(this.plan, column);
    const texts = [...written.values()].map(({ text }) => text);
    const order = orderOfDates(this.job, header, texts);
    const rows: number[] = [];
    for (const [row, { text, line }] of written) {
      const iso = toIsoDate(text, order);
      if (iso === '') {
        sayNoDate(this.job.problems, { line, column: header, value: text });
        continue;
      }
      rows.push(row);
      dates.set(row, iso);
    }
    return rows;
  }

  /** Sets the name; true if it says that the post is vacant, undefined if the file has no name column. */
  private nameOf(row: number, cells: readonly string[]): boolean | undefined {
    const { draft, at } = this;
    const shownId = draft.id[row] || draft.email[row];
    if (at.name < 0 && at.first_name < 0 && at.last_name < 0) {
      draft.name[row] ||= shownId;
      return undefined;
    }
    const name = this.writtenName(cells);
    const vacant = name === '' || isVacantName(name);
    if (vacant) draft.name[row] = '';
    else if (isWithheldName(name))
      draft.name[row] = draft.title[row] ? `${draft.title[row]} (${shownId})` : shownId;
    else if (name !== draft.name[row]) draft.name[row] = ownText(name);
    return vacant;
  }

  private setStatus(row: number, said: PersonStatus | null, vacant: boolean | undefined): void {
    const { draft } = this;
    const status = vacant ? weightier(said, 'vacant') : said;
    if (status !== null) draft.status[row] = statusNumber(status);
    else if (vacant === false && personStatuses[draft.status[row]] === 'vacant') draft.status[row] = 0;
    else if (this.isBack(row)) draft.status[row] = 0;
  }

  /** Replacing, whoever had left and stands on the chart again without a word on it is here. */
  private isBack(row: number): boolean {
    return this.job.options.mode === 'replace' && this.draft.statusIs(row, 'no-longer-here');
  }

  /** Somebody who has come back has no end behind them any more. */
  private forgetPassedEnd(row: number): void {
    const { draft, job } = this;
    const end = draft.endDate.get(row);
    if (end !== undefined && end < job.options.asOf && draft.isHere(row)) draft.endDate.delete(row);
  }

  private setAnswer(row: number, text: string, line: number): void {
    if (text === '') return;
    const answer = answerOfWord(text);
    if (answer === undefined) {
      const column = headerOf(this.plan, this.at.answer);
      this.job.problems.addOnce('unknown-word', { line, column, value: text });
      return;
    }
    const said = answerNumber(answer);
    // That somebody has named nobody so far takes no answer back.
    this.draft.answer[row] = isAnAnswer(said) ? said : Math.max(said, this.draft.answer[row]);
    this.draft.answerSaid.set(row, said);
  }

  private keepServes(
    person: number,
    { column, cells, line }: { column: number; cells: readonly string[]; line: number },
  ): void {
    const text = cellOf(cells, column);
    if (text === '') return;
    const { source, problems } = this.job;
    const header = headerOf(this.plan, column);
    this.job.draft.servesCells.push({ person, text: ownText(text), line, column: header, source, problems });
  }

  /** Titles and places repeat: one string serves all rows that have it. */
  private shared(text: string): string {
    const known = this.repeatedTexts.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    this.repeatedTexts.set(own, own);
    return own;
  }
}

interface Written {
  readonly text: string;
  readonly line: number;
}

const oneColumn = [
  'name',
  'first_name',
  'last_name',
  'title',
  'department',
  'location',
  'start_date',
  'end_date',
  'answer',
] as const;
type OneColumn = (typeof oneColumn)[number];
