import type { Analysis } from '#analysis.ts';
import type { Web, WebNode } from '#graph/web-graph.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { fold } from '../fold.ts';
import { searchPeople } from '../people-index.ts';
import { nameOf, type Reader } from '../rings/ring-words.ts';
import type { WebNames } from '../web-view.ts';
import { withNames } from '../with-names.ts';

export interface Search {
  readonly analysis: Analysis;
  readonly visible: Visible;
  /** What people are called in the picture. */
  readonly names: WebNames;
}

/**
 * Keys of the nodes of a web that are meant by what was typed: those whose name it is, else all in whose name, id, title
 * or e-mail every word of it occurs. Empty for a blank. Linear in the web.
 */
export function findInWeb(web: Web, search: Search, typed: string): string[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const isSaid = searchPeople(search.analysis.organisation, typed);
  const holdsAll = (name: string) => words.every((word) => name.includes(word));
  const names = shownNames(web, search);
  const exactly = [...names].filter(([, name]) => name === words.join(' '));
  if (exactly.length > 0) return exactly.map(([key]) => key);
  return web.filterNodes((key, node) => holdsAll(names.get(key)!) || knownRows(search, node).some(isSaid));
}

/** What to type to find a node again: its name, with the id behind it where another has the same. */
export function searchTextFor(web: Web, search: Search, key: string): string {
  const node = web.getNodeAttributes(key);
  const name = nameOf(readerOf(search), node);
  const [row] = node.kind === 'person' ? knownRows(search, node) : [];
  if (row === undefined || findInWeb(web, search, name).length === 1) return name;
  const { people } = search.analysis.organisation;
  return `${people.name[row]} ${ownId(people, row)}`;
}

function shownNames(web: Web, search: Search): Map<string, string> {
  const reader = readerOf(search);
  return new Map(web.mapNodes((key, node) => [key, fold(nameOf(reader, node))]));
}

const readerOf = ({ analysis, visible, names }: Search): Reader => ({
  facts: withNames(analysis, names),
  visible,
});

/** Rows of the people of a node whose particulars the viewer may read: of a folded department all in it. */
export function knownRows({ visible }: Pick<Search, 'visible'>, node: WebNode): readonly number[] {
  if (node.kind === 'person') return visible.person(node.row) ? [node.row] : [];
  return node.kind === 'department' ? node.rows.filter(visible.person) : [];
}
