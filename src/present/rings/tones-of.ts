import type { Tone } from './rings-picture.ts';

/** As many as web.css has colours. */
export const tones = 8;

/**
 * A tone for each department of a ring, so that no two neighbours have the same. A department keeps its own on every
 * page, since it goes by its row, unless one of the first eight that has the same stands in the ring as well: then it
 * takes a free one. Past eight departments tones come again, with dashes. Linear.
 * @param ring rows of departments, -1 for none, in the order in which they stand round the circle
 */
export function tonesOf(ring: readonly number[]): Map<number, Tone> {
  const numbers = apart(ring, shareOut(ring));
  const seen = new Set<number>();
  const inOrder = [...numbers].sort(([one], [other]) => one - other);
  return new Map(
    inOrder.map(([department, tone]) => {
      const again = tone > 0 && seen.has(tone);
      seen.add(tone);
      return [department, { className: `web-tone-${tone}`, again }];
    }),
  );
}

/** Tones from 1 on by department, 0 for none: each its own if it is free, else a free one, else its own again. */
function shareOut(ring: readonly number[]): Map<number, number> {
  const own = (department: number) => (department < 0 ? 0 : (department % tones) + 1);
  const given = new Map<number, number>();
  const taken = new Set<number>();
  const give = (department: number, tone: number) => {
    given.set(department, tone);
    taken.add(tone);
  };
  const inOrder = [...ring].sort((one, other) => one - other);
  for (const each of inOrder) if (!taken.has(own(each))) give(each, own(each));
  for (const each of inOrder) {
    if (given.has(each)) continue;
    const free = roundFrom(own(each)).find((tone) => !taken.has(tone));
    give(each, free ?? own(each));
  }
  return given;
}

/** Changes tones of those who have the same as a neighbour before them. */
function apart(ring: readonly number[], given: Map<number, number>): Map<number, number> {
  for (let at = 1; at < ring.length; at++) {
    const before = given.get(ring[at - 1]);
    const after = given.get(ring[(at + 1) % ring.length]);
    const now = given.get(ring[at])!;
    const last = at === ring.length - 1;
    if (now !== before && !(last && now === after)) continue;
    given.set(ring[at], roundFrom(now).find((tone) => tone !== before && tone !== after)!);
  }
  return given;
}

/** The tones after one, in turn, itself last. */
const roundFrom = (tone: number): number[] =>
  Array.from({ length: tones }, (_, step) => ((tone + step) % tones) + 1);
