import type { ImportFile } from '#model/problem.ts';
import { cellOf } from '../cell.ts';
import { findRecordTypes } from './find-record-types.ts';
import { findGroups, withGroups } from './group-row.ts';
import { headerKey } from './header-key.ts';
import { fieldNames } from './header-names.ts';
import type { HeaderPlace } from './header-place.ts';
import { looksLikeData } from './looks-like-data.ts';
import { type ColumnChoices, matchColumns } from './match-columns.ts';
import { shownHeaders } from './shown-headers.ts';

export interface HeaderChoices extends ColumnChoices {
  /** The record that names the columns, from 1; 0 if none does; undefined to find out. */
  readonly header: number | undefined;
}

type Records = readonly (readonly string[])[];

/** So many lines of titles and filters may stand above a header. */
const mostTitles = 20;
const mostColumns = 1000;

/**
 * The header among the first records: the one that names most fields of those that have every required column. Where
 * none has, the first row is data if it looks like that, else the header is the record that names most fields.
 */
export function findHeader(file: ImportFile, records: Records, choices: HeaderChoices): HeaderPlace {
  const types = findRecordTypes(records);
  if (types && choices.header === undefined) return { ...types, header: shownHeaders(types.header) };
  const at =
    choices.header === undefined ? findAt(file, records, choices) : chosenAt(file, records, choices.header);
  return at < 0 ? withoutHeader(records) : headerAt(file, records, at);
}

/** Where a row of groups was chosen, the header is the row below it. */
function chosenAt(file: ImportFile, records: Records, header: number): number {
  const at = Math.min(header, records.length) - 1;
  return findGroups(file, records[at], records[at + 1] ?? []) ? at + 1 : at;
}

/** The number of the header from 0, -1 if there is none. */
function findAt(file: ImportFile, records: Records, choices: ColumnChoices): number {
  const first = records.slice(0, mostTitles + 1).map((_, at) => weigh(file, records, at, choices));
  const complete = heaviest(first.map((each, i) => (each.complete && isNamed(each, i) ? each.named : 0)));
  if (complete >= 0 && !(first[complete].named < 2 && looksLikeData(records.slice(complete))))
    return complete;
  const best = heaviest(first.map(({ named }) => (named >= 2 ? named : 0)));
  if (best >= 0) return best;
  return looksLikeData(records) ? -1 : 0;
}

interface Weight {
  /** Every required column is there. */
  readonly complete: boolean;
  /** Cells that are filled, and those of them that name a field. */
  readonly filled: number;
  readonly named: number;
}

function weigh(file: ImportFile, records: Records, at: number, choices: ColumnChoices): Weight {
  const cells = records[at].slice(0, mostColumns);
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const groups = findGroups(file, records[at - 1], cells) ?? [];
  const { byHand, remembered } = choices;
  const { columns, missing, notFound } = matchColumns(file, withGroups(groups, cells), [], {
    byHand,
    remembered,
    groups,
  });
  const named = [...columns.values()].flat().length;
  return { complete: missing.length === 0 && notFound.length === 0, filled, named };
}

/** A cell of data may happen to be the name of a field; a header has several of them, or little else. */
const isNamed = ({ filled, named }: Weight, at: number): boolean =>
  at === 0 || named >= 2 || named * 2 >= filled;

/** The first of the greatest numbers, -1 if all are 0. */
function heaviest(weights: readonly number[]): number {
  const most = weights.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 ? weights.indexOf(most) : -1;
}

function headerAt(file: ImportFile, records: Records, at: number): HeaderPlace {
  const header = records[at];
  const groups = findGroups(file, records[at - 1], header) ?? [];
  const above = records
    .slice(0, groups.length > 0 ? at - 1 : at)
    .filter((cells) => cells.some((cell) => cell.trim() !== '')).length;
  const below = records[at + 1] ?? [];
  const second = isSecondHeader(file, header, below);
  const examples = !second && isExamples(below);
  const notes = [
    ...(above > 0 ? [sayAbove(above)] : []),
    ...(groups.length > 0 ? ['Two header rows were read as one.'] : []),
    ...(second ? ['A second row of headers was passed over.'] : []),
    ...(examples ? ['The row of examples below the header was passed over.'] : []),
  ];
  const skip = at + (second || examples ? 2 : 1);
  const shown = shownHeaders(withGroups(groups, header));
  return { header: shown, groups, skip, number: at + 1, notes, trouble: undefined };
}

function withoutHeader(records: Records): HeaderPlace {
  const width = records.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const header = shownHeaders(Array<string>(Math.min(width, mostColumns)).fill(''));
  return { header, groups: [], skip: 0, number: 0, notes: ['No row names the columns.'], trouble: undefined };
}

const sayAbove = (count: number): string =>
  count === 1
    ? '1 line above the header was passed over.'
    : `${count} lines above the header were passed over.`;

/** A row of labels below the row of system keys, or of keys below labels: at least three cells, nearly all names of fields. */
function isSecondHeader(file: ImportFile, header: readonly string[], row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  const known = new Set(fieldNames[file].flatMap(({ names }) => names.map(headerKey)));
  const named = filled.filter((cell) => known.has(headerKey(cell))).length;
  return named >= 3 && filled.length * 2 > header.length && named >= filled.length * 0.7;
}

/** Templates show by an example how to fill them in: "Example: Chris Green". */
const isExamples = (row: readonly string[]): boolean => {
  const first = row.findIndex((cell) => cell.trim() !== '');
  return /^(example|e\.g\.|beispiel|exemple|ejemplo)\s*:/i.test(cellOf(row, first));
};
