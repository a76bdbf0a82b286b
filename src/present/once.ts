/**
 * Remembers what was worked out from a value for as long as that value lives. Only for values that never change,
 * such as an analysis, and for work whose result depends on nothing else.
 */
export function once<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}
