import type { Web, WebDepartment, WebNode } from '#graph/web-graph.ts';
import type { Line } from './rings-picture.ts';

/** A node of the web with its ring; nodes are numbered in the order of the web. */
export interface Spot {
  readonly key: string;
  readonly node: WebNode;
  /** Hops, 0 for outside customers, -1 for the band of those without a line of sight. */
  readonly ring: number;
  /** Row of the department whose sector it stands in, -1 for none. */
  readonly department: number;
  /** Half the width of its sign, and from its centre to the outline's edge. */
  readonly r: number;
  readonly reach: number;
  /** How many people it stands for. */
  readonly people: number;
}

/** A pair of spots with at least one line between them, by number. */
export interface Link {
  readonly kind: Line['kind'];
  readonly from: number;
  readonly to: number;
  /** How many ties it stands for; gaps, dotted lines and ties to outside customers stand before all. */
  readonly ties: number;
  /** Keys of the web's edges that it stands for. */
  readonly edges: readonly string[];
}

/** More lines than this would weigh more than the rest of the page; between departments, nobody could follow more. */
export const mostLinks = { people: 1500, departments: 400 };

export interface Spots {
  readonly spots: readonly Spot[];
  readonly links: readonly Link[];
  /** How many links there are too many of to be drawn. */
  readonly leftOut: number;
  /** Numbers of the links at each spot. */
  readonly linksAt: readonly (readonly number[])[];
  /** Numbers of the spots at the other ends, for each spot, outside customers left out. */
  readonly near: readonly (readonly number[])[];
}

/** Reads the spots and links of a web, each pair of spots once a kind. A fold with people out of sight has two spots. */
export function readSpots(web: Web): Spots {
  const size = {
    big: web.getAttribute('people') > 80,
    folds: web.filterNodes((_, node) => node.kind === 'department').length,
    all: web.getAttribute('folded'),
  };
  const spots: Spot[] = [];
  const number = new Map<string, number>();
  web.forEachNode((key, node) => {
    number.set(key, spots.length);
    spots.push(toSpot(web, { key, node, ...size }));
  });
  for (const spot of [...spots]) {
    if (spot.node.kind !== 'department' || spot.ring < 0 || spot.node.outOfSight === 0) continue;
    spots.push({
      ...spot,
      ring: -1,
      people: 0,
      r: foldRadius(spot.node.outOfSight, size),
      reach: foldRadius(spot.node.outOfSight, size),
    });
  }
  const all = readLinks(web, number);
  const links = strongest(all, web.getAttribute('folded') ? mostLinks.departments : mostLinks.people);
  return {
    spots,
    links,
    leftOut: all.length - links.length,
    linksAt: listLinks(spots, links),
    near: listNear(spots, links),
  };
}

/** The key of a spot's dot: a folded department that is partly out of sight has a second one in the band. */
export const dotKey = ({ key, node, ring }: Spot): string =>
  ring < 0 && node.kind === 'department' && node.hops >= 0 ? `${key}/band` : key;

interface Sized {
  readonly key: string;
  readonly node: WebNode;
  readonly big: boolean;
  readonly folds: number;
  /** Everybody the web is about is folded. */
  readonly all: boolean;
}

function toSpot(web: Web, { key, node, big, folds, all }: Sized): Spot {
  if (node.kind === 'customer') {
    const r = node.primary ? 13 : 9;
    return { key, node, ring: 0, department: -1, r, reach: r, people: 0 };
  }
  if (node.kind === 'department') {
    const r = foldRadius(node.people, { folds, all });
    const reach = r + (hasShare(node) ? outlineOf(r) : 0);
    return { key, node, ring: node.hops, department: node.row, r, reach, people: node.people };
  }
  if (node.kind === 'group') {
    const department = node.department >= 0 ? node.department : mostTiedDepartment(web, key);
    return { key, node, ring: node.hops, department, r: 6, reach: 9, people: 0 };
  }
  const r = (big ? 5.5 : 8) - (node.outside ? 2 : 0);
  const outline = node.unserved ? (big ? 3.5 : 4.5) : 1;
  return { key, node, ring: node.hops, department: node.department, r, reach: r + outline, people: 1 };
}

/** Whether a ring says how many of a folded department are served by nobody. */
export const hasShare = (node: WebNode): node is WebDepartment =>
  node.kind === 'department' && !node.outside && node.unserved > 0;

const outlineOf = (r: number): number => (r < smallestCounted ? 3.5 : 4.5);

/**
 * The area of a folded department's dot grows with its people, within bounds; where there are many departments all are
 * small, and where they are all there is to see, only where they are very many.
 */
const foldRadius = (people: number, { folds, all }: Pick<Sized, 'folds' | 'all'>): number => {
  const radius = Math.min(22, Math.max(smallestCounted, 6 + 1.3 * Math.sqrt(people)));
  const many = all ? 60 : 30;
  return Math.round(Math.max(all ? 6 : 4, radius * Math.min(1, many / folds)));
};

/** A smaller dot has no room for its number. */
export const smallestCounted = 11;

/** Everyone belongs to no department, so it stands among those who give to it or get from it most. */
function mostTiedDepartment(web: Web, key: string): number {
  const counts = new Map<number, number>();
  web.forEachNeighbor(key, (_, node) => {
    if (node.kind === 'customer') return;
    counts.set(node.department, (counts.get(node.department) ?? 0) + 1);
  });
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most ? most[0] : -1;
}

function readLinks(web: Web, number: ReadonlyMap<string, number>): readonly Link[] {
  const links = new Map<string, Link & { edges: string[] }>();
  web.forEachEdge((edge, { kind, ...attributes }, source, target) => {
    const key = `${kind} ${source} ${target}`;
    const known = links.get(key);
    if (known) return known.edges.push(edge);
    const first = kind === 'gap' || kind === 'dotted' || web.getNodeAttribute(target, 'kind') === 'customer';
    const ties = first ? Number.POSITIVE_INFINITY : 'ties' in attributes ? attributes.ties : 1;
    links.set(key, { kind, from: number.get(source)!, to: number.get(target)!, ties, edges: [edge] });
  });
  return [...links.values()];
}

/**
 * Between many departments nearly every pair has a tie. Everybody keeps their strongest line out and in, so that nobody
 * who has a tie stands there without; the others are the strongest, earlier ones first among equals.
 */
function strongest(links: readonly Link[], most: number): readonly Link[] {
  if (links.length <= most) return links;
  const inOrder = links.toSorted((one, other) => other.ties - one.ties);
  const met = new Set<string>();
  const own = inOrder.filter(({ from, to }) => {
    const isFirst = !met.has(`from ${from}`) || !met.has(`to ${to}`);
    met.add(`from ${from}`).add(`to ${to}`);
    return isFirst;
  });
  const kept = new Set(own);
  for (const link of inOrder) {
    if (kept.size >= most) break;
    kept.add(link);
  }
  return inOrder.filter((link) => kept.has(link));
}

function listLinks(spots: readonly Spot[], links: readonly Link[]): number[][] {
  const linksAt: number[][] = spots.map(() => []);
  links.forEach(({ from, to }, link) => {
    linksAt[from].push(link);
    linksAt[to].push(link);
  });
  return linksAt;
}

function listNear(spots: readonly Spot[], links: readonly Link[]): number[][] {
  const near: number[][] = spots.map(() => []);
  for (const { from, to } of links) {
    if (spots[to].ring !== 0) near[from].push(to);
    if (spots[from].ring !== 0) near[to].push(from);
  }
  return near;
}
