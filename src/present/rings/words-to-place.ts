import type { Web, WebDepartment, WebNode } from '#graph/web-graph.ts';
import { hops } from '../english.ts';
import { lettering, shortSectorName } from './place-words.ts';
import { type Spots, smallestCounted } from './read-spots.ts';
import { departmentName, nameOf, type Reader } from './ring-words.ts';
import type { Lettering } from './wrap-name.ts';

/** In a web about this many people or fewer, every one of them is named in the drawing. */
export const mostNamed = 40;

export interface RankedName {
  readonly name: string;
  readonly lettering: Lettering;
  /** Lower is placed earlier. */
  readonly rank: number;
  /** Whether a picture of few people grows until this name has room. */
  readonly must: boolean;
}

/** What is to be written beside each spot, on each ring and round the sectors. */
export function wordsToPlace(web: Web, { spots }: Spots, reader: Reader) {
  const focus = web.getAttribute('focus');
  const names = spots.map(({ key, node, ring, r }): RankedName => {
    const rank = key === focus ? 0 : rankOf(node);
    return {
      name:
        node.kind === 'department' ? (r < smallestCounted ? '' : foldName(node, ring)) : nameOf(reader, node),
      lettering:
        node.kind === 'customer' ? lettering.customer : key === focus ? lettering.focus : lettering.name,
      rank,
      must: rank <= 3,
    };
  });
  return {
    names,
    sector: (department: number) => shortSectorName(departmentName(reader.facts, department)),
    zone: (ring: number) => (ring < 0 ? 'no line of sight' : hops(ring)),
  };
}

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
