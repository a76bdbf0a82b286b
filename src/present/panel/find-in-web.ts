import type { Analysis } from '#analysis.ts';
import type { Web, WebNode } from '#graph/web-graph.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { fold } from '../fold.ts';
import { searchPeople } from '../people-index.ts';
import { nameOf } from '../rings/ring-words.ts';
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
  const holdsAll = (text: string) => words.every((word) => text.includes(word));
  const names = shownNames(web, search);
  const exactly = [...names].filter(([, { name }]) => fold(name) === words.join(' '));
  if (exactly.length > 0) return exactly.map(([key]) => key);
  return web.filterNodes(
    (key, node) => holdsAll(fold(names.get(key)!.withId)) || knownRows(search, node).some(isSaid),
  );
}

/** What to type to find each node again, by key: its name, with the id behind it where another has the same. Linear. */
export function searchTexts(web: Web, search: Search): Map<string, string> {
  const names = shownNames(web, search);
  const called = Map.groupBy(names.values(), ({ name }) => fold(name));
  return new Map(
    [...names].map(([key, { name, withId }]) => [key, called.get(fold(name))!.length === 1 ? name : withId]),
  );
}

interface ShownName {
  readonly name: string;
  /** With the id that is shown, a code where people are not called by name; of others only the name. */
  readonly withId: string;
}

function shownNames(web: Web, search: Search): Map<string, ShownName> {
  const reader = readerOf(search);
  const { people } = reader.facts.organisation;
  return new Map(
    web.mapNodes((key, node) => {
      const name = nameOf(reader, node);
      const [row] = node.kind === 'person' ? knownRows(search, node) : [];
      return [key, { name, withId: row === undefined ? name : `${people.name[row]} ${ownId(people, row)}` }];
    }),
  );
}

const readerOf = ({ analysis, visible, names }: Search) => ({
  facts: withNames(analysis, names),
  visible,
});

/** Rows of the people of a node whose particulars the viewer may read: of a folded department all in it. */
export function knownRows({ visible }: Pick<Search, 'visible'>, node: WebNode): readonly number[] {
  if (node.kind === 'person') return visible.person(node.row) ? [node.row] : [];
  return node.kind === 'department' ? node.rows.filter(visible.person) : [];
}
