import type { Severity } from '#model/finding.ts';
import { count } from '#present/english.ts';
import type { FindingWords } from '#present/person-finding-words.ts';

export interface Card extends FindingWords {
  readonly severity: Severity;
  readonly rule: string;
  readonly place: string;
}

/** A gap on its own, or all of one kind together, which say the reason once where it is the same for all. */
export type Block =
  | Card
  | {
      readonly many: string;
      readonly severity: Severity;
      /** Blank where each gap has its own. */
      readonly whyItMatters: string;
      readonly gaps: readonly Card[];
    };

/** From so many of one kind in a row on they are a list: what comes first is told one by one the longest. */
const manyGaps: Readonly<Record<Severity, number>> = { high: 12, medium: 2, low: 2, info: 2 };

/** Cards in a row that are of one kind become one block, where they are many. */
export function toBlocks(cards: readonly Card[]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (let at = 1; at <= cards.length; at++) {
    if (at < cards.length && cards[at].rule === cards[from].rule) continue;
    blocks.push(...toBlock(cards.slice(from, at)));
    from = at;
  }
  return blocks;
}

function toBlock(run: readonly Card[]): readonly Block[] {
  const { rule, severity, whyItMatters } = run[0];
  if (run.length < manyGaps[severity]) return run;
  const many = `${rule}: ${count(run.length, 'gap')}`;
  const isShared = run.every((card) => card.whyItMatters === whyItMatters);
  return isShared
    ? [{ many, severity, whyItMatters, gaps: run.map((card) => ({ ...card, whyItMatters: '' })) }]
    : [{ many, severity, whyItMatters: '', gaps: run }];
}
