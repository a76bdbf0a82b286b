import { textWidth } from '../advance-widths.ts';

export interface Lettering {
  readonly size: number;
  readonly weight: 'regular' | 'semibold';
}

const longestLine = 150;
const longestOfTwo = 120;
const shortest = 76;
const letters = new Intl.Segmenter('en');

/**
 * Ways to write a name, best first: in one line, in two, in two shortened, in one shortened. At least one; each is made
 * when it is asked for, and mostly the first will do.
 */
export function* wrapName(name: string, lettering: Lettering): Generator<string[]> {
  const fits = textWidth(name, lettering.size, lettering.weight) <= longestLine;
  if (fits) yield [name];
  const two = splitInTwo(name, lettering);
  if (two) yield two.map((line) => shorten(line, longestOfTwo, lettering));
  yield [shorten(name, two ? shortest : longestLine, lettering)];
  if (two && !fits) yield [shorten(name, longestLine, lettering)];
}

/** Split at the space that leaves the longer half shortest; undefined for a single word. */
function splitInTwo(name: string, { size, weight }: Lettering): [string, string] | undefined {
  const words = name.split(' ');
  let best: [string, string] | undefined;
  let width = Number.POSITIVE_INFINITY;
  for (let at = 1; at < words.length; at++) {
    const halves: [string, string] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const wider = Math.max(...halves.map((half) => textWidth(half, size, weight)));
    if (wider >= width) continue;
    best = halves;
    width = wider;
  }
  return best;
}

/** The text, or as much of it as fits in front of an ellipsis. Letters and their accents stay together. */
export function shorten(text: string, width: number, { size, weight }: Lettering): string {
  if (textWidth(text, size, weight) <= width) return text;
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    if (textWidth(`${kept}${segment}…`, size, weight) > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
