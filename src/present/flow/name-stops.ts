import { coverages } from '#model/finding.ts';
import { textWidth } from '../advance-widths.ts';
import { count } from '../english.ts';
import { departmentName, nameOf, type Reader } from '../rings/ring-words.ts';
import { type Lettering, shorten } from '../rings/wrap-name.ts';
import { wordsOf } from '../words.ts';
import { type Stop, severalDepartments, shelf } from './flow.ts';
import { lettering, longestName } from './measures.ts';
import { column } from './read-steps.ts';

/** What is written beside a dot. */
export interface StopName {
  /** One or two. */
  readonly lines: readonly string[];
  readonly lettering: Lettering;
  readonly width: number;
}

/** The whole name of a stop: of people folded into their department that, and how many they are. */
export function wholeName(reader: Reader, stop: Stop): string {
  const { node } = stop;
  if (node && node.kind !== 'department') return nameOf(reader, node);
  return `${foldName(reader, stop)}, ${foldWords(reader, stop)}`;
}

/** Of people of several departments how many these are. */
function foldName({ facts }: Reader, { department, rows }: Stop): string {
  if (department !== severalDepartments) return departmentName(facts, department);
  const all = new Set(rows.map((row) => facts.organisation.people.department[row]));
  return `${all.size} more departments`;
}

/** How many stand there, and what they lack: "12 served by nobody", "10 people, 2 served by nobody". */
function foldWords({ facts, visible }: Reader, { rows, shelf: on, column: at }: Stop): string {
  const { aCustomer } = wordsOf(facts);
  const unserved = facts.answers.tooFew ? 'not known to be served yet' : 'served by nobody';
  if (on === shelf.unserved) return `${rows.length} ${unserved}`;
  if (on === shelf.noCustomer) return `${rows.length} without ${aCustomer}`;
  if (on === shelf.neither)
    return facts.answers.tooFew ? `${rows.length} without a known tie` : `${rows.length} without any tie`;
  const people = count(rows.length, 'person', 'people');
  const lacking =
    at === column.team ? rows.filter((row) => visible.branch(row) && isUnserved(facts, row)) : [];
  return lacking.length > 0 ? `${people}, ${lacking.length} ${unserved}` : people;
}

const isUnserved = ({ served }: Reader['facts'], row: number): boolean =>
  ['none', 'everyone'].includes(coverages[served[row]]);

/** A stop’s name in one line or two, shortened where it is longer. A way has none. */
export function nameStop(reader: Reader, stop: Stop, isFocus: boolean): StopName {
  const { node, key } = stop;
  const letters =
    node?.kind === 'customer' ? lettering.customer : isFocus ? lettering.strong : lettering.name;
  if (key.startsWith('way/')) return { lines: [], lettering: letters, width: 0 };
  const lines =
    node && node.kind !== 'department'
      ? wrap(nameOf(reader, node), letters)
      : [shorten(foldName(reader, stop), longestName, letters), foldWords(reader, stop)];
  const width = Math.max(...lines.map((line) => textWidth(line, letters.size, letters.weight)));
  return { lines, lettering: letters, width };
}

function wrap(name: string, letters: Lettering): string[] {
  const fits = (text: string) => textWidth(text, letters.size, letters.weight) <= longestName;
  if (fits(name)) return [name];
  const words = name.split(' ');
  let first = 1;
  while (first < words.length && fits(words.slice(0, first + 1).join(' '))) first++;
  const lines = [words.slice(0, first), words.slice(first)].filter((part) => part.length > 0);
  return lines.map((part) => shorten(part.join(' '), longestName, letters));
}
