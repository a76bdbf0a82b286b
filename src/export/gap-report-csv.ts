import { stringify } from 'csv-stringify/sync';
import {
  gapsOf,
  type Report,
  type ReportFile,
  type ReportRow,
  reportColumns,
  reportFileName,
  toRow,
} from './report.ts';

/** UTF-8 with BOM and CRLF, one row a gap; cells that a spreadsheet would run as a formula begin with an apostrophe. */
export const gapReportCsv = (report: Report): ReportFile => ({
  fileName: reportFileName(report, 'csv'),
  type: 'text/csv; charset=utf-8',
  body: writeRows(report),
});

const rowsAtOnce = 100;

function* writeRows(report: Report): Generator<string> {
  yield `\uFEFF${reportColumns.join(',')}\r\n`;
  const gaps = gapsOf(report);
  for (let from = 0; from < gaps.length; from += rowsAtOnce) {
    yield stringify(
      gaps.slice(from, from + rowsAtOnce).map((gap) => toCells(toRow(report, gap))),
      { record_delimiter: 'windows', escape_formulas: true },
    );
  }
}

const toCells = (row: ReportRow): string[] => reportColumns.map((column) => row[column]);
