export interface CentreWish {
  readonly primary: boolean;
  /** Where most of those who serve it are, in radians. */
  readonly angle: number;
}

export interface Centre {
  /** In the order of the wishes. */
  readonly seats: readonly { readonly radius: number; readonly angle: number; readonly r: number }[];
  /** Radius of the whole disc. */
  readonly radius: number;
}

/**
 * Outside customers in the middle of the map: a single primary one in the very middle, the others evenly on rows round
 * it, turned towards those who serve them.
 * @param size radius of a usual department's dot, so that customers are seen beside departments of any size
 */
export function planCentre(wishes: readonly CentreWish[], size: number): Centre {
  const numbers = [...wishes.keys()];
  const radiusOf = (at: number) =>
    Math.max(wishes[at].primary ? 13 : 9, (wishes[at].primary ? 0.8 : 0.55) * size);
  const primaries = numbers.filter((at) => wishes[at].primary);
  const alone = primaries.length === 1 ? primaries[0] : wishes.length === 1 ? 0 : -1;
  const around = [...primaries, ...numbers.filter((at) => !wishes[at].primary)].filter((at) => at !== alone);
  const widest = Math.max(9, ...around.map(radiusOf));
  const step = { seat: Math.max(84, 3.4 * widest), row: Math.max(64, 3 * widest) };
  const seats: { radius: number; angle: number; r: number }[] = new Array(wishes.length);
  if (alone >= 0) seats[alone] = { radius: 0, angle: 0, r: radiusOf(alone) };
  let radius = alone >= 0 ? radiusOf(alone) : 0;
  for (let done = 0; done < around.length; ) {
    radius += step.row;
    const row = around.slice(done, done + Math.max(1, Math.floor((2 * Math.PI * radius) / step.seat)));
    const angles = turned(row.map((at) => wishes[at].angle));
    row.forEach((at, place) => {
      seats[at] = {
        radius: row.length === 1 && alone < 0 ? 0 : radius,
        angle: angles[place],
        r: radiusOf(at),
      };
    });
    done += row.length;
  }
  return { seats, radius: radius + (around.length > 0 ? widest : 0) + Math.max(26, 0.5 * step.row) };
}

/** Evenly round the circle, in the order of the wishes, turned as they pull. */
function turned(wished: readonly number[]): number[] {
  const order = [...wished.keys()].sort((one, other) => wished[one] - wished[other] || one - other);
  const step = (2 * Math.PI) / wished.length;
  const pull = order.map((at, place) => wished[at] - place * step);
  const y = pull.reduce((sum, angle) => sum + Math.sin(angle), 0);
  const x = pull.reduce((sum, angle) => sum + Math.cos(angle), 0);
  const shift = Math.hypot(x, y) < 1e-9 ? 0 : Math.atan2(y, x);
  const angles: number[] = new Array(wished.length);
  order.forEach((at, place) => {
    angles[at] = shift + place * step;
  });
  return angles;
}
