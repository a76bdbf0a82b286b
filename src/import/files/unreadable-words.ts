/** Why a file cannot be read, and how to save it so that it can. */
const saveAsCsv = 'Open it in the spreadsheet program, choose "Save as" and "CSV UTF-8 (comma delimited)".';
const saveAsWorkbook = 'Open it in the spreadsheet program, choose "Save as" and "Excel workbook (.xlsx)".';

export const unreadableWords = {
  empty: { why: 'The file is empty.', fix: 'Export it again; the first row names the columns.' },
  binary: {
    why: 'The file holds bytes that no text has; it is neither a CSV file nor a workbook.',
    fix: saveAsCsv,
  },
  'old workbook': {
    why: 'The file is a workbook of the old kind (.xls), or one that is protected with a password.',
    fix: 'Open it in the spreadsheet program, take the password off if it has one, choose "Save as" and "Excel workbook (.xlsx)".',
  },
  zip: {
    why: 'The file is an archive (.zip) and holds no workbook.',
    fix: 'Unpack it and load the files inside.',
  },
  otherWorkbook: {
    why: 'The file is a workbook of a kind Servemap does not read; it reads .xlsx.',
    fix: saveAsWorkbook,
  },
  brokenWorkbook: {
    why: 'The workbook is damaged: it cannot be unpacked, or a part of it cannot be read.',
    fix: `Export it again. Or mend it: ${saveAsWorkbook.replace('O', 'o')}`,
  },
  hugeWorkbook: {
    why: 'The workbook would take more than 500 MB once unpacked, or far more than its size lets expect.',
    fix: 'Save the sheet with the people by itself, as "CSV UTF-8 (comma delimited)", and load that.',
  },
  noSheets: {
    why: 'The workbook has no sheet with rows.',
    fix: 'Export it again; the first row names the columns.',
  },
  noSuchSheet: (wanted: string, sheets: readonly string[]) => ({
    why: `The workbook has no sheet "${wanted}"; it has ${sheets.map((sheet) => `"${sheet}"`).join(', ')}.`,
    fix: 'Choose one of these sheets.',
  }),
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
    why: `${faults} rows could not be read because of stray quotes or their length, so reading stopped there.`,
    fix: `Put cells that hold double quotes in double quotes and write each inner quote twice. ${saveAsCsv}`,
  }),
  quoteInCell: {
    why: 'A double quote stands inside a cell on this line; the row was read as it stands.',
    fix: 'Nothing to do if the cell is right; otherwise put the cell in double quotes and write the inner quote twice.',
  },
  singleQuote: {
    why: 'A single quote on this line is never closed, or stands where none may stand; the line was left out.',
    fix: 'Put the whole cell in single quotes and write each apostrophe inside it twice, or choose other quotes.',
  },
  errorUnseen: { why: 'The spreadsheet shows an error in this cell; it was read as blank.' },
  notNamed: (fields: readonly string[]) =>
    `The file needs a column ${fields.join(' or ').replaceAll('_', ' ')}, and no row names its columns.`,
  notFound: (field: string, header: string) => ({
    why: `The column "${header}" was chosen for ${field.replaceAll('_', ' ') || 'no field'}, and the file has no such column.`,
    fix: 'Check how the header is written in the file, or choose another column.',
  }),
  keptBack: (field: string, header: string) => ({
    why: `The column "${header}" was chosen for ${field.replaceAll('_', ' ')}; it is kept back as private, so it cannot be read.`,
    fix: 'Choose another column; or give this one another name in the file, if it holds nothing private.',
  }),
};
