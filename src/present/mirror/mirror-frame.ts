import type { Point } from '../rings/curve.ts';
import type { Box } from '../rings/rings-picture.ts';
import type { Words } from '../words.ts';

/** What stands around the departments: the field, and what its corners mean. */
export interface MirrorFrame {
  readonly width: number;
  readonly height: number;
  readonly field: Box;
  readonly size: { readonly width: number; readonly height: number };
  /** Where the numbers of both scales stand, and what the scales are called. */
  readonly ticks: { readonly across: number; readonly up: number };
  readonly axes: { readonly across: Point; readonly up: Point };
  readonly quadrants: readonly Quadrant[];
}

export interface Quadrant {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly lines: readonly string[];
}

export const lineHeight = 16;

/** A square frame for a page's column, or for a phone, where the corners say less. */
export function mirrorFrame(words: Words, side: number): MirrorFrame {
  const narrow = side < 500;
  const field: Box = { left: narrow ? 34 : 52, top: 20, right: side - (narrow ? 4 : 20), bottom: side - 52 };
  return {
    width: side,
    height: side,
    field,
    size: { width: field.right - field.left, height: field.bottom - field.top },
    ticks: { across: field.bottom + 20, up: field.left - 8 },
    axes: {
      across: { x: (field.left + field.right) / 2, y: field.bottom + 42 },
      up: { x: narrow ? 12 : 16, y: (field.top + field.bottom) / 2 },
    },
    quadrants: toQuadrants(field, narrow ? shortWords : fullWords(words)),
  };
}

/** Of the corners: left and right above, left and right below. */
type CornerWords = readonly (readonly string[])[];

const fullWords = ({ customers }: Words): CornerWords => [
  ['Serves well, is served badly:', 'its people may not stay'],
  ['Serves well, is served well'],
  ['Serves badly, is served badly:', 'begin with what it needs'],
  ['Serves badly, is served well:', `ask its ${customers}`],
];

const shortWords: CornerWords = [
  ['serves well,', 'is served badly'],
  ['serves well,', 'is served well'],
  ['serves badly,', 'is served badly'],
  ['serves badly,', 'is served well'],
];

/** In the corners, where hardly any mean lies. */
function toQuadrants({ left, top, right, bottom }: Box, words: CornerWords): Quadrant[] {
  return words.map((lines, corner) => ({
    x: corner % 2 === 0 ? left + 10 : right - 10,
    y: corner < 2 ? top + 22 : bottom - 12 - (lines.length - 1) * lineHeight,
    anchor: corner % 2 === 0 ? 'start' : 'end',
    lines,
  }));
}
