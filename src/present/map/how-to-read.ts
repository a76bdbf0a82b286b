import { wordsOf } from '../words.ts';
import type { MapLook } from './shown-on-map.ts';

/** How to read the map, in a few short sentences. */
export function howToRead({ analysis, model }: MapLook): string {
  const words = wordsOf(analysis);
  return [
    `Outside ${words.customers} stand in the centre. A department stands on the ring of its people’s median hops, and its number says how many they are.`,
    'A line runs from whoever serves, where it is thick, to whoever is served.',
    model.layout.ground.band && analysis.network.customers > 0
      ? `In the tinted band are those from whom no chain reaches an outside ${words.customer}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
