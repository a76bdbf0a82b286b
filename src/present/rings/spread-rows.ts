/** A row of a column: where its dot would best stand, and the room it needs above and below that. */
export interface Row {
  readonly wanted: number;
  readonly above: number;
  readonly below: number;
}

/**
 * Where the dots of a column stand, in the order given, each as near as can be to where it would best stand, without
 * overlaps: the least squares under an order (pool adjacent violators; R. E. Barlow and others, Statistical inference
 * under order restrictions, 1972). No row begins above `top`. Linear.
 */
export function spreadRows(rows: readonly Row[], { top, gap }: { top: number; gap: number }): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const { above, below } of rows) {
    offsets.push(offset + above);
    offset += above + below + gap;
  }
  const blocks: { sum: number; count: number }[] = [];
  rows.forEach(({ wanted }, at) => {
    let block = { sum: wanted - offsets[at], count: 1 };
    while (blocks.length > 0 && mean(blocks.at(-1)!) >= mean(block)) {
      const last = blocks.pop()!;
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  return blocks
    .flatMap((block) => Array<number>(block.count).fill(Math.max(top, mean(block))))
    .map((start, at) => start + offsets[at]);
}

const mean = ({ sum, count }: { sum: number; count: number }): number => sum / count;
