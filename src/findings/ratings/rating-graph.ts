import type { Lists } from '#graph/service-network.ts';
import { drawTogether } from '#graph/small-cuts.ts';
import { UnionFind } from '#graph/union-find.ts';
import type { RatingSide } from '#model/rating-cells.ts';
import { Lines } from './lines.ts';
import type { PlacedRatings } from './placed-ratings.ts';
import { outside } from './places.ts';
import type { Sides } from './side.ts';
import { fewestRated, fewestRaters } from './witnesses.ts';

/** The graphs of those who rate and of those who are rated. */
export const ratingGraphs = (sides: Sides, ratings: PlacedRatings): RatingGraph[] => [
  new RatingGraph(sides, ratings, 'rater'),
  new RatingGraph(sides, ratings, 'rated'),
];

/**
 * Ratings as lines between the places of the two sides; those of one rater together, or of one person rated, are one
 * edge. The witnesses alone tell of nearly all parts that enough edges hold them together; after that the ratings are
 * looked through once for those that lead out of what is.
 */
export class RatingGraph {
  /** No fewer edges may lead out of any set of nodes, unless none does. */
  readonly least: number;
  /** Without the ratings whose ends are together already. */
  readonly edges: Lists;
  /** Places in the same shown cells, and those that `least` edges or more hold together. */
  readonly together: UnionFind;
  readonly #sides: Sides;
  /** Places of the received side are numbered behind those of the given one. */
  readonly #first: Readonly<Record<RatingSide, number>>;
  /** How many of the joins of each side are known here. */
  readonly #seen: Record<RatingSide, number> = { given: 0, received: 0 };

  constructor(sides: Sides, ratings: PlacedRatings, by: 'rater' | 'rated') {
    const { count } = ratings.places;
    this.least = by === 'rater' ? fewestRaters : fewestRated;
    this.#sides = sides;
    this.#first = { given: 0, received: count };
    this.together = new UnionFind(2 * count);
    this.together.join(outside, count + outside);
    this.catchUp();
    const known = keptLines(sides, by === 'rater' ? 'raters' : 'rated', count);
    drawTogether(known.bundle(2 * ratings.parties), this.together, this.least);
    this.edges = linesOut(ratings, by, this.together).bundle(2 * ratings.parties);
  }

  nodeOf(side: RatingSide, part: number): number {
    return this.together.find(this.#first[side] + part);
  }

  /** Takes in which parts have become one, and tells the nodes that this was news to. */
  catchUp(): number[] {
    const nodes: number[] = [];
    for (const side of ['given', 'received'] as const) {
      const { joins } = this.#sides[side].branches;
      const first = this.#first[side];
      for (; this.#seen[side] < joins.length; this.#seen[side] += 2) {
        const [into, other] = [joins[this.#seen[side]], joins[this.#seen[side] + 1]];
        this.together.join(first + into, first + other);
        nodes.push(this.together.find(first + into));
      }
    }
    return nodes;
  }
}

/** What is kept of the parts of either side, as lines. */
function keptLines(sides: Sides, of: 'raters' | 'rated', places: number): Lines {
  const parts = { given: sides.given.branches.parts.flat(), received: sides.received.branches.parts.flat() };
  const [given, received] = [sides.given.witnesses[of], sides.received.witnesses[of]];
  const lines = new Lines(given.most * (parts.given.length + parts.received.length));
  for (const part of parts.given) {
    const first = given.most * part;
    for (let at = first; at < first + given.count[part]; at++) {
      lines.add(given.who[at], part, places + given.far[at]);
    }
  }
  for (const part of parts.received) {
    const first = received.most * part;
    for (let at = first; at < first + received.count[part]; at++) {
      lines.add(received.who[at], received.far[at], places + part);
    }
  }
  return lines;
}

/** A group rated is several people, and holds its lines twice. */
function linesOut(ratings: PlacedRatings, by: 'rater' | 'rated', together: UnionFind): Lines {
  const { count, given, received, places, parties, firstGroup } = ratings;
  const node = new Int32Array(2 * places.count);
  for (let place = 0; place < node.length; place++) node[place] = together.find(place);
  const out: number[] = [];
  for (let row = 0; row < count; row++) {
    if (node[given[row]] !== node[places.count + received[row]]) out.push(row);
  }
  const lines = new Lines(2 * out.length);
  const holder = ratings[by];
  for (const row of out) {
    lines.add(holder[row], given[row], places.count + received[row]);
    if (by === 'rater' || holder[row] < firstGroup) continue;
    lines.add(parties + holder[row], given[row], places.count + received[row]);
  }
  return lines;
}
