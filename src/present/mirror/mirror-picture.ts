import { textWidth } from '../advance-widths.ts';
import { count } from '../english.ts';
import type { Point } from '../rings/curve.ts';
import type { Box, PlacedText } from '../rings/rings-picture.ts';
import { Room } from '../rings/room.ts';
import { boundedMean } from './means.ts';
import { lineHeight, type MirrorFrame } from './mirror-frame.ts';
import type { MirrorRow } from './mirror-rows.ts';

/**
 * The mirror as plain numbers and texts: to the right how well a department is served, upwards how well it serves.
 * One unit is one CSS pixel at full size, y grows downwards.
 */
export interface MirrorPicture extends MirrorFrame {
  /** Where the scale's middle crosses the field: quadrants meet there. */
  readonly middle: Point;
  /** "as it serves, so it is served", as the `d` of a path. */
  readonly diagonal: string;
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  readonly dots: readonly MirrorDot[];
  /** The picture in one sentence, for those who do not see it. */
  readonly name: string;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface MirrorDot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly isGap: boolean;
  readonly isPoor: boolean;
  readonly href: string;
  /** "Nursing: serves others at 4.1, is served at 2.8". */
  readonly title: string;
  readonly label: PlacedText | null;
}

const lettering = 13;

/**
 * Places every row of which both sides are shown. The scale runs from 5 down to the whole number below the lowest mean,
 * never above 2, so that small differences are not made to look large. Names stand beside their dots, free of each
 * other; a dot whose name finds no room has it in its title and in the table. Deterministic; quadratic in what lies
 * near, linear in all else.
 */
export function mirrorPicture(rows: readonly MirrorRow[], frame: MirrorFrame): MirrorPicture | null {
  const shown = rows.filter((row) => row.both !== null);
  if (shown.length === 0) return null;
  const { field } = frame;
  const lowest = Math.min(
    ...shown.flatMap(({ both }) => [boundedMean(both!.given), boundedMean(both!.received)]),
  );
  const from = Math.min(2, Math.floor(lowest));
  const x = (mean: number) => round(field.left + ((mean - from) / (5 - from)) * (field.right - field.left));
  const y = (mean: number) => round(field.bottom - ((mean - from) / (5 - from)) * (field.bottom - field.top));
  const ticks = Array.from({ length: 6 - from }, (_, at) => from + at);
  return {
    ...frame,
    middle: { x: x(3), y: y(3) },
    diagonal: `M${x(from)} ${y(from)}L${x(5)} ${y(5)}`,
    across: ticks.map((mean) => ({ at: x(mean), text: String(mean) })),
    up: ticks.map((mean) => ({ at: y(mean), text: String(mean) })),
    dots: withNames(
      shown.map((row) => toDot(row, x, y)),
      frame,
    ),
    name: `${count(shown.length, 'department')} by how well they are served, to the right, and how well they serve, upwards.`,
  };
}

type Place = (mean: number) => number;
type Unnamed = Omit<MirrorDot, 'label'> & { readonly text: string };

function toDot(
  { name, people, both, serves, isServed, isGap, isPoor }: MirrorRow,
  x: Place,
  y: Place,
): Unnamed {
  return {
    x: x(boundedMean(both!.given)),
    y: y(boundedMean(both!.received)),
    r: round(Math.min(14, 4 + Math.sqrt(people))),
    isGap,
    isPoor,
    href: name.href,
    text: name.text,
    title: `${name.text}: serves others at ${serves.mean}, is served at ${isServed.mean}`,
  };
}

function withNames(dots: readonly Unnamed[], { quadrants, field }: MirrorFrame): MirrorDot[] {
  const room = new Room();
  for (const { x, y, r } of dots) room.take({ left: x - r, top: y - r, right: x + r, bottom: y + r });
  for (const { x, y, anchor, lines } of quadrants) {
    for (const [at, line] of lines.entries()) room.take(boxOf(line, { x, y: y + at * lineHeight, anchor }));
  }
  const byGravity = dots.map((_, at) => at).sort((a, b) => Number(dots[b].isGap) - Number(dots[a].isGap));
  const labels: (PlacedText | null)[] = dots.map(() => null);
  for (const at of byGravity) {
    labels[at] = placeName(dots[at], room, field);
    if (labels[at]) room.take(labels[at].box);
  }
  return dots.map(({ text: _, ...dot }, at) => ({ ...dot, label: labels[at] }));
}

/** Beside the dot, above or below it, then further away with a thin line back. */
function placeName({ x, y, r, text }: Unnamed, room: Room, field: Box): PlacedText | null {
  for (const away of [4, 14, 26, 40, 56]) {
    const d = r + away;
    const spots = [
      { x: x + d, y: y + 4, anchor: 'start' },
      { x: x - d, y: y + 4, anchor: 'end' },
      { x, y: y - d, anchor: 'middle' },
      { x, y: y + d + 9, anchor: 'middle' },
      { x: x + d * 0.7, y: y - d * 0.7, anchor: 'start' },
      { x: x - d * 0.7, y: y - d * 0.7, anchor: 'end' },
      { x: x + d * 0.7, y: y + d * 0.7 + 9, anchor: 'start' },
      { x: x - d * 0.7, y: y + d * 0.7 + 9, anchor: 'end' },
    ] as const;
    for (const spot of spots) {
      const box = boxOf(text, spot);
      if (!isWithin(box, field) || !room.isFree(box)) continue;
      const line = { x: round(spot.x), y: round(spot.y), text };
      const leader = away > 4 ? `M${x} ${y}L${round(spot.x)} ${round(spot.y - 4)}` : '';
      return { lines: [line], anchor: spot.anchor, box, leader };
    }
  }
  return null;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: PlacedText['anchor'];
}

function boxOf(text: string, { x, y, anchor }: Spot): Box {
  const width = textWidth(text, lettering, 'semibold');
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left: left - 2, right: left + width + 2, top: y - lettering + 1, bottom: y + 4 };
}

const isWithin = (box: Box, field: Box): boolean =>
  box.left > field.left && box.right < field.right && box.top > field.top && box.bottom < field.bottom;

const round = (number: number): number => Math.round(number * 10) / 10;
