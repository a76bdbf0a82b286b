/** So many different raters, and so many different rated people, must be behind whatever can be read of ratings. */
export const fewestRaters = 5;
export const fewestRated = 2;

/**
 * Tells of sets of ratings whether each is empty, too small or enough. Of a set no more is kept than its first five
 * raters and its first two rated people, for that is all the answer rests on; so two sets are joined by joining what
 * is kept of them, and every question costs the same however large the set. With each goes the place at the far end
 * of the rating that it was met in.
 */
export class Witnesses {
  readonly raters: Kept;
  readonly rated: Kept;

  /** Nobody yet in any of the sets 0 up to, not with, the number given. */
  constructor(sets: number) {
    this.raters = new Kept(sets, fewestRaters);
    this.rated = new Kept(sets, fewestRated);
  }

  /** Puts all ratings of one set, of these or of other witnesses, into one of these sets, too. */
  join(into: number, from: number, of: Witnesses = this): void {
    this.raters.join(into, from, of.raters);
    this.rated.join(into, from, of.rated);
  }

  isEmpty(set: number): boolean {
    return this.raters.count[set] === 0;
  }

  isEnough(set: number): boolean {
    return this.raters.count[set] === fewestRaters && this.rated.count[set] === fewestRated;
  }
}

/** By set the first few that were met, all different, and the far end of each. */
export class Kept {
  readonly most: number;
  readonly count: Uint8Array;
  readonly who: Int32Array;
  readonly far: Int32Array;

  constructor(sets: number, most: number) {
    this.most = most;
    this.count = new Uint8Array(sets);
    this.who = new Int32Array(sets * most);
    this.far = new Int32Array(sets * most);
  }

  add(set: number, who: number, far: number): void {
    const count = this.count[set];
    if (count === this.most) return;
    const first = set * this.most;
    for (let at = first; at < first + count; at++) if (this.who[at] === who) return;
    this.who[first + count] = who;
    this.far[first + count] = far;
    this.count[set] = count + 1;
  }

  join(into: number, from: number, of: Kept): void {
    const first = from * this.most;
    for (let at = first; at < first + of.count[from]; at++) this.add(into, of.who[at], of.far[at]);
  }
}
