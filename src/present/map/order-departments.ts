/** Ties between departments, a column a field; a pair may stand there several times, and either way round. */
export interface DepartmentLinks {
  /** Numbers of departments, -1 for what is none. */
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly ties: Int32Array;
}

/**
 * An order of departments round a circle in which those with many ties stand beside each other: beginning with the
 * largest, each next is the one with most ties to the last; then the larger, then the earlier. Linear in links, and
 * n log n in departments.
 * @param sizes by number of the department
 */
export function orderDepartments(sizes: ArrayLike<number>, links: DepartmentLinks): number[] {
  const bySize = Array.from({ length: sizes.length }, (_, at) => at).sort(
    (one, other) => sizes[other] - sizes[one] || one - other,
  );
  const rank = new Int32Array(sizes.length);
  bySize.forEach((department, at) => {
    rank[department] = at;
  });
  const near = nearOf(sizes.length, links);
  const done = new Uint8Array(sizes.length);
  const sums = new Float64Array(sizes.length);
  const order: number[] = [];
  for (const start of bySize) {
    let next = done[start] ? -1 : start;
    while (next >= 0) {
      order.push(next);
      done[next] = 1;
      next = nearest(near, next, { done, rank, sums });
    }
  }
  return order;
}

/** The links at each department, one behind the other. */
interface Near {
  readonly start: Int32Array;
  readonly department: Int32Array;
  readonly ties: Int32Array;
}

function nearOf(departments: number, { one, other, ties }: DepartmentLinks): Near {
  const start = new Int32Array(departments + 1);
  const isLink = (at: number) => one[at] !== other[at] && one[at] >= 0 && other[at] >= 0;
  for (let at = 0; at < one.length; at++) {
    if (!isLink(at)) continue;
    start[one[at] + 1]++;
    start[other[at] + 1]++;
  }
  for (let at = 0; at < departments; at++) start[at + 1] += start[at];
  const filled = start.slice();
  const near = {
    start,
    department: new Int32Array(start[departments]),
    ties: new Int32Array(start[departments]),
  };
  const put = (at: number, department: number, count: number) => {
    near.department[filled[at]] = department;
    near.ties[filled[at]++] = count;
  };
  for (let at = 0; at < one.length; at++) {
    if (!isLink(at)) continue;
    put(one[at], other[at], ties[at]);
    put(other[at], one[at], ties[at]);
  }
  return near;
}

interface Left {
  readonly done: Uint8Array;
  readonly rank: Int32Array;
  /** All zero between two questions. */
  readonly sums: Float64Array;
}

/** Whoever is left and has most ties to a department, -1 for nobody. */
function nearest({ start, department, ties }: Near, of: number, { done, rank, sums }: Left): number {
  let best = -1;
  for (let at = start[of]; at < start[of + 1]; at++) sums[department[at]] += ties[at];
  for (let at = start[of]; at < start[of + 1]; at++) {
    const each = department[at];
    if (done[each]) continue;
    if (best < 0 || sums[each] > sums[best] || (sums[each] === sums[best] && rank[each] < rank[best]))
      best = each;
  }
  for (let at = start[of]; at < start[of + 1]; at++) sums[department[at]] = 0;
  return best;
}
