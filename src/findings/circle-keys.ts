/** A circle as the store remembers it: its key and the party ids of its members. */
export interface KnownCircle {
  readonly key: string;
  readonly members: readonly number[];
}

/**
 * Gives each circle the key of the earlier circle with which it shares most members: more than half of the larger of
 * the two, the larger overlap first. A circle without such a forerunner gets its smallest party id. So what people
 * wrote about a circle stays with it when a member joins or leaves. `circles` and the result are in the same order.
 */
export function carryCircleKeys(
  circles: readonly (readonly number[])[],
  earlier: readonly KnownCircle[],
): KnownCircle[] {
  const keys = new Map<number, string>();
  const taken = new Set<string>();
  for (const { circle, known } of overlaps(circles, earlier)) {
    if (keys.has(circle) || taken.has(known.key)) continue;
    keys.set(circle, known.key);
    taken.add(known.key);
  }
  return circles.map((members, circle) => ({
    key: keys.get(circle) ?? freeKey(members, taken),
    members: members.toSorted((a, b) => a - b),
  }));
}

/** Pairs that share more than half, the most shared members first; ties by circle, then by key. */
function overlaps(circles: readonly (readonly number[])[], earlier: readonly KnownCircle[]) {
  const circleOf = new Map<number, number>();
  for (const [circle, members] of circles.entries())
    for (const member of members) circleOf.set(member, circle);
  return earlier
    .flatMap((known) => {
      const shared = new Map<number, number>();
      for (const member of known.members) {
        const circle = circleOf.get(member);
        if (circle !== undefined) shared.set(circle, (shared.get(circle) ?? 0) + 1);
      }
      return [...shared].map(([circle, count]) => ({ circle, known, count }));
    })
    .filter(({ circle, known, count }) => count * 2 > Math.max(circles[circle].length, known.members.length))
    .sort((a, b) => b.count - a.count || a.circle - b.circle || (a.known.key < b.known.key ? -1 : 1));
}

/** The smallest party id; with the next one behind it where an older circle still goes by that number. */
function freeKey(members: readonly number[], taken: Set<string>): string {
  const sorted = members.toSorted((a, b) => a - b);
  let key = String(sorted[0]);
  for (let at = 1; taken.has(key) && at < sorted.length; at++) key += `+${sorted[at]}`;
  taken.add(key);
  return key;
}
