import { fieldNames } from '#import/columns/header-names.ts';
import {
  type ColumnsByHand,
  dateOrders,
  delimiters,
  encodings,
  quotes,
  type ReadingChoice,
} from '#model/import-plan.ts';
import { type ImportFile, importFiles } from '#model/problem.ts';
import { UsageError } from './usage-error.ts';

/** What was given of `--map`: "org.manager_id=Boss", several times: by source key, column → field. */
export function readMappings(given: readonly string[]): Map<string, ColumnsByHand> {
  const columns = new Map<string, Map<string, string>>();
  for (const [source, field, column] of given.map(readMapping))
    columns.set(source, (columns.get(source) ?? new Map()).set(column, field));
  return columns;
}

/** The ways of reading a file that can be given as `--sheet FILE=name` and the like. */
export const readingFlags = ['sheet', 'encoding', 'delimiter', 'quote', 'header', 'dates'] as const;
type ReadingFlag = (typeof readingFlags)[number];

/** How files are to be read, by source key. Throws `UsageError`. */
export function readReading(
  given: Partial<Readonly<Record<ReadingFlag, readonly string[]>>>,
): Map<string, ReadingChoice> {
  const reading = new Map<string, ReadingChoice>();
  for (const flag of readingFlags)
    for (const [source, value] of (given[flag] ?? []).map((text) => splitFile(flag, text)))
      reading.set(source, { ...reading.get(source), ...readChoice(flag, value) });
  return reading;
}

function readMapping(given: string): [source: string, field: string, column: string] {
  const [, source = '', named, column] = /^([\w-]+)\.(\w+|-)=(.+)$/s.exec(given) ?? [];
  const file = fileOf(source);
  if (!column || !file) {
    throw new UsageError(`--map is FILE.field=column, such as org.manager_id=Boss, not “${given}”.`);
  }
  const known = fieldNames[file].map((each) => each.field);
  if (named !== '-' && !known.includes(named))
    throw new UsageError(`--map: ${file} has no field ${named}; it has ${known.join(', ')}.`);
  return [source, named === '-' ? '' : named, column];
}

/** The kind of a file by its key: "serves", and "serves-2" for the second of them. */
const fileOf = (source: string): ImportFile | undefined => {
  const [, name] = /^(.+?)(-[2-9]|-[1-9]\d+)?$/.exec(source) ?? [];
  return importFiles.find((file) => file === name);
};

function splitFile(flag: ReadingFlag, given: string): [source: string, value: string] {
  const at = given.indexOf('=');
  const [source, value] = [given.slice(0, Math.max(0, at)), given.slice(at + 1)];
  if (!fileOf(source) || value === '')
    throw new UsageError(`--${flag} is FILE=${examples[flag]}, not “${given}”.`);
  return [source, value];
}

const examples: Readonly<Record<ReadingFlag, string>> = {
  sheet: 'name, such as org=Staff',
  encoding: `encoding, such as org=${encodings[0]}`,
  delimiter: `delimiter, such as org=${delimiters[1]}`,
  quote: `quote, such as org=${quotes[1]}`,
  dates: `order, such as org=${dateOrders[0]}`,
  header: 'number of the row that names the columns, such as org=3, or 0',
};

function readChoice(flag: ReadingFlag, value: string): ReadingChoice {
  if (flag === 'sheet') return { sheet: value };
  if (flag === 'encoding') return { encoding: oneOf('--encoding', value, encodings) };
  if (flag === 'delimiter') return { delimiter: oneOf('--delimiter', value, delimiters) };
  if (flag === 'quote') return { quote: oneOf('--quote', value, quotes) };
  if (flag === 'dates') return { dates: oneOf('--dates', value, dateOrders) };
  if (!/^\d{1,5}$/.test(value))
    throw new UsageError(`--header is the number of a row, from 1, or 0 for none, not “${value}”.`);
  return { header: Number(value) };
}

/** Throws `UsageError` unless it is one of these. */
export function oneOf<Value extends string>(flag: string, given: string, allowed: readonly Value[]): Value {
  const found = allowed.find((value) => value === given);
  if (!found) throw new UsageError(`${flag} is ${allowed.join(' or ')}, not “${given}”.`);
  return found;
}
