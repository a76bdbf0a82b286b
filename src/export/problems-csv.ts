import { stringify } from 'csv-stringify/sync';
import type { Problem } from '#model/problem.ts';

const columns = ['file', 'line', 'column', 'value', 'code', 'severity', 'sentence', 'fix'];

/** The problems of an import, one a row: UTF-8 with BOM, CRLF, formulas defused. */
export const problemsCsv = (problems: readonly Problem[]): string =>
  stringify(
    problems.map((problem) => ({
      ...problem,
      file: problem.fileName,
      line: problem.line || '',
      severity: problem.blocking ? 'blocking' : 'warning',
    })),
    { columns, header: true, bom: true, record_delimiter: 'windows', escape_formulas: true },
  );
