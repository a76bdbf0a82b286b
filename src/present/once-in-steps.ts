/** What `onceInSteps` gives: asked at once, or worked out a step at a time by who has something else to do as well. */
export interface OnceInSteps<Key, Value> {
  (key: Key): Value;
  inSteps(key: Key): Steps<Value>;
}

/** Work that can be left after each step and taken up again. */
export type Steps<Value> = Generator<void, Value>;

/** Like `once`, for work that takes so long in a large organisation that others would wait for it. */
export function onceInSteps<Key extends object, Value>(
  work: (key: Key) => Steps<Value>,
): OnceInSteps<Key, Value> {
  const known = new WeakMap<Key, Value>();
  function* inSteps(key: Key): Steps<Value> {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = yield* work(key);
    known.set(key, made);
    return made;
  }
  return Object.assign((key: Key) => known.get(key) ?? allAtOnce(inSteps(key)), { inSteps });
}

/** Does all steps without a rest. */
export function allAtOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many values, or comparisons of a sorted run, are a millisecond or two. */
const stepLength = 1500;

/** Values by number. */
export function* mapInSteps<Value>(count: number, valueAt: (at: number) => Value): Steps<Value[]> {
  const values: Value[] = [];
  for (let at = 0; at < count; at++) {
    values.push(valueAt(at));
    if (at % stepLength === stepLength - 1) yield;
  }
  return values;
}

/** Sorted copies of runs, merged two by two; equal items stay in their order. */
export function* sortInSteps<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += stepLength) {
    runs.push(items.slice(at, at + stepLength).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(at + 1 < runs.length ? yield* merge(runs[at], runs[at + 1], compare) : runs[at]);
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merge<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<Item[]> {
  const merged: Item[] = [];
  let [at, to] = [0, 0];
  while (at < one.length && to < other.length) {
    merged.push(compare(other[to], one[at]) < 0 ? other[to++] : one[at++]);
    if (merged.length % stepLength === 0) yield;
  }
  while (at < one.length) merged.push(one[at++]);
  while (to < other.length) merged.push(other[to++]);
  return merged;
}
