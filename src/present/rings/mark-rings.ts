import type { WebNode } from '#graph/web-graph.ts';
import type { WebColour } from '../web-view.ts';
import type { Dot } from './rings-picture.ts';
import { toneOf } from './tone-of.ts';

/** Where the rings of a sign run, as shares of a dot's radius, by the sign; in a dot with a number, round that. */
const radii = {
  plain: [[], [0.6], [0.6], [0.78, 0.36]],
  numbered: [[], [0.9], [0.9], [0.92, 0.78]],
} as const;

/** In a smaller dot nobody could see them, in a hollow one they would look like its filling: there the arc says it. */
const smallestMarked = 3.5;

/** The rings in a dot that tell its department from earlier ones of the same colour, where colours are departments'. */
export function markRings(
  node: WebNode | { readonly kind: 'department' },
  { r, department, inside }: { r: number; department: number; inside: string },
  colour: WebColour,
): Pick<Dot, 'marks' | 'brokenMark'> {
  const isHollow = node.kind === 'person' && node.noCustomer;
  const isMarked = colour === 'department' && node.kind !== 'customer' && !isHollow && r >= smallestMarked;
  const mark = isMarked ? toneOf(department).mark : 0;
  return {
    marks: radii[inside ? 'numbered' : 'plain'][mark].map((share) => Math.round(r * share * 10) / 10),
    brokenMark: mark === 2,
  };
}
