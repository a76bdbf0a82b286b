import type { Facts } from '#findings/facts.ts';
import type { WebColour } from '../web-view.ts';
import { round } from './curve.ts';
import type { Drawing } from './draw.ts';
import { edgeOf, middleOf, type Words } from './place-words.ts';
import type { SectorPlan } from './plan-sectors.ts';
import type { Zone } from './plan-zones.ts';
import { departmentName } from './ring-words.ts';
import type { Band, Ring, Sector } from './rings-picture.ts';
import { noTone, toneOf } from './tone-of.ts';

interface Ground {
  readonly drawing: Drawing;
  readonly words: Words;
}

/** What lies under the dots, from the centre outwards. */
export function drawRings({ drawing, words }: Ground): Ring[] {
  return drawing.zones
    .map((zone, at) => ({
      hops: zone.ring,
      radius: round(middleOf(zone)),
      path: isTinted(zone.ring) ? annulus(zone) : '',
      label: words.zones[at] ?? null,
    }))
    .filter(({ hops }) => hops > 0);
}

/** Every other ring has a ground of its own, so that hops can be counted. */
export const isTinted = (ring: number): boolean => ring > 0 && ring % 2 === 0;

/** The band of those without a line of sight; null where there are none. */
export function drawBand({ drawing, words }: Ground): Band | null {
  const at = drawing.zones.findIndex((zone) => zone.ring < 0);
  if (at < 0) return null;
  const zone = drawing.zones[at];
  return {
    inner: round(zone.inner),
    outer: round(zone.outer),
    judged: drawing.spots.spots.some((spot) => spot.ring === 0),
    path: annulus(zone),
    label: words.zones[at] ?? null,
    counts: words.band.filter((text) => text !== undefined),
  };
}

/** A ring as the `d` of a path filled by the even-odd rule. */
const annulus = ({ inner, outer }: Zone): string => `${circle(round(outer))}${circle(round(inner))}`;

const circle = (r: number): string => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;

/** The departments outside everything; coloured only where dots are coloured by them. */
export function drawSectors(
  { drawing, words }: Ground,
  { facts, colour }: { facts: Facts; colour: WebColour },
): Sector[] {
  return drawing.sectors.map((sector, at) => ({
    department: sector.department,
    name: departmentName(facts, sector.department),
    tone: colour === 'department' ? toneOf(sector.department) : noTone,
    arc: drawing.sectors.length > 1 ? arcOf(sector, edgeOf(drawing) + 6) : '',
    label: words.sectors[at] ?? null,
  }));
}

function arcOf({ start, end }: SectorPlan, r: number): string {
  const large = end - start > Math.PI ? 1 : 0;
  const point = (angle: number) => `${round(r * Math.cos(angle))} ${round(r * Math.sin(angle))}`;
  return `M${point(start)}A${round(r)} ${round(r)} 0 ${large} 1 ${point(end)}`;
}
