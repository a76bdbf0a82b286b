/** Numbers from 0 up to, not with, 1. */
export type Random = () => number;

/**
 * Numbers that look like chance and are the same for the same seed on every machine: a counter in steps of the golden
 * ratio, each value mixed by the last step of MurmurHash3 (the idea of Steele, Lea & Flood, "Fast splittable
 * pseudorandom number generators", 2014, in 32 bits). Good for shuffling and sampling, not for secrets; it comes
 * round after 2³² numbers.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
