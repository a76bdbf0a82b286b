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
  const start = new Int32Array(ties.count + 1);
  if (!ties.underpinnedBy.some(Boolean)) return nothingSaid(start);
  const findNamed = namedTiesFinder(network);
  const named: number[] = [];
  /** Of each tie the last one that names it: whoever names it twice names it once. */
  const namedBy = new Int32Array(ties.count).fill(-1);
  const notFound = new Map<number, string[]>();
  const restsOnNothing = new Set<number>();
  for (let tie = 0; tie < ties.count; tie++) {
    start[tie + 1] = named.length;
    // The column may be shorter than the ties: what is left is blank.
    const text = ties.underpinnedBy[tie] ?? 0;
    if (text === 0 || !network.counted[tie]) continue;
    const entries = entriesOf(texts[text]);
    namedBy[tie] = tie;
    for (const entry of entries) {
      const found = findNamed(ties.provider[tie], entry);
      for (const up of found) {
        if (namedBy[up] !== tie) named.push(up);
        namedBy[up] = tie;
      }
      if (found.length === 0 && !isNone(entry)) addTo(notFound, tie, entry);
    }
    if (named.length === start[tie + 1] && entries.some(isNone)) restsOnNothing.add(tie);
    start[tie + 1] = named.length;
  }
  const upstream = { start, items: new Int32Array(named) };
  return { upstream, downstream: turnAround(upstream), notFound, restsOnNothing };
}

function nothingSaid(start: Int32Array): Underpinnings {
  const none = { start, items: new Int32Array(0) };
  return { upstream: none, downstream: none, notFound: new Map(), restsOnNothing: new Set() };
}

/** The entries of an `underpinned_by`, trimmed. */
export function entriesOf(text: string): string[] {
  const entries: string[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf(';', from);
    const to = end < 0 ? text.length : end;
    const entry = text.slice(from, to).trim();
    if (entry !== '') entries.push(entry);
    from = to + 1;
  }
  return entries;
}

export const isNone = (entry: string): boolean => /^none$/i.test(entry);

function addTo(lists: Map<number, string[]>, tie: number, entry: string): void {
  const list = lists.get(tie);
  if (list) list.push(entry);
  else lists.set(tie, [entry]);
}

/** From the ties that each names to the ties that name each: a counting sort. */
function turnAround({ start, items }: Lists): Lists {
  const turned = { start: new Int32Array(start.length), items: new Int32Array(items.length) };
  for (let at = 0; at < items.length; at++) turned.start[items[at] + 1]++;
  for (let row = 1; row < start.length; row++) turned.start[row] += turned.start[row - 1];
  const next = turned.start.slice();
  for (let row = 0; row + 1 < start.length; row++) {
    for (let at = start[row]; at < start[row + 1]; at++) turned.items[next[items[at]]++] = row;
  }
  return turned;
}
