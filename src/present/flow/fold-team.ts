import type { Facts } from '#findings/facts.ts';
import { countOf } from '#graph/service-network.ts';
import type { Web } from '#graph/web-graph.ts';
import { type Shelf, shelf } from './flow.ts';
import { type Fold, foldColumn } from './fold-column.ts';
import type { Seat } from './read-steps.ts';
import { shelfOf } from './shelf-of.ts';

/** More people than this in a team or branch are too many to read one by one on a screen or two. */
export const mostInTeam = 24;
/** Past so many rows of people those with gaps stand by department as well; with them there are at most so many. */
const mostByName = 30;
export const mostRows = 40;

/**
 * Folds people of a large team into their departments, but for those whom the picture is about: managers, whoever has a
 * gap or a dotted line, and groups keep a place of their own. Where they are too many, all but the manager, groups and
 * dotted lines are folded, by department and by what they lack.
 */
export function foldTeam(web: Web, facts: Facts, seats: readonly Seat[]): Fold[] {
  const on = (key: string): Shelf => shelfOf(web, key);
  const people = seats.filter(({ key }) => on(key) !== shelf.groups && on(key) !== shelf.dotted);
  const calm = people.filter(({ key }) => isCalm(web, facts, key));
  const most = Math.max(0, mostInTeam - (seats.length - calm.length));
  const folds = foldColumn(web, calm, { most, atAll: Number.POSITIVE_INFINITY });
  if (people.length - folds.reduce((sum, { keys }) => sum + keys.length - 1, 0) <= mostByName) return folds;
  const others = people.filter(({ key }) => on(key) !== shelf.first);
  const room = mostRows - (people.length - others.length);
  return foldColumn(web, others, { most: room, atAll: room, shelfOf: on });
}

function isCalm(web: Web, { network }: Facts, key: string): boolean {
  const node = web.getNodeAttributes(key);
  if (node.kind !== 'person' || node.outside || node.unserved || node.noCustomer) return false;
  if (key === web.getAttribute('focus') || countOf(network.reports, node.row) > 0) return false;
  return !web.someInEdge(key, (_, edge) => edge.kind === 'gap');
}
