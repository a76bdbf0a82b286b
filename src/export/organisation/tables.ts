import type { Analysis } from '#analysis.ts';
import { declarationColumns } from '#model/declaration-columns.ts';
import type { ImportFile } from '#model/problem.ts';
import type { Visible } from '#model/viewer.ts';
import type { ReportFile } from '../report.ts';
import { declarations } from './declarations.ts';
import { needColumns, needRows } from './needs.ts';
import { orgChartColumns, orgChartRows } from './org-chart.ts';
import { outsideCustomerColumns, outsideCustomers } from './outside-customers.ts';
import { writeTable } from './write-table.ts';

/** One table of what is held, as a file that the import reads back. */
export interface TableFormat {
  /** Of its address and its file name. */
  readonly name: string;
  /** The kind of file it is to the import. */
  readonly file: ImportFile;
  readonly columns: readonly string[];
  rows(analysis: Analysis, visible: Visible): Iterable<Readonly<Record<string, string>>>;
}

/**
 * Everything held, a file a table, in Servemap's own columns. Importing all of them into the organisation they came
 * from changes nothing; importing them into an empty one gives an equal one.
 */
export const tableFormats: readonly TableFormat[] = [
  { name: 'org-chart', file: 'org', columns: orgChartColumns, rows: orgChartRows },
  { name: 'declarations', file: 'serves', columns: declarationColumns, rows: declarations },
  { name: 'needs', file: 'needs', columns: needColumns, rows: needRows },
  {
    name: 'outside-customers',
    file: 'customers',
    columns: outsideCustomerColumns,
    rows: outsideCustomers,
  },
];

export const findTable = (name: string): TableFormat | undefined =>
  tableFormats.find((table) => table.name === name);

/** The names of the tables that hold a row for a viewer: without one, a file could not be imported again. */
export const tablesWithRows = (analysis: Analysis, visible: Visible): string[] =>
  tableFormats
    .filter((table) => !table.rows(analysis, visible)[Symbol.iterator]().next().done)
    .map(({ name }) => name);

/** A table as one viewer may see it: UTF-8 with BOM, CRLF. */
export const tableFile = (table: TableFormat, analysis: Analysis, visible: Visible): ReportFile => ({
  fileName: `${table.name}.csv`,
  type: 'text/csv; charset=utf-8',
  body: writeTable(table.columns, table.rows(analysis, visible)),
});
