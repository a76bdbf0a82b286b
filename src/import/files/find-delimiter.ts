import type { DelimiterName } from '#model/import-plan.ts';

/** What may stand between cells, in the order of preference when nothing tells them apart. */
export const delimiterSigns: Readonly<Record<DelimiterName, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
};

const candidates = Object.entries(delimiterSigns) as [DelimiterName, string][];
const signs = candidates.map(([, sign]) => sign);
const mostRecords = 20;

/**
 * The delimiter of a file from its first bytes: the sign that stands most often, and equally often in most of the
 * first records, outside quotes. Spaces are never counted.
 *
 * @param quote the sign that text stands in, blank for none
 */
export function findDelimiter(head: Buffer, quote = '"'): DelimiterName {
  const records = countSigns(head.toString('latin1'), quote);
  let best: DelimiterName = 'comma';
  let bestScore = 0;
  candidates.forEach(([name], i) => {
    const score = steadiness(records.map((counts) => counts[i]));
    if (score > bestScore) [best, bestScore] = [name, score];
  });
  return best;
}

/** How often each candidate stands in each of the first records. */
function countSigns(text: string, quote: string): number[][] {
  const records: number[][] = [];
  let counts = signs.map(() => 0);
  let quoted = false;
  let cellStart = true;
  for (let i = 0; i < text.length && records.length < mostRecords; i++) {
    const c = text[i];
    if (quoted) {
      if (c === quote) quoted = false;
      continue;
    }
    const sign = signs.indexOf(c);
    if (sign >= 0) counts[sign]++;
    if (c === '\n' || c === '\r') {
      if (counts.some((n) => n > 0)) records.push(counts);
      counts = signs.map(() => 0);
    }
    // The second quote of a pair reopens the cell: outside, a quote counts only at the start or behind a quote.
    if (c === quote && (cellStart || text[i - 1] === quote)) quoted = true;
    cellStart = sign >= 0 || c === '\n' || c === '\r';
  }
  return counts.some((n) => n > 0) ? [...records, counts] : records;
}

/** The commonest count above zero, times the records that have it. */
function steadiness(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const n of counts) if (n > 0) times.set(n, (times.get(n) ?? 0) + 1);
  return Math.max(0, ...[...times].map(([n, records]) => n * records * records));
}
