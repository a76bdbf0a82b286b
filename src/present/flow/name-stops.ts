import { textWidth } from '../advance-widths.ts';
import { count } from '../english.ts';
import { departmentName, nameOf, type Reader } from '../rings/ring-words.ts';
import { type Lettering, shorten } from '../rings/wrap-name.ts';
import type { Stop } from './flow.ts';
import { lettering, longestName } from './measures.ts';

/** What is written beside a dot. */
export interface StopName {
  /** One or two. */
  readonly lines: readonly string[];
  readonly lettering: Lettering;
  readonly width: number;
}

/** The whole name of a stop: of people folded into their department that, and how many they are. */
export function wholeName(reader: Reader, { node, department, rows }: Stop): string {
  if (node && node.kind !== 'department') return nameOf(reader, node);
  return `${departmentName(reader.facts, department)}, ${count(rows.length, 'person', 'people')}`;
}

/** A stop’s name in one line or two, shortened where it is longer. A way has none. */
export function nameStop(reader: Reader, stop: Stop, isFocus: boolean): StopName {
  const { node, rows, department, key } = stop;
  const letters =
    node?.kind === 'customer' ? lettering.customer : isFocus ? lettering.strong : lettering.name;
  if (key.startsWith('way/')) return { lines: [], lettering: letters, width: 0 };
  const lines =
    node && node.kind !== 'department'
      ? wrap(nameOf(reader, node), letters)
      : [
          shorten(departmentName(reader.facts, department), longestName, letters),
          count(rows.length, 'person', 'people'),
        ];
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
