import { type ParseArgsConfig, parseArgs } from 'node:util';
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

/** What a command reads, and how. */
export interface Input {
  readonly files: readonly GivenFile[];
  readonly reading: ImportOptions;
  readonly organisation: string;
  /** Path of a file of settings; blank for none. */
  readonly settings: string;
}

export interface Options extends Input {
  readonly format: string;
  readonly out: string;
  readonly department: string;
  readonly manager: string;
  readonly scope: 'team' | 'branch';
}

export const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

/** The flags of every command that reads files. */
export const inputFlags = {
  org: texts,
  serves: texts,
  customers: texts,
  needs: texts,
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

const reportFlags = {
  ...inputFlags,
  format: text,
  out: text,
  department: text,
  manager: text,
  scope: text,
} as const;

/** Reads the options of `report` and `check`. Throws `UsageError`. */
export function readOptions(args: readonly string[], today: string): Options {
  const given = parseFlags(args, reportFlags);
  const input = readInput(given, today);
  if (given.department && given.manager)
    throw new UsageError('Choose a --department or a --manager, not both.');
  if (given.scope && !given.manager) throw new UsageError('--scope needs a --manager.');
  return {
    ...input,
    format: oneOf('--format', given.format ?? 'csv', ['csv', 'json', 'html']),
    out: given.out ?? '',
    department: given.department ?? '',
    manager: given.manager ?? '',
    scope: oneOf('--scope', given.scope ?? 'team', ['team', 'branch']),
  };
}

/** What was given of `inputFlags`. Throws `UsageError`. */
export function readInput(given: Given<typeof inputFlags>, today: string): Input {
  if (!given.org) throw new UsageError('Say which file holds the org chart: --org FILE.');
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
    organisation: given.organisation ?? '',
    settings: given.settings ?? '',
  };
}

const toFiles = (file: ImportFile, paths: readonly string[]): GivenFile[] =>
  paths.map((path, i) => ({ file, key: i === 0 ? file : `${file}-${i + 1}`, path }));

type Flags = NonNullable<ParseArgsConfig['options']>;
type Given<Of extends Flags> = ReturnType<typeof parseArgs<{ options: Of }>>['values'];

/** Throws `UsageError` for a flag that there is none of, or that lacks its value. */
export function parseFlags<Of extends Flags>(args: readonly string[], options: Of): Given<Of> {
  try {
    return parseArgs({ args: [...args], options }).values;
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
