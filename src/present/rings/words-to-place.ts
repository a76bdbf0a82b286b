import type { Web, WebDepartment, WebNode } from '#graph/web-graph.ts';
import { hops } from '../english.ts';
import type { Drawing } from './draw.ts';
import { lettering, shortSectorName } from './place-words.ts';
import { type Spot, type Spots, smallestCounted } from './read-spots.ts';
import { departmentName, nameOf, type Reader } from './ring-words.ts';
import type { Lettering } from './wrap-name.ts';

/** In a web about this many people or fewer, every one of them is named in the drawing. */
export const mostNamed = 40;

/**
 * In a larger web only customers, managers, the best connected and whoever it is about are named at rest, and people
 * with a sign if few.
 */
const mostAtRest = 150;
const landmarkOf = 10;
const mostSigned = 40;
const mostFoldsSaid = 24;

export interface RankedName {
  readonly name: string;
  readonly lettering: Lettering;
  /** Lower is placed earlier. */
  readonly rank: number;
  /** Whether a picture of few people grows until this name has room. */
  readonly must: boolean;
  /** False in a crowd for whoever has no sign: their names show when they are pointed at. */
  readonly atRest: boolean;
}

/** What is to be written beside each spot, on each ring and round the sectors. */
export function wordsToPlace(web: Web, { spots }: Spots, reader: Reader) {
  const focus = web.getAttribute('focus');
  const crowd = spots.length > mostAtRest;
  const few = spots.filter(({ node }) => node.kind === 'person' && rankOf(node) === 2).length <= mostSigned;
  const landmarks = crowd ? landmarksOf(web, spots) : new Set<string>();
  // Among many departments the part of a ring has to say it.
  const saysFolds = spots.filter(({ node }) => node.kind === 'department').length <= mostFoldsSaid;
  const names = spots.map(({ key, node, ring, r }): RankedName => {
    const rank = key === focus ? 0 : rankOf(node);
    return {
      name:
        node.kind === 'department'
          ? saysFolds && r >= smallestCounted
            ? foldName(node, ring)
            : ''
          : nameOf(reader, node),
      lettering:
        node.kind === 'customer' ? lettering.customer : key === focus ? lettering.focus : lettering.name,
      rank,
      must: rank <= 3,
      atRest: !crowd || rank <= 1 || isManager(reader, node) || landmarks.has(key) || (few && rank === 2),
    };
  });
  const anyCustomer = spots.some((spot) => spot.ring === 0);
  return {
    names,
    sector: (department: number) => shortSectorName(departmentName(reader.facts, department)),
    zone: (ring: number) => (ring >= 0 ? hops(ring) : anyCustomer ? 'no line of sight' : ''),
    band: (department: number, { isShown }: Pick<Drawing, 'isShown'>) =>
      anyCustomer ? bandWords(spots, department, isShown) : '',
  };
}

/** One in ten people of each department, those with the most lines: names by which the eye finds its way. */
function landmarksOf(web: Web, spots: readonly Spot[]): Set<string> {
  const people = spots.filter(({ node }) => node.kind === 'person' && !node.outside);
  const landmarks = [...Map.groupBy(people, (spot) => spot.department).values()].flatMap((of) =>
    of.toSorted((a, b) => web.degree(b.key) - web.degree(a.key)).slice(0, Math.ceil(of.length / landmarkOf)),
  );
  return new Set(landmarks.map(({ key }) => key));
}

/** How many people of a department stand in the band, as far as they are shown; blank for none, or where a dot says it. */
function bandWords(spots: readonly Spot[], department: number, isShown: readonly boolean[]): string {
  const standing = spots.filter((spot, at) => spot.ring < 0 && spot.department === department && isShown[at]);
  const saysSo =
    standing.length === 1 && standing[0].node.kind === 'department' && standing[0].r >= smallestCounted;
  const here = saysSo ? 0 : standing.reduce((sum, spot) => sum + peopleInBand(spot), 0);
  return here > 0 ? `${here.toLocaleString('en-GB')} here` : '';
}

function peopleInBand({ node }: Spot): number {
  return node.kind === 'department' ? node.outOfSight : node.kind === 'person' ? 1 : 0;
}

const isManager = ({ facts: { network } }: Reader, node: WebNode): boolean =>
  node.kind === 'person' &&
  !node.outside &&
  network.reports.start[node.row + 1] > network.reports.start[node.row];

/** The sector names the department already, and the band says what its number means. */
const foldName = ({ unserved, outside }: WebDepartment, ring: number): string =>
  ring >= 0 && !outside && unserved > 0 ? `${unserved.toLocaleString('en-GB')} served by nobody` : '';

/** Customers, then people with gaps, then the others the web is about, then groups and neighbours. */
function rankOf(node: WebNode): number {
  if (node.kind === 'customer') return 1;
  if (node.kind === 'group') return 4;
  if (node.outside) return 5;
  return node.unserved || node.noCustomer ? 2 : 3;
}
