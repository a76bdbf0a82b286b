import type { FlowLink } from './flow.ts';

/** A part of a link between two neighbouring columns, by number of the stops at its ends. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Links in pieces from column to column, each once: one that goes past a column has a stop of its own there. */
export function piecesOf(links: readonly FlowLink[]): Piece[] {
  const pieces = new Map<string, Piece>();
  const add = (from: number, to: number) => pieces.set(`${from} ${to}`, { from, to });
  for (const { from, to, way } of links) {
    if (way < 0) add(from, to);
    else {
      add(from, way);
      add(way, to);
    }
  }
  return [...pieces.values()];
}
