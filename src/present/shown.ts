import type { Analysis } from '#analysis.ts';
import type { Web, WebEdge, WebNode } from '#graph/web-graph.ts';
import { departmentKey } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { gapsOfPeople } from './gaps-of-people.ts';
import { nodesAround } from './nodes-around.ts';
import { nodesOnChain } from './nodes-on-chain.ts';
import { noDepartment, type WebView } from './web-view.ts';

/** What of a web is shown under a view. Page, table and exports take the same, so that their counts agree. */
export interface Shown {
  /** Keys of the nodes that are drawn. */
  readonly nodes: ReadonlySet<string>;
  /** Keys of the edges that are drawn: those between two such nodes that match. */
  readonly edges: ReadonlySet<string>;
  /** Rows of the people the web is about who match, ascending, folded ones each; and how many it is about at all. */
  readonly people: readonly number[];
  readonly allPeople: number;
  /** Ties that are shown, folded ones each; and how many there are in the web at all. */
  readonly ties: number;
  readonly allTies: number;
  /** True where somebody or something of the web is left out. */
  readonly filtered: boolean;
  /** Keys of the nodes that stand out while the rest steps back; null where all are equal. */
  readonly near: ReadonlySet<string> | null;
  /** Key of the node that is looked for, else of the one in focus; blank where neither is shown. */
  readonly found: string;
}

interface Look {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly view: WebView;
}

/**
 * Filters a web by a view: people who match, with the groups and outside customers at their ties. Whoever matches is
 * shown, connected or not, and the primary customers always are. Linear in the web.
 */
export function showOf(web: Web, look: Look): Shown {
  const matches = personMatch(look);
  const { view } = look;
  const chosen = matches !== null || view.claim !== '';
  const nodes = chosen ? nodesShown(web, matches ?? everybody, view) : new Set(web.nodes());
  const edges = new Set(
    web.filterEdges(
      (_, edge, from, to) =>
        nodes.has(from) && nodes.has(to) && (edge.kind !== 'tie' || tiesIn(edge, view) > 0),
    ),
  );
  const people = peopleOf(web);
  return {
    nodes,
    edges,
    people: matches ? people.filter(matches) : people,
    allPeople: people.length,
    ties: sumTies(web, view, (key) => edges.has(key)),
    allTies: sumTies(web, { claim: '' }, () => true),
    filtered: nodes.size < web.order || edges.size < web.size,
    ...standingOut(web, look, { nodes, edges }),
  };
}

type Match = (person: number) => boolean;

const everybody: Match = () => true;

/** Null where no people are chosen, also where the department asked for is none that there is. */
export function personMatch({ analysis, visible, view }: Look): Match | null {
  const { people } = analysis.organisation;
  const wanted = departmentOf(people.departments, view.department);
  const gaps = gapsOfPeople(analysis);
  const { finding } = view;
  if (wanted === undefined && finding === '') return null;
  const hasGap = (person: number) => {
    if (finding === '') return true;
    const found = visible.branch(person) ? gaps.get(person)?.rules : undefined;
    return found !== undefined && (finding === 'any' || found.has(finding));
  };
  return (person) => (wanted === undefined || people.department[person] === wanted) && hasGap(person);
}

/** Row of a department by name, -1 for none, undefined where all are meant or the name is nobody’s. */
function departmentOf(departments: readonly string[], name: string): number | undefined {
  if (name === '') return undefined;
  const key = departmentKey(name);
  const row = departments.findIndex((each) => departmentKey(each) === key);
  if (row >= 0) return row;
  return key === departmentKey(noDepartment) ? -1 : undefined;
}

function nodesShown(web: Web, matches: Match, view: WebView): Set<string> {
  const nodes = new Set(web.filterNodes((_, node) => isPrimary(node) || rowsOf(node).some(matches)));
  const isTied = (key: string) =>
    web.someEdge(key, (_, edge) => edge.kind === 'tie' && tiesIn(edge, view) > 0);
  const beside = (kind: WebNode['kind']) =>
    web.filterNodes(
      (key, node) =>
        node.kind === kind &&
        isTied(key) &&
        web.someEdge(key, (_, edge, from, to) => {
          const other = from === key ? to : from;
          return (
            nodes.has(other) && !isCustomer(web, other) && (edge.kind !== 'tie' || tiesIn(edge, view) > 0)
          );
        }),
    );
  for (const group of beside('group')) nodes.add(group);
  for (const customer of beside('customer')) nodes.add(customer);
  return nodes;
}

const isPrimary = (node: WebNode): boolean => node.kind === 'customer' && node.primary;

const isCustomer = (web: Web, key: string): boolean => web.getNodeAttribute(key, 'kind') === 'customer';

/** Rows of the people that a node stands for. */
function rowsOf(node: WebNode): readonly number[] {
  if (node.kind === 'person') return [node.row];
  return node.kind === 'department' ? node.rows : [];
}

/** How many ties of a line match. */
const tiesIn = (edge: WebEdge, { claim }: Pick<WebView, 'claim'>): number => {
  if (edge.kind !== 'tie') return 0;
  if (claim === '') return edge.ties;
  return claim === 'confirmed' ? edge.confirmed : edge.ties - edge.confirmed;
};

function sumTies(web: Web, view: Pick<WebView, 'claim'>, counts: (edge: string) => boolean): number {
  return web.reduceEdges((sum, key, edge) => sum + (counts(key) ? tiesIn(edge, view) : 0), 0);
}

/** Rows of the people the web is about, ascending. */
function peopleOf(web: Web): number[] {
  const rows: number[] = [];
  web.forEachNode((_, node) => {
    if ((node.kind === 'person' || node.kind === 'department') && !node.outside) rows.push(...rowsOf(node));
  });
  return rows.sort((one, other) => one - other);
}

/** Whoever is in focus with those around, else whoever is looked for with their line of sight. */
function standingOut(
  web: Web,
  { analysis, visible, view }: Look,
  { nodes, edges }: Pick<Shown, 'nodes' | 'edges'>,
): Pick<Shown, 'near' | 'found'> {
  const [find, focus] = [view.find, view.focus].map((key) => (nodes.has(key) ? key : ''));
  if (focus) return { near: nodesAround(web, { edges, focus, hops: view.hops }), found: find || focus };
  const near = find ? nodesOnChain(web, { analysis, visible, key: find, edges }) : null;
  return { near, found: find };
}
