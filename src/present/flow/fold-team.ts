import type { Facts } from '#findings/facts.ts';
import { countOf } from '#graph/service-network.ts';
import type { Web } from '#graph/web-graph.ts';
import { type Fold, foldColumn } from './fold-column.ts';
import type { Seat } from './read-steps.ts';

/** More people than this in a team or branch are too many to read one by one on a screen or two. */
export const mostInTeam = 24;

/**
 * Folds people of a large team into their departments, but for those whom the picture is about: managers, whoever has a
 * gap or a dotted line, and groups keep a place of their own.
 */
export function foldTeam(web: Web, facts: Facts, seats: readonly Seat[]): Fold[] {
  const calm = seats.filter(({ key }) => isCalm(web, facts, key));
  return foldColumn(web, calm, Math.max(0, mostInTeam - (seats.length - calm.length)));
}

function isCalm(web: Web, { network }: Facts, key: string): boolean {
  const node = web.getNodeAttributes(key);
  if (node.kind !== 'person' || node.outside || node.unserved || node.noCustomer) return false;
  if (key === web.getAttribute('focus') || countOf(network.reports, node.row) > 0) return false;
  return !web.someInEdge(key, (_, edge) => edge.kind === 'gap');
}
