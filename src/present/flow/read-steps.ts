import type { Facts } from '#findings/facts.ts';
import { listOf } from '#graph/service-network.ts';
import type { Web, WebEdge } from '#graph/web-graph.ts';

/** The columns of a flow, from left to right. */
export const column = { providers: 0, team: 1, customers: 2, outside: 3 } as const;

export interface Seat {
  readonly column: number;
  /** Key of the node of the web. */
  readonly key: string;
}

/** An edge of the web with the columns its ends stand in. */
export interface Step {
  readonly kind: 'tie' | 'gap';
  readonly from: Seat;
  readonly to: Seat;
  readonly part: Part;
}

export interface Part {
  /** Keys of the edge of the web and of the nodes at its ends. */
  readonly edge: string;
  readonly source: string;
  readonly target: string;
  /** Row of the tie, of several the first; -1 for a gap. */
  readonly tie: number;
  readonly ties: number;
}

/**
 * The ties and gaps of a team’s web as steps from column to column. Whoever serves the team stands left of it and whoever
 * it serves right of it, so that some stand on both sides. A group of the team’s own people stands in the team; where it
 * has others in it too, it also stands beside the team as whom the team serves or is served by. Linear in the web.
 */
export function readSteps(web: Web, facts: Facts): Step[] {
  const team = readTeam(web, facts);
  const steps: Step[] = [];
  const beyond: { part: Part; source: string; target: string }[] = [];
  web.forEachEdge((key, edge, source, target) => {
    if (edge.kind !== 'tie' && edge.kind !== 'gap') return;
    const part = partOf(key, edge, source, target);
    const ends = columnsOf(web, team, { kind: edge.kind, source, target });
    if (ends) steps.push({ kind: edge.kind, from: ends[0], to: ends[1], part });
    else if (edge.kind === 'tie' && isCustomer(web, target)) beyond.push({ part, source, target });
  });
  const served = new Set(steps.filter(({ to }) => to.column === column.customers).map(({ to }) => to.key));
  for (const { part, source, target } of beyond) {
    if (!served.has(source)) continue;
    const [from, to] = [seat(column.customers, source), seat(column.outside, target)];
    steps.push({ kind: 'tie', from, to, part });
  }
  return steps;
}

interface Team {
  /** Keys of people the web is about, or of the departments they are folded into. */
  readonly people: ReadonlySet<string>;
  /** Keys of groups with some of these people in them; and of those with nobody else. */
  readonly groups: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
}

function readTeam(web: Web, { network }: Facts): Team {
  const people = new Set<string>();
  const rows = new Set<number>();
  web.forEachNode((key, node) => {
    if ((node.kind !== 'person' && node.kind !== 'department') || node.outside) return;
    people.add(key);
    for (const row of node.kind === 'person' ? [node.row] : node.rows) rows.add(row);
  });
  const groups = new Set<string>();
  const alone = new Set<string>();
  web.forEachNode((key, node) => {
    if (node.kind !== 'group') return;
    const members = [...listOf(network.members, node.row)];
    if (
      web.someEdge(key, (_, edge, from, to) => edge.kind === 'member' && people.has(from === key ? to : from))
    )
      groups.add(key);
    if (members.every((row) => rows.has(row))) alone.add(key);
  });
  return { people, groups, alone };
}

function partOf(edge: string, attributes: WebEdge, source: string, target: string): Part {
  const { tie, ties } = attributes.kind === 'tie' ? attributes : { tie: -1, ties: 0 };
  return { edge, source, target, tie, ties };
}

const seat = (at: number, key: string): Seat => ({ column: at, key });

/** Undefined where neither end is the team’s. */
function columnsOf(
  web: Web,
  { people, groups, alone }: Team,
  { kind, source, target }: { kind: 'tie' | 'gap'; source: string; target: string },
): readonly [Seat, Seat] | undefined {
  const [gives, gets] = [source, target].map((key) => people.has(key) || groups.has(key));
  const [from, to] = [seat(column.team, source), seat(column.team, target)];
  if (kind === 'gap')
    return people.has(target) ? [gives ? from : seat(column.providers, source), to] : undefined;
  if (gives && gets) {
    if (groups.has(target) && !alone.has(target)) return [from, seat(column.customers, target)];
    if (groups.has(source) && !alone.has(source)) return [seat(column.providers, source), to];
    return [from, to];
  }
  if (gives) return [from, seat(isCustomer(web, target) ? column.outside : column.customers, target)];
  return gets ? [seat(column.providers, source), to] : undefined;
}

const isCustomer = (web: Web, key: string): boolean => web.getNodeAttribute(key, 'kind') === 'customer';
