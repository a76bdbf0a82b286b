import { gapReportCsv } from './gap-report-csv.ts';
import { gapReportHtml } from './gap-report-html.ts';
import { gapReportJson } from './gap-report-json.ts';
import type { Render, Report, ReportFile } from './report.ts';

export type FormatId = 'csv' | 'json' | 'html';

export interface ReportFormat {
  readonly id: FormatId;
  readonly label: string;
  write(report: Report, render: Render): ReportFile;
}

/** Every format of the gap report. A new one is one file and one line here. */
export const formats: readonly ReportFormat[] = [
  { id: 'csv', label: 'Spreadsheet (CSV)', write: gapReportCsv },
  { id: 'json', label: 'Data (JSON)', write: gapReportJson },
  { id: 'html', label: 'Page to print (HTML)', write: gapReportHtml },
];

export const findFormat = (id: string): ReportFormat | undefined =>
  formats.find((format) => format.id === id);
