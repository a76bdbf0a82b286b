import type { Shown } from '../shown.ts';
import type { Curve } from './curve.ts';
import { drawLines } from './draw-lines.ts';
import { hubsOf } from './line-ground.ts';
import type { Positions } from './place-web.ts';
import type { Link } from './read-spots.ts';

/** A drawing without its words: everything has its place, and some of it is shown. */
export interface Drawing extends Positions {
  /** Whether a spot is drawn, by its number. */
  readonly isShown: readonly boolean[];
  /** Of the links that are shown. */
  readonly curves: readonly Curve[];
}

/** Draws what of a placed web is shown; everything where it is not said. */
export function draw(positions: Positions, shown?: Shown): Drawing {
  const { spots, links } = positions.spots;
  const isDrawn = ({ edges }: Link) => !shown || edges.some((edge) => shown.edges.has(edge));
  const ground = { ...positions, spots, hubs: hubsOf(positions.sectors) };
  return {
    ...positions,
    isShown: spots.map(({ key }) => !shown || shown.nodes.has(key)),
    curves: drawLines(links.filter(isDrawn), ground, links.length),
  };
}
