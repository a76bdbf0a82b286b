import { count, list } from '../english.ts';
import { wordsOf } from '../words.ts';
import type { MapCount } from './count-map.ts';
import type { MapLook } from './shown-on-map.ts';

/**
 * Where the ties shown lead, so that they add up: "253 ties: 123 inside departments, 64 between them, 65 to outside
 * customers and 1 by or to everyone as one".
 */
export function tieWords({ analysis }: MapLook, counted: MapCount): string {
  const { customers } = wordsOf(analysis);
  const { inside, between, outside, asOne, fromOutside } = counted;
  const parts = [
    [inside, 'inside departments'],
    [between, inside > 0 ? 'between them' : 'between departments'],
    [outside, `to outside ${customers}`],
    [fromOutside, `from outside ${customers}`],
    [asOne, 'by or to everyone as one'],
  ] as const;
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, where]) => `${number.toLocaleString('en-GB')} ${where}`);
  const ties = count(counted.ties, 'tie');
  return said.length > 0 ? `${ties}: ${list(said, 5)}` : ties;
}
