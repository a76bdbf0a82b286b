import type { Analysis } from '#analysis.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { personName } from '#present/names.ts';
import { wordsOf } from '#present/words.ts';
import { writeTable } from '../organisation/write-table.ts';
import { type ReportFile, slugOf } from '../report.ts';
import { teamColumns, teamRows } from './team-rows.ts';
import { type Sheet, teamSheets } from './team-sheets.ts';

/** A workbook to be written by the shell. */
export interface Workbook {
  readonly fileName: string;
  readonly type: string;
  readonly sheets: readonly Sheet[];
}

/** The declarations file of a manager's branch as CSV: UTF-8 with BOM, CRLF. */
export const teamCsv = (analysis: Analysis, visible: Visible, manager: number): ReportFile => ({
  fileName: `${baseName(analysis, visible, manager)}.csv`,
  type: 'text/csv; charset=utf-8',
  body: writeTable(teamColumns, teamRows(analysis, visible, manager)),
});

/** The same as a workbook, with a sheet beside it that says how to fill it in. */
export const teamWorkbook = (analysis: Analysis, visible: Visible, manager: number): Workbook => ({
  fileName: `${baseName(analysis, visible, manager)}.xlsx`,
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  sheets: teamSheets(wordsOf(analysis), [...teamRows(analysis, visible, manager)]),
});

/** "declarations-hana-sato-1012": two managers of one name get two files. */
const baseName = (analysis: Analysis, visible: Visible, manager: number): string =>
  ['declarations', personName(analysis, visible, manager), ownId(analysis.organisation.people, manager)]
    .map(slugOf)
    .filter(Boolean)
    .join('-');
