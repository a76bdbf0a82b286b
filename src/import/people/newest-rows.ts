import {
  dayOfNumber,
  findDateOrder,
  isDayNumber,
  type SlashOrder,
  sayDateOrder,
  sayNoDate,
  toIsoDate,
} from '../dates.ts';
import type { FileProblems } from '../problem-list.ts';

/**
 * Keeps the newest row of each person of a file that has one row a person and date, in whatever order they come; of
 * rows of one date all are kept. A column of dates such as 3/4/2026 is only understood as a whole, so that while
 * it is read the newest row by either reading is kept.
 */
export class NewestRows<Row extends { readonly line: number }> {
  private readonly column: string;
  private readonly chosen: SlashOrder | undefined;
  private readonly problems: FileProblems;
  private readonly newest = {
    'month first': new Map<string, Newest<Row>>(),
    'day first': new Map<string, Newest<Row>>(),
  };
  private readonly dates = new Map<string, Readonly<Record<SlashOrder, string>>>();
  private taken = 0;

  /**
   * @param column the header of the column of dates
   * @param chosen the order of its dates, where that was chosen
   */
  constructor(problems: FileProblems, column: string, chosen: SlashOrder | undefined) {
    this.chosen = chosen;
    this.problems = problems;
    this.column = column;
  }

  /** @param who what tells the person apart */
  take(who: string, date: string, row: Row): void {
    this.taken++;
    const dates = this.read(date, row.line);
    keepNewest(this.newest['month first'], who, { date: dates['month first'], rows: [row] });
    keepNewest(this.newest['day first'], who, { date: dates['day first'], rows: [row] });
  }

  /** The rows that count, people in the order in which the file first names them; says how many do not. */
  finish(): Row[] {
    const people = [...this.newest[this.chosen ?? this.findOrder()].values()];
    const rows = people.flatMap((newest) => newest.rows);
    if (rows.length < this.taken) this.report(people, this.taken - rows.length);
    return rows;
  }

  private findOrder(): SlashOrder {
    const found = findDateOrder(this.dates.keys());
    if (this.orderMatters()) sayDateOrder(this.problems, this.column, found);
    return found.order;
  }

  /** Whether somebody's newest row is another one if the day stands first. */
  private orderMatters(): boolean {
    const dayFirst = this.newest['day first'];
    return [...this.newest['month first']].some(([who, { rows }]) => dayFirst.get(who)?.rows[0] !== rows[0]);
  }

  private report(people: readonly Newest<Row>[], older: number): void {
    const last = people.reduce((latest, { date }) => (date > latest ? date : latest), '');
    const behind = people.filter(({ date }) => date < last).length;
    this.problems.add('older-row', { column: this.column, count: older });
    this.problems.note(
      `Several rows of a person: the newest counts (${this.column}), and ${older} older ${older === 1 ? 'row was' : 'rows were'} passed over.`,
    );
    if (behind === 0) return;
    this.problems.note(
      `${behind} of ${people.length} people have no row of ${last}, the newest date; they were read as of their own newest row.`,
    );
  }

  private read(text: string, line: number): Readonly<Record<SlashOrder, string>> {
    const known = this.dates.get(text);
    if (known) return known;
    const dates = { 'month first': toDay(text, 'month first'), 'day first': toDay(text, 'day first') };
    if (text !== '' && dates['month first'] === '' && dates['day first'] === '')
      sayNoDate(this.problems, { line, column: this.column, value: text });
    this.dates.set(text, dates);
    return dates;
  }
}

interface Newest<Row> {
  /** ISO; blank, and so the oldest, where there is none. */
  readonly date: string;
  readonly rows: Row[];
}

function keepNewest<Row>(newest: Map<string, Newest<Row>>, who: string, row: Newest<Row>): void {
  const held = newest.get(who);
  if (held === undefined || held.date < row.date) newest.set(who, row);
  else if (held.date === row.date) held.rows.push(...row.rows);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as ISO text; a month ("2026-11", "202611", "11/2026", "Nov 2026") as its ISO month. */
function toDay(text: string, order: SlashOrder): string {
  const day = isDayNumber(text) ? dayOfNumber(text) : toIsoDate(text, order);
  if (day !== '') return day;
  const [, year, month] = /^(\d{4})[-/. ]?M?(\d{1,2})$/i.exec(text) ?? [];
  if (year !== undefined) return toMonth(year, Number(month));
  const [, before, after] = /^(\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (after !== undefined) return toMonth(after, Number(before));
  const [, name, of] = /^([a-z]{3})[a-z]*[-/. ,]*(\d{4})$/i.exec(text) ?? [];
  return of === undefined ? '' : toMonth(of, months.indexOf(name.toLowerCase()) + 1);
}

const toMonth = (year: string, month: number): string =>
  month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : '';
