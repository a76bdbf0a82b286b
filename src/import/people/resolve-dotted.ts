import { leaveOut } from '#model/import-plan.ts';
import type { FileJob } from '../file-job.ts';
import { isPartOfChart, ManagerFinder, saysSeveral, saysTop, saysUnknown } from './find-manager.ts';
import { findPrefixedPerson } from './find-prefixed-person.ts';
import { isDistinguishedName } from './look-up-person.ts';
import type { DottedCell } from './manager-cells.ts';
import type { OrgRows } from './org-rows.ts';
import type { OtherIdSpaces } from './other-id-spaces.ts';
import { sayNotAsked } from './say-not-asked.ts';

/**
 * Finds the dotted-line managers of everybody in the file, once the line managers are known: a filled cell replaces
 * what was held, and a text that was held as nobody's is not asked about again. Nobody has a dotted line to themself or to their line manager, nor two to one person.
 */
export function resolveDotted(job: FileJob, rows: OrgRows, spaces: OtherIdSpaces): void {
  const { people } = job.draft;
  const all = readCells(job, rows.managers.dotted, spaces);
  const notAsked = all.filter(({ asks, says, held }) => !asks && says === saysUnknown && !held);
  const unasked = new Set(notAsked.map(({ cell }) => cell.person)).size;
  if (unasked > 0) job.problems.note(sayNotAsked(unasked, 'dotted'));
  const byPerson = Map.groupBy(all, ({ cell }) => cell.person);
  for (const [person, parts] of byPerson) {
    const found = parts.map((part) => managerOf(job, part));
    const managers = found.filter((manager) => typeof manager === 'number');
    const unknown = found.filter((manager) => typeof manager === 'string');
    set(
      people.dottedLine,
      person,
      [...new Set(managers)].filter((manager) => manager !== person),
    );
    set(people.unknownDotted, person, [...new Set(unknown)].join('; '));
  }
  for (const [person, managers] of people.dottedLine)
    if (managers.includes(people.manager[person]))
      set(
        people.dottedLine,
        person,
        managers.filter((manager) => manager !== people.manager[person]),
      );
}

/** One manager of a cell, and whom that names. */
interface Read {
  readonly cell: DottedCell;
  readonly text: string;
  readonly says: number;
  /** Held already as a text that names nobody. */
  readonly held: boolean;
}

interface Part extends Read {
  /** Nothing in its column names anybody. */
  readonly silent: boolean;
  /** Whether to ask who is meant. */
  readonly asks: boolean;
}

function readCells(job: FileJob, dotted: readonly DottedCell[], spaces: OtherIdSpaces): Part[] {
  const byColumn = Map.groupBy(dotted, ({ column }) => column);
  return [...byColumn].flatMap(([column, cells]) =>
    readColumn(job, cells, new ManagerFinder(job, spaces, column)),
  );
}

function readColumn(job: FileJob, cells: readonly DottedCell[], finder: ManagerFinder): Part[] {
  const read = (): Read[] =>
    cells.flatMap((cell) =>
      splitPeople(cell.text, (text) => finder.find(text, cell.line)).map((text) => ({
        cell,
        text,
        says: finder.find(text, cell.line),
        held: isHeld(job, cell.person, text),
      })),
    );
  const parts = read();
  const isPart = isPartOfChart(parts);
  const asked = (all: readonly Read[], silent = false) =>
    all.map((part) => ({ ...part, silent, asks: !silent && !isPart }));
  const unfound = parts.filter(({ says }) => says === saysUnknown);
  if (unfound.length === 0 || parts.some(({ says }) => says >= 0 || says === saysSeveral))
    return asked(parts);
  if (finder.tryOtherIds(unfound.map(({ text }) => text))) return asked(read());
  if (unfound.length < 2) return asked(parts);
  const { column } = cells[0];
  const why = `None of the ${unfound.length} managers in the column ${column} is in this file, by id, e-mail or name; they are kept as written.`;
  if (!unfound.every(({ held }) => held)) job.problems.add('dotted-manager-not-found', { column, why });
  return asked(parts, true);
}

const isHeld = ({ draft: { people } }: FileJob, person: number, text: string): boolean =>
  people.heldUnknown.dotted.get(person)?.split('; ').includes(text) ?? false;

/** The people of a cell: one whole ("Last, First"), or a list joined by `;`, `|`, `:` or `,`. */
function splitPeople(text: string, find: (text: string) => number): string[] {
  if (find(text) !== saysUnknown) return [text];
  const listed = partsOf(text, /[;|\n]/);
  if (listed.length > 1 || listed[0] !== text) return listed.flatMap((part) => splitPeople(part, find));
  if (isDistinguishedName(text)) return [text];
  const ids = partsOf(text, ':');
  if (ids.length > 1) return ids;
  const parts = partsOf(text, ',');
  const isList = parts.some((part) => find(part) !== saysUnknown) || parts.every(isNoName);
  return isList ? parts : [text];
}

const partsOf = (text: string, separator: RegExp | string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isNoName = (text: string): boolean => /^\S*[\d@]\S*$/.test(text);

/** A row; the text where nobody is found; undefined where nobody is meant. */
function managerOf(
  job: FileJob,
  { cell, text, says, held, silent, asks }: Part,
): number | string | undefined {
  if (says >= 0) return says;
  if (says === saysTop) return undefined;
  if (silent) return text;
  const { people } = job.draft;
  const { line, column, person } = cell;
  const kind = says === saysSeveral ? 'ambiguous' : 'unknown';
  const isAsked = asks && (!held || job.questions.isAnswered('person', text));
  const answer = isAsked
    ? job.questions.ask({ role: 'person', text, kind, source: job.source, line, column })
    : undefined;
  if (answer === leaveOut) return undefined;
  const meant = answer === undefined ? -1 : findPrefixedPerson(people, answer);
  if (meant >= 0) return meant;
  if (held) return text;
  const who = people.sayWho(person);
  const why = `${who} has the dotted-line manager ${text}, a name that several people have; the name is kept as written.`;
  const fix = "Give the manager's id or e-mail address in place of the name.";
  job.problems.add('dotted-manager-not-found', {
    line,
    column,
    value: text,
    who,
    ...(kind === 'ambiguous' && { why, fix }),
  });
  return text;
}

/** Holds a list or text for a row; an empty one is not held. */
function set<Value extends { readonly length: number }>(
  map: Map<number, Value>,
  row: number,
  value: Value,
): void {
  if (value.length > 0) map.set(row, value);
  else map.delete(row);
}
