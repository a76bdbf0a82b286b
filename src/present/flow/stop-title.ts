import type { Facts } from '#findings/facts.ts';
import { textOf } from '#model/ties.ts';
import { hops, list } from '../english.ts';
import { personName } from '../names.ts';
import { type GapsAt, type Reader, titleOf } from '../rings/ring-words.ts';
import type { Flow, FlowLink, Stop } from './flow.ts';
import { wholeName } from './name-stops.ts';

/** Everything a stop’s signs and lines say, in words: its name for those who do not see it. */
export function stopTitle(
  reader: Reader,
  { stops }: Pick<Flow, 'stops'>,
  at: number,
  own: readonly FlowLink[],
): string {
  const stop = stops[at];
  const ties = own.filter(({ kind }) => kind === 'tie');
  const serves = ties.filter(({ from }) => from === at).map((link) => tieWords(reader, link, stops[link.to]));
  const served = ties.filter(({ to }) => to === at).map((link) => tieWords(reader, link, stops[link.from]));
  return [
    baseOf(reader, stop, gapsAt(own, at)),
    serves.length > 0 ? `serves ${list(serves, mostTold)}` : '',
    served.length > 0 ? `served by ${list(served, mostTold)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

const mostTold = 4;

function baseOf(reader: Reader, stop: Stop, gaps: GapsAt): string {
  const { node, rows } = stop;
  if (node && !(node.kind === 'department' && node.outside)) return titleOf(reader, node, gaps);
  const names = rows.map((row) => personName(reader.facts, reader.visible, row));
  return `${wholeName(reader, stop)}: ${list(names, 8)}`;
}

const gapsAt = (own: readonly FlowLink[], at: number): GapsAt => ({
  reports: own.filter(({ kind, from }) => kind === 'gap' && from === at).length,
  byOwnManager: own.some(({ kind, to }) => kind === 'gap' && to === at),
});

/** Whom a stop serves, with what is promised or given, in short lines; past `most` how many more. */
export function servesLines(
  reader: Reader,
  { stops }: Pick<Flow, 'stops'>,
  own: readonly FlowLink[],
  most = 6,
): string[] {
  const lines = own.map((link) => {
    const given = link.parts.map(({ tie }) => givenBy(reader.facts, tie)).find(Boolean);
    const what = link.kind === 'further' ? `${hops(link.hops)} on` : given;
    return [wholeName(reader, stops[link.to]), what].filter(Boolean).join(': ');
  });
  return lines.length > most ? [...lines.slice(0, most), `${lines.length - most} more`] : lines;
}

function tieWords(reader: Reader, { parts, ties }: FlowLink, other: Stop): string {
  const what = parts.map(({ tie }) => givenBy(reader.facts, tie)).find(Boolean);
  const more = ties > 1 ? ` and ${ties - 1} more` : '';
  return `${wholeName(reader, other)}${what ? ` (“${what}”${more})` : more && ` (${ties} ties)`}`;
}

/** The promise of a tie, else its service. */
const givenBy = ({ organisation: { ties, texts } }: Facts, tie: number): string =>
  tie < 0 ? '' : textOf(texts, ties.promise, tie) || textOf(texts, ties.service, tie);
