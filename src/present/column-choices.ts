import type { FileReading, ImportOptions } from '#model/import-plan.ts';
import { wordsOfFile } from './import-files.ts';
import { type Option, options } from './options.ts';

/** Which column a field is read from, as it can be chosen by hand. */
export interface ColumnChoice {
  readonly id: string;
  /** "org.manager_id" */
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

/** Fields that no hand may point at a column: opinions are kept back, and the last is not read yet. */
const unmapped: ReadonlySet<string> = new Set([
  'serves.rating',
  'serves.reliability',
  'serves.assurance',
  'serves.tangibles',
  'serves.empathy',
  'serves.responsiveness',
  'serves.comment',
  'org.serves',
]);

const headersOffered = 40;

/** A choice for each field of the file, among its first columns; a file that has none offers none. */
export function columnChoices(reading: FileReading, mapping: ImportOptions['mapping']): ColumnChoice[] {
  const headers = reading.columns
    .slice(0, headersOffered)
    .map(({ header }) => header)
    .filter((header) => header.trim() !== '' && header.length <= 200);
  if (headers.length === 0) return [];
  return wordsOfFile(reading.file)
    .columns.map((field) => ({ field, name: `${reading.file}.${field}` }))
    .filter(({ name }) => !unmapped.has(name))
    .map(({ field, name }) => ({
      id: name.replace('.', '-'),
      name,
      label: field,
      options: options(
        headers.map((header) => [header, header] as const),
        mapping.get(name) ?? '',
        foundIn(reading, field),
      ),
    }));
}

function foundIn({ columns }: FileReading, field: string): string {
  const found = columns.find((column) => column.field === field);
  return found ? `As found: ${found.header}` : 'No column';
}
