import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Sheet } from '#export/team-declarations/team-sheets.ts';

/** The bytes of an Excel workbook. Every cell is text, also those still blank, so that "007" typed there stays "007". */
export const writeWorkbook = (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeExcelFile(
    sheets.map(({ name, hasHead, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((cell) => toCell(cell, hasHead && at === 0))),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: hasHead ? 1 : 0,
    })),
  ).toBuffer();

/** The number format "@" is text. */
const toCell = (text: string, isHead: boolean): CellObject => ({
  type: String,
  value: text,
  format: '@',
  ...(isHead && { fontWeight: 'bold' as const }),
});
