import type { Web, WebNode } from '#graph/web-graph.ts';
import { byName } from '../by-name.ts';
import { count, hops } from '../english.ts';
import type { Link } from '../links.ts';
import { departmentName, nameOf, type Reader } from '../rings/ring-words.ts';
import { wordsOf } from '../words.ts';

/** Somebody or something in a picture beside the people it is about. */
export interface TwinOther {
  /** Key of its dot. */
  readonly key: string;
  readonly name: Link;
  /** "Colleague, Nursing", "The primary patient", "A group, as one", "12 people in one dot". */
  readonly what: string;
  readonly sight: string;
  readonly lacksSight: boolean;
}

interface ToList {
  readonly reader: Reader;
  /** Keys of the nodes that are drawn. */
  readonly nodes: ReadonlySet<string>;
  readonly hrefOf: (key: string) => string;
}

/** What of a picture its table of people does not hold: customers, groups, colleagues around them, folded departments. */
export function twinOthers(web: Web, { reader, nodes, hrefOf }: ToList): TwinOther[] {
  const others = web.filterNodes((key, node) => nodes.has(key) && !isListed(node));
  return others
    .map((key) => ({ key, node: web.getNodeAttributes(key) }))
    .map(({ key, node }) => ({
      key,
      rank: rankOf(node),
      name: { text: nameOf(reader, node), href: hrefOf(key) },
      what: whatOf(reader, node),
      ...sightOf(reader, node),
    }))
    .sort((one, other) => one.rank - other.rank || byName(one.name.text, other.name.text))
    .map(({ rank, ...row }) => row);
}

const isListed = (node: WebNode): boolean => node.kind === 'person' && !node.outside;

const rankOf = (node: WebNode): number =>
  node.kind === 'customer' ? (node.primary ? 0 : 1) : { department: 2, group: 3, person: 4 }[node.kind];

function whatOf({ facts }: Reader, node: WebNode): string {
  if (node.kind === 'customer')
    return `${node.primary ? 'The primary' : 'Outside'} ${wordsOf(facts).customer}`;
  if (node.kind === 'group') return 'A group, as one';
  if (node.kind === 'person')
    return ['Colleague', node.department < 0 ? '' : departmentName(facts, node.department)]
      .filter(Boolean)
      .join(', ');
  const people = count(node.people, 'person', 'people');
  return node.outside ? `Colleagues: ${people} in one dot` : `${people} in one dot`;
}

function sightOf({ facts }: Reader, node: WebNode): Pick<TwinOther, 'sight' | 'lacksSight'> {
  if (node.kind === 'customer' || facts.network.customers === 0) return { sight: '', lacksSight: false };
  return { sight: node.hops < 0 ? 'none' : hops(node.hops), lacksSight: node.hops < 0 };
}
