/** The value that comes most often, of several the one met first; undefined with 0 where there is none. */
export function commonest<Value>(values: Iterable<Value>): {
  readonly value: Value | undefined;
  readonly count: number;
} {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: Value | undefined; count: number } = { value: undefined, count: 0 };
  for (const [value, count] of counts) if (count > best.count) best = { value, count };
  return best;
}
