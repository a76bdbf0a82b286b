import type { Web } from '#graph/web-graph.ts';
import { type Shelf, shelf } from './flow.ts';

/** The shelf of the team on which a node of the web stands. */
export function shelfOf(web: Web, key: string): Shelf {
  const node = web.getNodeAttributes(key);
  if (key === web.getAttribute('focus')) return shelf.first;
  if (node.kind === 'group') return shelf.groups;
  if (node.kind !== 'person') return shelf.others;
  if (node.outside) return shelf.dotted;
  if (node.unserved) return node.noCustomer ? shelf.neither : shelf.unserved;
  return node.noCustomer ? shelf.noCustomer : shelf.others;
}
