import { type Stop, shelf } from './flow.ts';
import { column } from './read-steps.ts';

/** Half the width of a stop’s sign, and from its centre to the outline’s edge. A way past a column has no sign. */
export function signOf(stop: Stop): { r: number; reach: number } {
  const { node, column: at, shelf: on, key } = stop;
  if (key.startsWith('way/')) return { r: 0, reach: 4 };
  const r = radiusOf(node?.kind ?? 'department', at, on);
  return { r, reach: isUnserved(stop) ? r + 4.5 : r + 1 };
}

function radiusOf(kind: string, at: number, on: number): number {
  if (kind === 'customer') return at === column.outside && on === shelf.first ? 13 : 9;
  if (kind === 'department') return 9;
  return kind === 'person' && at === column.team && on !== shelf.dotted ? 8 : 6;
}

/** Of people who stand as one on a shelf all lack the same. */
export const isUnserved = ({ node, shelf: on }: Stop): boolean =>
  node === null ? on === shelf.unserved || on === shelf.neither : node.kind === 'person' && node.unserved;

export const isWithoutCustomer = ({ node, shelf: on }: Stop): boolean =>
  node === null ? on === shelf.noCustomer || on === shelf.neither : node.kind === 'person' && node.noCustomer;
