/** How two divisions of the same nodes cut across each other. */
export interface CrossTable {
  /** Nodes in each part of the one and of the other division. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** By row: columns in which some of its nodes are, with how many. */
  readonly cells: readonly ReadonlyMap<number, number>[];
}

/** Parts are numbered from 0 without a gap. Linear in nodes. */
export function crossTable(rowOf: Int32Array, columnOf: Int32Array): CrossTable {
  const rows = countEach(rowOf);
  const cells = Array.from(rows, () => new Map<number, number>());
  rowOf.forEach((row, node) => {
    cells[row].set(columnOf[node], (cells[row].get(columnOf[node]) ?? 0) + 1);
  });
  return { rows, columns: countEach(columnOf), cells };
}

/**
 * How far the two divisions agree, by the adjusted Rand index (L. Hubert and P. Arabie, "Comparing partitions", 1985):
 * of all pairs of nodes, those that both divisions keep together, against chance. 1 where they are the same, about 0
 * where they agree no more than chance, below 0 where even less.
 */
export function adjustedRand({ rows, columns, cells }: CrossTable): number {
  const together = sum(cells.flatMap((row) => [...row.values()]).map(pairs));
  const inRows = sum(Array.from(rows, pairs));
  const inColumns = sum(Array.from(columns, pairs));
  const byChance = (inRows * inColumns) / pairs(sum(rows));
  const most = (inRows + inColumns) / 2;
  // Both are one part, or both single nodes (or there is no pair at all): the same division.
  if (most === byChance || Number.isNaN(byChance)) return 1;
  return (together - byChance) / (most - byChance);
}

function countEach(of: Int32Array): Int32Array {
  const counts = new Int32Array(of.reduce((most, part) => Math.max(most, part + 1), 0));
  for (const part of of) counts[part]++;
  return counts;
}

const pairs = (nodes: number): number => (nodes * (nodes - 1)) / 2;

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);
