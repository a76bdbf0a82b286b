import type { Facts } from '#findings/facts.ts';
import { textOf } from '#model/ties.ts';
import { textWidth } from '../advance-widths.ts';
import { hops } from '../english.ts';
import { shorten } from '../rings/wrap-name.ts';
import type { Flow, FlowLink } from './flow.ts';
import { lettering } from './measures.ts';

/** Where lines leave a stop: those with the same words on them leave together. */
export interface Port {
  /** Numbers of links. */
  readonly links: readonly number[];
  readonly kind: 'promise' | 'service' | 'further' | 'end' | 'plain';
  /** Blank for none. */
  readonly text: string;
  /** Lines of words it may have; 2 where all ports of its column stand one below the other. */
  readonly most: 0 | 1 | 2;
}

/** With more words than this in a column they stand only where a stop has one line, and shorter. */
const mostWords = 40;

/** The ports of each stop by its number, in the order in which their lines arrive in the next column. Linear, but for sorting. */
export function portsOf(
  facts: Facts,
  { stops, links }: Flow,
  columns: readonly (readonly number[])[],
): Port[][] {
  const place = new Map(columns.flatMap((column) => column.map((stop, at) => [stop, at] as const)));
  const leaving: number[][] = stops.map(() => []);
  links.forEach(({ from }, at) => {
    leaving[from].push(at);
  });
  const arrival = (at: number) => place.get(links[at].way < 0 ? links[at].to : links[at].way)!;
  const ports = stops.map(({ endsHere }, stop): Port[] => {
    if (endsHere) return [{ links: [], kind: 'end', most: 2, text: 'ends\u00a0here' }];
    const byWords = Map.groupBy(leaving[stop], (at) => {
      const { kind, text } = wordsOn(facts, links[at]);
      return `${kind} ${text}`;
    });
    return [...byWords.values()]
      .map((own) => ({ own, mean: own.reduce((sum, at) => sum + arrival(at), 0) / own.length }))
      .sort((one, other) => one.mean - other.mean || one.own[0] - other.own[0])
      .map(({ own }): Port => ({ links: own, most: 2, ...wordsOn(facts, links[own[0]]) }));
  });
  for (const column of columns) {
    if (column.reduce((sum, stop) => sum + ports[stop].length, 0) <= mostWords) continue;
    for (const stop of column) {
      const most = ports[stop].length === 1 ? 1 : 0;
      ports[stop] = ports[stop].map((port) => ({ ...port, most }));
    }
  }
  return ports;
}

/** What is promised, else what is given; of several ties the first that says so, and how many there are besides. */
function wordsOn({ organisation }: Facts, link: FlowLink): Pick<Port, 'kind' | 'text'> {
  if (link.kind === 'further')
    return { kind: 'further', text: `${hops(link.hops)} on`.replaceAll(' ', '\u00a0') };
  const { ties, texts } = organisation;
  const said = (column: typeof ties.promise) =>
    link.parts.map(({ tie }) => (tie >= 0 ? textOf(texts, column, tie) : '')).find(Boolean) ?? '';
  const promise = said(ties.promise);
  const text = promise || said(ties.service);
  const more = link.ties > 1 ? ` +${link.ties - 1}` : '';
  return { kind: promise ? 'promise' : text ? 'service' : 'plain', text: text && text + more };
}

/** Words in at most `most` lines of a width, cut with an ellipsis where they are longer. */
export function wrapWords(text: string, width: number, most: Port['most']): string[] {
  const fits = (line: string) => textWidth(line, lettering.promise.size, lettering.promise.weight) <= width;
  if (text === '' || most === 0) return [];
  if (fits(text)) return [text];
  if (most === 1) return [shorten(text, width, lettering.promise)];
  const words = text.split(' ');
  let first = 0;
  while (first < words.length && fits(words.slice(0, first + 1).join(' '))) first++;
  if (first === 0 || first === words.length) return [shorten(text, width, lettering.promise)];
  return [words.slice(0, first).join(' '), shorten(words.slice(first).join(' '), width, lettering.promise)];
}

/** How wide a port’s words are in one line, and how wide at least in the lines they may have. */
export function widthsOf({ text, most }: Port): { readonly whole: number; readonly least: number } {
  if (most === 0) return { whole: 0, least: 0 };
  const wide = (words: readonly string[]) =>
    textWidth(words.join(' '), lettering.promise.size, lettering.promise.weight);
  const words = text.split(' ');
  if (most === 1) return { whole: wide(words), least: wide(words) };
  const halves = words.map((_, at) => Math.max(wide(words.slice(0, at)), wide(words.slice(at))));
  return { whole: wide(words), least: Math.min(...halves) + 0.1 };
}
