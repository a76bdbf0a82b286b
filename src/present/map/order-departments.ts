/** Ties between two departments, both ways together. */
export interface DepartmentLink {
  readonly one: number;
  readonly other: number;
  readonly ties: number;
}

/**
 * An order of departments round a circle in which those with many ties stand beside each other: beginning with the
 * largest, each next is the one with most ties to the last; then the larger, then the earlier. About linear in links.
 * @param sizes by department row
 */
export function orderDepartments(
  sizes: ReadonlyMap<number, number>,
  links: readonly DepartmentLink[],
): number[] {
  const bySize = [...sizes.keys()].sort((one, other) => sizes.get(other)! - sizes.get(one)! || one - other);
  const rank = new Map(bySize.map((department, at) => [department, at]));
  const near = nearOf(sizes, links);
  const left = new Set(bySize);
  const order: number[] = [];
  for (const start of bySize) {
    let next: number | undefined = left.has(start) ? start : undefined;
    while (next !== undefined) {
      order.push(next);
      left.delete(next);
      next = nearest(near.get(next), { left, rank });
    }
  }
  return order;
}

type Near = ReadonlyMap<number, number> | undefined;

function nearOf(
  sizes: ReadonlyMap<number, number>,
  links: readonly DepartmentLink[],
): Map<number, Map<number, number>> {
  const near = new Map<number, Map<number, number>>();
  for (const { one, other, ties } of links) {
    if (one === other || !sizes.has(one) || !sizes.has(other)) continue;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ]) {
      const known = near.get(from) ?? near.set(from, new Map()).get(from)!;
      known.set(to, (known.get(to) ?? 0) + ties);
    }
  }
  return near;
}

function nearest(
  near: Near,
  { left, rank }: { left: ReadonlySet<number>; rank: ReadonlyMap<number, number> },
): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [department, ties] of near ?? []) {
    if (!left.has(department) || ties < most) continue;
    if (ties > most || rank.get(department)! < rank.get(best!)!) [best, most] = [department, ties];
  }
  return best;
}
