import type { Facts } from '#findings/facts.ts';
import type { RatingFigure } from '#model/rating-cells.ts';
import type { Visible } from '#model/viewer.ts';
import { type BothSides, bothSides, meanOf } from './means.ts';

/** Where a department stands in the mirror: how well it serves, and how well it is served. */
export type MirrorPlace = 'both-well' | 'gives-well' | 'gets-well' | 'neither-well';

/** A department's place by its row; null where not both sides of it are shown to who looks. */
export type MirrorOf = (department: number) => MirrorPlace | null;

/** The places of departments in the mirror, as far as a viewer sees their ratings. Linear in people and cells. */
export function mirrorOf({ ratings }: Facts, visible: Visible): MirrorOf {
  const cells = visible.ratings(ratings);
  return (department) => {
    const cell = cells?.departments[department];
    const both = cell && bothSides(cell);
    return both ? placeOf(both) : null;
  };
}

/** Whether any department has a place in the mirror that the viewer sees. */
export const hasMirror = ({ ratings }: Facts, visible: Visible): boolean =>
  visible.ratings(ratings)?.departments.some((cell) => bothSides(cell) !== null) ?? false;

function placeOf({ given, received }: BothSides): MirrorPlace {
  if (isWell(received)) return isWell(given) ? 'both-well' : 'gives-well';
  return isWell(given) ? 'gets-well' : 'neither-well';
}

/** The scale of 1 to 5 is split at its middle. */
const isWell = (figure: RatingFigure): boolean => meanOf(figure) >= 3;
