import { parseArgs } from 'node:util';
import { type ImportOptions, plainOptions } from '#model/import-plan.ts';
import { type ImportFile, importFiles } from '#model/problem.ts';
import { oneOf, readMappings, readReading } from './read-mappings.ts';
import { UsageError } from './usage-error.ts';

/** A file to read: what kind it is, what it is called among the others ("serves", "serves-2"), and where it lies. */
export interface GivenFile {
  readonly file: ImportFile;
  readonly key: string;
  readonly path: string;
}

export interface Options {
  readonly files: readonly GivenFile[];
  readonly reading: ImportOptions;
  readonly format: string;
  readonly out: string;
  readonly department: string;
  readonly manager: string;
  readonly scope: 'team' | 'branch';
  readonly organisation: string;
  /** Path of a file of settings; blank for none. */
  readonly settings: string;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const flags = {
  org: texts,
  serves: texts,
  customers: texts,
  needs: texts,
  format: text,
  out: text,
  department: text,
  manager: text,
  scope: text,
  organisation: text,
  settings: text,
  asked: text,
  'as-of': text,
  'load-good-rows': { type: 'boolean' },
  map: texts,
  sheet: texts,
  encoding: texts,
  delimiter: texts,
  quote: texts,
  header: texts,
  dates: texts,
} as const;

/** Reads the options of `report` and `check`. Throws `UsageError`. */
export function readOptions(args: readonly string[], today: string): Options {
  const given = parse(args);
  if (!given.org) throw new UsageError('Say which file holds the org chart: --org FILE.');
  if (given.department && given.manager)
    throw new UsageError('Choose a --department or a --manager, not both.');
  if (given.scope && !given.manager) throw new UsageError('--scope needs a --manager.');
  return {
    files: importFiles.flatMap((file) => toFiles(file, given[file] ?? [])),
    reading: {
      ...plainOptions,
      asked: oneOf('--asked', given.asked ?? 'everyone', ['everyone', 'listed']),
      loadGoodRows: given['load-good-rows'] ?? false,
      asOf: readDate(given['as-of'] ?? today),
      columns: readMappings(given.map ?? []),
      reading: readReading(given),
    },
    format: oneOf('--format', given.format ?? 'csv', ['csv', 'json', 'html']),
    out: given.out ?? '',
    department: given.department ?? '',
    manager: given.manager ?? '',
    scope: oneOf('--scope', given.scope ?? 'team', ['team', 'branch']),
    organisation: given.organisation ?? '',
    settings: given.settings ?? '',
  };
}

const toFiles = (file: ImportFile, paths: readonly string[]): GivenFile[] =>
  paths.map((path, i) => ({ file, key: i === 0 ? file : `${file}-${i + 1}`, path }));

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0] : String(error));
  }
}

function readDate(given: string): string {
  const day = new Date(`${given}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(day.getTime());
  if (!real || day.toISOString().slice(0, 10) !== given) {
    throw new UsageError(`--as-of is a day such as 2026-11-22, not “${given}”.`);
  }
  return given;
}
