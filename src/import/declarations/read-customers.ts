import { customerKinds, customerRoles } from '#model/customers.ts';
import type { FileReading } from '#model/import-plan.ts';
import { customerRef } from '#model/party.ts';
import { tieFlag } from '#model/ties.ts';
import { cellOf } from '../cell.ts';
import { type ColumnPlan, columnOf, headerOf } from '../columns/match-columns.ts';
import type { FileJob } from '../file-job.ts';
import { readTable } from '../files/read-table.ts';
import { namedTie } from '../parties/named.ts';
import { yesOrNo } from '../yes-no.ts';

/** Reads the outside customers into the draft, then the ties between them that the `serves` column lists. */
export async function readCustomers(job: FileJob): Promise<FileReading> {
  const lists: ServesList[] = [];
  const reading = await readTable({
    ...job,
    start: (plan) => {
      const rows = new CustomerRows(job, plan, lists);
      return (cells, line) => rows.take(cells, line);
    },
  });
  for (const list of lists) addTies(job, list);
  return reading;
}

/** Whom an outside customer serves in turn, as its row names them. */
interface ServesList {
  readonly customer: number;
  readonly line: number;
  readonly column: string;
  readonly names: readonly string[];
}

class CustomerRows {
  private readonly job: FileJob;
  private readonly plan: ColumnPlan;
  private readonly lists: ServesList[];

  constructor(job: FileJob, plan: ColumnPlan, lists: ServesList[]) {
    this.job = job;
    this.plan = plan;
    this.lists = lists;
  }

  /** False if the row led to no customer. */
  take(cells: readonly string[], line: number): boolean {
    const name = this.text(cells, 'name').replace(/^outside\s*:\s*/i, '');
    if (name === '') {
      this.job.problems.add('missing-cell', { line, column: this.header('name') });
      return false;
    }
    const row = this.rowOf(name, line);
    this.describe(row, cells, line);
    const names = splitList(this.text(cells, 'serves'));
    if (names.length > 0) this.lists.push({ customer: row, line, column: this.header('serves'), names });
    return true;
  }

  private text(cells: readonly string[], field: string): string {
    return cellOf(cells, columnOf(this.plan, field));
  }

  private header(field: string): string {
    return headerOf(this.plan, columnOf(this.plan, field));
  }

  private rowOf(name: string, line: number): number {
    const { customers, named } = this.job.draft;
    const found = customers.find(name);
    const row = found >= 0 ? found : customers.add(name);
    if (named.customers.get(row) !== 0) {
      this.job.problems.add('same-customer-twice', { line, column: this.header('name'), value: name });
    }
    named.customers.set(row, 1);
    return row;
  }

  private describe(row: number, cells: readonly string[], line: number): void {
    const { customers } = this.job.draft;
    const role = this.word('role', customerRoles, cells, line);
    if (role >= 0) customers.role[row] = role;
    const kind = this.word('kind', customerKinds, cells, line);
    if (kind >= 0) customers.kind[row] = customerKinds[kind];
    const choice = yesOrNo(this.text(cells, 'can_choose'));
    if (choice !== null) customers.canChoose[row] = choice ? 1 : 2;
    else this.unknownWord('can_choose', cells, line);
    customers.requirement[row] = this.text(cells, 'requirement') || customers.requirement[row];
  }

  /** The number of a word, -1 for a blank or unknown one. */
  private word(field: string, known: readonly string[], cells: readonly string[], line: number): number {
    const at = known.indexOf(
      this.text(cells, field)
        .toLowerCase()
        .replace(/[\s_-]+/g, ' '),
    );
    if (at < 0) this.unknownWord(field, cells, line);
    return at;
  }

  private unknownWord(field: string, cells: readonly string[], line: number): void {
    const value = this.text(cells, field);
    if (value !== '') this.job.problems.add('unknown-word', { line, column: this.header(field), value });
  }
}

const splitList = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.replace(/^\s*outside\s*:/i, '').trim())
    .filter((part) => part !== '');

function addTies({ draft, problems }: FileJob, { customer, line, column, names }: ServesList): void {
  const { customers, ties, named } = draft;
  for (const value of names) {
    const found = customers.find(value);
    if (found < 0) problems.add('customer-created', { line, column, value });
    const served = found >= 0 ? found : customers.add(value);
    if (served === customer) {
      problems.add('self-declaration', { line, column, value });
      continue;
    }
    const [provider, receiver] = [customerRef(customer), customerRef(served)];
    const known = ties.find(provider, receiver, 0);
    const row = known >= 0 ? known : ties.add(provider, receiver, 0);
    ties.flags.set(row, (ties.flags.get(row) | tieFlag.byProvider) & ~tieFlag.ended);
    named.ties.set(row, named.ties.get(row) | namedTie);
  }
}
