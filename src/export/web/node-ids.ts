import { groupKindOf } from '#graph/service-network.ts';
import type { WebNode } from '#graph/web-graph.ts';
import { ownId } from '#model/people.ts';
import { departmentName } from '#present/rings/ring-words.ts';
import { withNames } from '#present/with-names.ts';
import type { WebExport } from './web-export.ts';
import { plainText } from './xml-text.ts';

/**
 * What the nodes are called in a file, by their key in the web: "person:1012" by the own id, "person:P12" in the order
 * of the chart where people are not to be known; all others by name. Each id once.
 */
export function nodeIds(exported: WebExport): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  exported.web.forEachNode((key, node) => {
    const wished = plainText(idOf(exported, node));
    let id = wished;
    for (let next = 2; taken.has(id); next++) id = `${wished} (${next})`;
    taken.add(id);
    ids.set(key, id);
  });
  return ids;
}

function idOf({ analysis, view }: WebExport, node: WebNode): string {
  const { people, customers, groups } = withNames(analysis, view.names).organisation;
  const person = (row: number) => ownId(people, row);
  if (node.kind === 'person') return `person:${person(node.row)}`;
  if (node.kind === 'customer') return `customer:${customers.name[node.row]}`;
  if (node.kind === 'department') return `department:${departmentName(analysis, node.row)}`;
  const kind = groupKindOf(analysis.network, node.row);
  if (kind === 'everyone') return 'everyone';
  const of = groups.of[node.row];
  return kind === 'team' ? `team:${person(of)}` : `group:${people.departments[of]}`;
}
