import type { Shown } from '../shown.ts';
import { round } from './curve.ts';
import { type Colouring, dotTone } from './dot-tone.ts';
import type { Drawing } from './draw.ts';
import { edgeOf } from './place-words.ts';
import type { SectorPlan } from './plan-sectors.ts';
import { nameOf, type Reader } from './ring-words.ts';
import type { Box, Sector, SmallMark, SmallWords } from './rings-picture.ts';
import { overlap } from './room.ts';

interface ToMark {
  readonly reader: Reader;
  readonly drawing: Drawing;
  readonly shown: Shown;
  readonly sectors: readonly Sector[];
  readonly colouring: Colouring;
  readonly frame: Box;
}

/** On a phone a picture is about so wide, in letters of the size in which marks are to be read there. */
const lettersAcross = 29;

/**
 * What a picture says where it is too small for names: a number at each department, a letter at each outside customer,
 * and at people where they or those who stand out are few; and a key to all. A mark that finds no room is left out; the key has its name all the same.
 */
export function smallWords({ reader, drawing, shown, sectors, colouring, frame }: ToMark): SmallWords {
  const size = Math.round((frame.right - frame.left) / lettersAcross);
  const taken = dotBoxes(drawing);
  const mark = (text: string, className: string, tries: readonly SmallMark['at'][]): SmallMark | null => {
    const at = tries.find((each) => {
      const box = boxOf(each, size, text.length);
      return isInside(box, frame) && !taken.some((other) => overlap(other, box));
    });
    if (at) taken.push(boxOf(at, size, text.length));
    return at ? { text, className, at: { x: round(at.x), y: round(at.y) } } : null;
  };
  const customers = customersIn(drawing).map(({ node, spot }, at) => ({
    text: letterOf(at),
    className: 'web-gold',
    name: nameOf(reader, node),
    tries: besides(drawing.points[spot], drawing.spots.spots[spot].reach, size),
  }));
  const departments = departmentsIn(drawing, shown, sectors).map(({ sector, plan }, at) => ({
    text: `${at + 1}`,
    className: sector.tone.className,
    name: sector.name,
    tries: alongArc(plan, edgeOf(drawing) + 6, size),
  }));
  const people = peopleIn(drawing, shown).map(({ node, spot }, at) => ({
    text: letterOf(at).toLowerCase(),
    className: dotTone(node, drawing.spots.spots[spot].department, colouring),
    name: nameOf(reader, node),
    tries: besides(drawing.points[spot], drawing.spots.spots[spot].reach, size),
  }));
  const all = [...customers, ...departments, ...people];
  return {
    size,
    marks: all.flatMap(({ text, className, tries }) => mark(text, className, tries) ?? []),
    key: all.map(({ text, className, name }) => ({ text, className, name })),
  };
}

/** The primary ones first. */
function customersIn({ spots, isShown }: Drawing) {
  return spots.spots
    .flatMap(({ node }, spot) => (node.kind === 'customer' && isShown[spot] ? [{ node, spot }] : []))
    .sort((one, other) => Number(other.node.primary) - Number(one.node.primary) || one.spot - other.spot);
}

/** More people than this would be too many letters. */
const mostPeople = 15;

/** Few people, or those who stand out, are told one by one; of many it is the departments that can be told. */
function peopleIn({ spots, isShown }: Drawing, { near }: Shown) {
  const people = spots.spots.flatMap(({ node, key }, spot) =>
    node.kind === 'person' && isShown[spot] && (near?.has(key) ?? true) ? [{ node, spot }] : [],
  );
  return people.length > mostPeople ? [] : people;
}

/** Clockwise, those in which somebody is shown; none where there is only one. */
function departmentsIn(drawing: Drawing, shown: Shown, sectors: readonly Sector[]) {
  if (sectors.length < 2) return [];
  const { spots } = drawing.spots;
  const inUse = new Set(
    spots.filter(({ key, ring }) => ring !== 0 && shown.nodes.has(key)).map(({ department }) => department),
  );
  return sectors
    .map((sector, at) => ({ sector, plan: drawing.sectors[at] }))
    .filter(({ sector }) => inUse.has(sector.department));
}

const letterOf = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : `A${at - 25}`);

const dotBoxes = ({ spots, points, isShown }: Drawing): Box[] =>
  spots.spots.flatMap(({ reach }, at) => {
    const { x, y } = points[at];
    return isShown[at] ? [{ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }] : [];
  });

/** On the arc, as near to its middle as there is room, else a little outside. */
function alongArc({ start, end }: SectorPlan, radius: number, size: number): SmallMark['at'][] {
  return [0, 0.5, 1].flatMap((out) =>
    [0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4].map((off) => {
      const angle = (start + end) / 2 + off * (end - start);
      const far = radius + out * size;
      return { x: far * Math.cos(angle), y: far * Math.sin(angle) };
    }),
  );
}

/** To the right of a dot, to its left, above, below, and across. */
const besides = ({ x, y }: SmallMark['at'], reach: number, size: number): SmallMark['at'][] =>
  [0, 4, 6, 2, 7, 1, 5, 3].map((eighth) => {
    const angle = (eighth * Math.PI) / 4;
    return {
      x: x + (reach + size * 0.42) * Math.cos(angle),
      y: y + (reach + size * 0.5) * Math.sin(angle),
    };
  });

/** Capitals and digits: round their middle, about so wide and high. */
const boxOf = ({ x, y }: SmallMark['at'], size: number, letters: number): Box => ({
  left: x - size * 0.34 * letters,
  right: x + size * 0.34 * letters,
  top: y - size * 0.42,
  bottom: y + size * 0.42,
});

const isInside = (one: Box, other: Box): boolean =>
  one.left >= other.left && one.right <= other.right && one.top >= other.top && one.bottom <= other.bottom;
