import type { Facts } from '#findings/facts.ts';
import { gettingNode, givingNode, groupKindOf, listOf } from '#graph/service-network.ts';
import type { Web, WebDepartment } from '#graph/web-graph.ts';
import { column, type Step } from './read-steps.ts';

/**
 * Tells of a department that the web folded which of its people stand in a column: those who serve somebody of the team,
 * or are served by somebody of it. Looks at the team’s ties once, and only if the web has such a department.
 */
export function tiedRows(
  web: Web,
  facts: Facts,
  steps: readonly Step[],
): (node: WebDepartment, at: number) => readonly number[] {
  const isFolded = steps.some(({ part }) =>
    [part.source, part.target].some((key) => key.startsWith('department:')),
  );
  const found = isFolded ? tiedTo(facts, teamNodes(web, facts)) : null;
  return (node, at) => {
    if (!node.outside || !found) return node.rows;
    const beside = at === column.providers ? found.providers : found.customers;
    return node.rows.filter((row) => beside.has(row));
  };
}

/** Numbers in the network of the people the web is about, and of the two nodes of each of their groups. */
function teamNodes(web: Web, { network }: Facts) {
  const rows = web
    .mapNodes((_, node) => {
      if ((node.kind !== 'person' && node.kind !== 'department') || node.outside) return [];
      return node.kind === 'person' ? [node.row] : node.rows;
    })
    .flat();
  const groups = new Set(rows.flatMap((row) => [...listOf(network.groupsOf, row)]));
  for (const group of groups) if (groupKindOf(network, group) === 'everyone') groups.delete(group);
  return {
    giving: [...rows, ...Array.from(groups, (group) => givingNode(network, group))],
    getting: [...rows, ...Array.from(groups, (group) => gettingNode(network, group))],
  };
}

function tiedTo({ network }: Facts, { giving, getting }: ReturnType<typeof teamNodes>) {
  const ends = ({ start, node }: typeof network.out, from: readonly number[]) => {
    const rows = new Set<number>();
    for (const each of from) {
      for (let at = start[each]; at < start[each + 1]; at++)
        if (node[at] < network.people) rows.add(node[at]);
    }
    return rows;
  };
  return { providers: ends(network.in, getting), customers: ends(network.out, giving) };
}
