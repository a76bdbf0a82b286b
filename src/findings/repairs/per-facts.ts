import type { Facts } from '../facts.ts';

/**
 * Remembers what repairs rest on for as long as the facts live: they are asked for finding by finding, and most of
 * them never. Only for work whose result depends on nothing but the facts.
 */
export function perFacts<Value extends object>(work: (facts: Facts) => Value): (facts: Facts) => Value {
  const known = new WeakMap<Facts, Value>();
  return (facts) => {
    const found = known.get(facts);
    if (found !== undefined) return found;
    const made = work(facts);
    known.set(facts, made);
    return made;
  };
}
