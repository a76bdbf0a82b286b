import { textOf } from '#model/ties.ts';
import { namedTiesFinder } from './named-ties.ts';
import type { Lists, ServiceNetwork } from './service-network.ts';

/** What the providers have said their promises rest on. */
export interface Underpinnings {
  /** Of each tie, the upstream ties that its `underpinned_by` names, each once. */
  readonly upstream: Lists;
  /** Of each tie, the ties that name it. */
  readonly downstream: Lists;
  /** Entries that name no counted tie to the provider, as written; only of ties that have some. */
  readonly notFound: ReadonlyMap<number, readonly string[]>;
  /** Ties that say `none`: they rest on nobody else's promise. */
  readonly restsOnNothing: ReadonlySet<number>;
}

/**
 * Reads the texts `underpinned_by` of all counted ties: a list, joined by ";", of `provider` or `provider > service`,
 * naming ties whose customer is this tie's provider; or `none`. Linear in ties and in what the texts name.
 */
export function findUnderpinnings(network: ServiceNetwork): Underpinnings {
  const { ties, texts } = network.organisation;
  const findNamed = namedTiesFinder(network);
  const named: Pairs = { down: [], up: [] };
  const notFound = new Map<number, readonly string[]>();
  const restsOnNothing = new Set<number>();
  // The column may be shorter than the ties: what is left is blank.
  for (let tie = 0; tie < ties.underpinnedBy.length && tie < ties.count; tie++) {
    if (ties.underpinnedBy[tie] === 0 || !network.counted[tie]) continue;
    const found = new Set<number>();
    const lost: string[] = [];
    const entries = entriesOf(textOf(texts, ties.underpinnedBy, tie));
    for (const entry of entries) {
      const some = findNamed(ties.provider[tie], entry);
      for (const up of some) if (up !== tie) found.add(up);
      if (some.length === 0 && !isNone(entry)) lost.push(entry);
    }
    for (const up of found) {
      named.down.push(tie);
      named.up.push(up);
    }
    if (lost.length > 0) notFound.set(tie, lost);
    if (found.size === 0 && entries.some(isNone)) restsOnNothing.add(tie);
  }
  return {
    upstream: toLists(ties.count, named.down, named.up),
    downstream: toLists(ties.count, named.up, named.down),
    notFound,
    restsOnNothing,
  };
}

/** Ties and what underpins them, side by side. */
interface Pairs {
  readonly down: number[];
  readonly up: number[];
}

/** The entries of an `underpinned_by`, trimmed. */
export const entriesOf = (text: string): string[] =>
  text
    .split(';')
    .map((entry) => entry.trim())
    .filter(Boolean);

export const isNone = (entry: string): boolean => /^none$/i.test(entry);

/** A counting sort: items in their order, under their row. */
function toLists(rows: number, of: readonly number[], items: readonly number[]): Lists {
  const start = new Int32Array(rows + 1);
  for (const row of of) start[row + 1]++;
  for (let row = 0; row < rows; row++) start[row + 1] += start[row];
  const sorted = new Int32Array(items.length);
  const next = start.slice();
  for (const [at, item] of items.entries()) sorted[next[of[at]]++] = item;
  return { start, items: sorted };
}
