/** Why a file cannot be read, and how to save it so that it can. */
const saveAsCsv = 'Open it in the spreadsheet program, choose "Save as" and "CSV UTF-8 (comma delimited)".';

export const unreadableWords = {
  empty: { why: 'The file is empty.', fix: 'Export it again; the first row names the columns.' },
  'utf-16': {
    why: 'The file is written in UTF-16 ("Unicode text"), which Servemap does not read.',
    fix: saveAsCsv,
  },
  workbook: { why: 'The file is a spreadsheet workbook, not a CSV file.', fix: saveAsCsv },
  binary: { why: 'The file holds bytes that no text has; it is not a CSV file.', fix: saveAsCsv },
  rows: {
    why: 'The file has a header and no rows below it.',
    fix: 'Export it again, with the rows; or leave the file out.',
  },
  firstRow: {
    why: 'The first row, which should name the columns, cannot be read.',
    fix: 'Look for a stray double quote or a missing line break in the first row.',
  },
  wide: (columns: number) => ({
    why: `The first row has ${columns} cells; a file may have up to 1,000 columns.`,
    fix: 'Check that the rows end with line breaks, and leave out the columns Servemap does not need.',
  }),
  faults: (faults: number) => ({
    why: `${faults} rows could not be read because of stray double quotes or their length, so reading stopped there.`,
    fix: `Put cells that hold double quotes in double quotes and write each inner quote twice. ${saveAsCsv}`,
  }),
  quoteInCell: {
    why: 'A double quote stands inside a cell on this line; the row was read as it stands.',
    fix: 'Nothing to do if the cell is right; otherwise put the cell in double quotes and write the inner quote twice.',
  },
  notFound: (field: string, header: string) =>
    `The column "${header}" was chosen for ${field.replaceAll('_', ' ')}, and the file has no such column that may be read.`,
};
