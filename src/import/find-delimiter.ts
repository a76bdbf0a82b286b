/** What may stand between cells, in the order of preference when nothing tells them apart. */
const candidates = [
  { sign: ',', name: 'comma' },
  { sign: ';', name: 'semicolon' },
  { sign: '\t', name: 'tab' },
] as const;

export type Delimiter = (typeof candidates)[number];

const mostRecords = 20;

/**
 * The delimiter of a file from its first bytes: the sign that stands most often, and equally often in most of the
 * first records, outside quotes. Spaces are never counted.
 */
export function findDelimiter(head: Buffer): Delimiter {
  const records = countSigns(head.toString('latin1'));
  let best: Delimiter = candidates[0];
  let bestScore = 0;
  candidates.forEach((candidate, i) => {
    const score = steadiness(records.map((counts) => counts[i]));
    if (score > bestScore) [best, bestScore] = [candidate, score];
  });
  return best;
}

/** How often each candidate stands in each of the first records. */
function countSigns(text: string): number[][] {
  const records: number[][] = [];
  let counts = [0, 0, 0];
  let quoted = false;
  let cellStart = true;
  for (let i = 0; i < text.length && records.length < mostRecords; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"') quoted = false;
      continue;
    }
    const sign = candidates.findIndex((candidate) => candidate.sign === c);
    if (sign >= 0) counts[sign]++;
    if (c === '\n' || c === '\r') {
      if (counts.some((n) => n > 0)) records.push(counts);
      counts = [0, 0, 0];
    }
    // The second quote of a pair reopens the cell: outside, a quote counts only at the start or behind a quote.
    if (c === '"' && (cellStart || text[i - 1] === '"')) quoted = true;
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
