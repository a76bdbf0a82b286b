import { parseArgs } from 'node:util';
import { fieldNames } from '#import/header-names.ts';
import type { ImportOptions } from '#model/import-plan.ts';
import { type ImportFile, importFiles } from '#model/problem.ts';

/** Wrong usage: the message says in one sentence what was wrong. */
export class UsageError extends Error {}

export interface Options {
  readonly files: Partial<Readonly<Record<ImportFile, string>>>;
  readonly reading: ImportOptions;
  readonly format: string;
  readonly out: string;
  readonly department: string;
  readonly manager: string;
  readonly scope: 'team' | 'branch';
  readonly organisation: string;
}

const text = { type: 'string' } as const;

const flags = {
  org: text,
  serves: text,
  customers: text,
  needs: text,
  format: text,
  out: text,
  department: text,
  manager: text,
  scope: text,
  organisation: text,
  asked: text,
  'as-of': text,
  'load-good-rows': { type: 'boolean' },
  map: { type: 'string', multiple: true },
} as const;

/** Reads the options of `report` and `check`. Throws `UsageError`. */
export function readOptions(args: readonly string[], today: string): Options {
  const given = parse(args);
  if (!given.org) throw new UsageError('Say which file holds the org chart: --org FILE.');
  if (given.department && given.manager)
    throw new UsageError('Choose a --department or a --manager, not both.');
  if (given.scope && !given.manager) throw new UsageError('--scope needs a --manager.');
  return {
    files: Object.fromEntries(importFiles.flatMap((file) => (given[file] ? [[file, given[file]]] : []))),
    reading: {
      asked: oneOf('--asked', given.asked ?? 'everyone', ['everyone', 'listed']),
      loadGoodRows: given['load-good-rows'] ?? false,
      asOf: readDate(given['as-of'] ?? today),
      mapping: new Map((given.map ?? []).map(readMapping)),
    },
    format: oneOf('--format', given.format ?? 'csv', ['csv', 'json', 'html']),
    out: given.out ?? '',
    department: given.department ?? '',
    manager: given.manager ?? '',
    scope: oneOf('--scope', given.scope ?? 'team', ['team', 'branch']),
    organisation: given.organisation ?? '',
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0] : String(error));
  }
}

function oneOf<Value extends string>(flag: string, given: string, allowed: readonly Value[]): Value {
  const found = allowed.find((value) => value === given);
  if (!found) throw new UsageError(`${flag} is ${allowed.join(' or ')}, not “${given}”.`);
  return found;
}

function readDate(given: string): string {
  const day = new Date(`${given}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(day.getTime());
  if (!real || day.toISOString().slice(0, 10) !== given) {
    throw new UsageError(`--as-of is a day such as 2026-11-22, not “${given}”.`);
  }
  return given;
}

function readMapping(given: string): [string, string] {
  const [, file, field, column] = /^(\w+)\.(\w+)=(.+)$/.exec(given) ?? [];
  if (!column || !importFiles.includes(file as ImportFile)) {
    throw new UsageError(`--map is FILE.field=column, such as org.manager_id=Boss, not “${given}”.`);
  }
  const known = fieldNames[file as ImportFile].map((each) => each.field);
  if (!known.includes(field))
    throw new UsageError(`--map: ${file} has no field ${field}; it has ${known.join(', ')}.`);
  return [`${file}.${field}`, column];
}
