interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points close to each other along the `d` of a path made of M, H, V, C and Q. */
export function pointsOnPath(path: string): Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, letter, numbers] of path.matchAll(/([MHVCQ])([^MHVCQ]*)/g)) {
    const n = numbers.trim().split(/\s+/).map(Number);
    if (letter === 'M') {
      at = { x: n[0], y: n[1] };
      continue;
    }
    const hull: Point[] = [at];
    if (letter === 'H') hull.push({ x: n[0], y: at.y });
    if (letter === 'V') hull.push({ x: at.x, y: n[0] });
    for (let pair = 0; 'CQ'.includes(letter) && pair < n.length; pair += 2) {
      hull.push({ x: n[pair], y: n[pair + 1] });
    }
    for (let step = 0; step <= 40; step++) points.push(onCurve(hull, step / 40));
    at = hull.at(-1)!;
  }
  return points;
}

/** De Casteljau’s way. */
function onCurve(hull: readonly Point[], t: number): Point {
  if (hull.length === 1) return hull[0];
  return onCurve(
    hull.slice(1).map((to, at) => ({
      x: hull[at].x + (to.x - hull[at].x) * t,
      y: hull[at].y + (to.y - hull[at].y) * t,
    })),
    t,
  );
}
