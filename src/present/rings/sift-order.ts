type Ties = readonly (readonly number[])[];

/** Rounds for few, and for more than `few`. */
const mostRounds = { few: 6, many: 2 };
const few = 30;

/**
 * A circular order in which ties span few steps: in turn each moves to its best place (sifting: Baur and Brandes,
 * Crossing reduction in circular layouts, 2004), then stretches turn round where that helps, until nothing moves any
 * more or it has been tried often enough. Each round costs the fourth power of how many there are.
 * @param order numbers from 0
 * @param ties between each two, by their numbers
 */
export function sift(order: readonly number[], ties: Ties): number[] {
  let best = [...order];
  const rounds = order.length <= few ? mostRounds.few : mostRounds.many;
  for (let round = 0, moved = order.length > 3; moved && round < rounds; round++) {
    moved = false;
    for (let one = 0; one < order.length; one++) {
      const next = bestPlaceOf(one, best, ties);
      if (next) best = next;
      moved ||= next !== undefined;
    }
    const turned = turnStretches(best, ties);
    moved ||= turned.some((one, at) => one !== best[at]);
    best = turned;
  }
  return best;
}

function turnStretches(order: readonly number[], ties: Ties): number[] {
  let best = [...order];
  let least = spanOf(best, ties) - 1e-9;
  for (let from = 0; from < order.length; from++) {
    for (let to = from + 2; to <= order.length; to++) {
      const turned = [...best.slice(0, from), ...best.slice(from, to).reverse(), ...best.slice(to)];
      const span = spanOf(turned, ties);
      if (span >= least) continue;
      best = turned;
      least = span - 1e-9;
    }
  }
  return best;
}

/** Undefined where it stands well. */
function bestPlaceOf(one: number, order: readonly number[], ties: Ties): number[] | undefined {
  const others = order.filter((each) => each !== one);
  let least = spanOf(order, ties) - 1e-9;
  let found: number[] | undefined;
  for (let place = 0; place < others.length; place++) {
    const moved = [...others.slice(0, place), one, ...others.slice(place)];
    const span = spanOf(moved, ties);
    if (span >= least) continue;
    least = span;
    found = moved;
  }
  return found;
}

/** Ties times the steps they span along the shorter way round. */
export function spanOf(order: readonly number[], ties: Ties): number {
  let span = 0;
  for (let one = 0; one < order.length; one++) {
    const row = ties[order[one]];
    for (let other = one + 1; other < order.length; other++) {
      const apart = other - one;
      span += row[order[other]] * Math.min(apart, order.length - apart);
    }
  }
  return span;
}
