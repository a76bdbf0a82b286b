import type { Known } from '#findings/communities/work-together.ts';
import { count } from '../english.ts';
import type { FigureView } from '../figure-strip.ts';
import { decimal } from './community-words.ts';

/** How clear communities are, in numbers and in words. */
export interface Measures {
  readonly figures: readonly FigureView[];
  readonly words: string;
}

export function measuresOf(known: Known, isClear: boolean): Measures {
  const { communities, byChance, unitModularity, units, dealt, pairs } = known;
  const figure = (number: number, label: string): FigureView => ({
    value: decimal(number),
    label,
    short: false,
  });
  const agreement = isClear
    ? [figure(known.adjustedRand, `agreement of communities and ${units.kind}s (adjusted Rand index)`)]
    : [];
  const compared = isClear
    ? ` Agreement is 1 where communities and ${units.kind}s are the same, and 0 where they have no more in common than by chance.`
    : '';
  return {
    figures: [
      figure(communities.modularity, 'modularity of the communities'),
      figure(byChance, 'at most, with the same ties dealt out by chance'),
      figure(unitModularity, `modularity of the ${units.kind}s`),
      ...agreement,
    ],
    words: `Modularity says how far ties stay inside groups: 0 is no more than by chance, 1 would be all of them. Groups can be told apart from about 0.3 on, and only if chance alone gives clearly less. ${count(pairs, 'tie')} by name were looked at here, and dealt out by chance ${timesWords(dealt)}.${compared}`,
  };
}

const timesWords = (times: number): string => (times === 2 ? 'twice' : `${times} times`);
