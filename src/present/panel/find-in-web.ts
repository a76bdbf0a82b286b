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
 * Keys of the nodes of a web that are meant by what was typed, and of people who stand in it folded into their department:
 * those whose name it is, else all in whose name, id, title or e-mail every word of it occurs. Empty for a blank. Linear in
 * the web and its people.
 */
export function findInWeb(web: Web, search: Search, typed: string): string[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const isSaid = searchPeople(search.analysis.organisation, typed);
  const holdsAll = (text: string) => words.every((word) => text.includes(word));
  const names = [...shownNames(web, search), ...foldedNames(web, search)];
  const exactly = names.filter(([, { name }]) => fold(name) === words.join(' '));
  const met =
    exactly.length > 0
      ? exactly
      : names.filter(([, { withId, row }]) => holdsAll(fold(withId)) || (row >= 0 && isSaid(row)));
  return met.map(([key]) => key);
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
  /** Of somebody whose particulars the viewer may read, -1 otherwise. */
  readonly row: number;
}

function shownNames(web: Web, search: Search): Map<string, ShownName> {
  const reader = readerOf(search);
  return new Map(
    web.mapNodes((key, node) => {
      const [row = -1] = node.kind === 'person' ? knownRows(search, node) : [];
      return [key, nameWithId(reader, nameOf(reader, node), row)];
    }),
  );
}

function foldedNames(web: Web, search: Search): [string, ShownName][] {
  const reader = readerOf(search);
  const { people } = reader.facts.organisation;
  return web.reduceNodes((names: [string, ShownName][], _, node) => {
    if (node.kind !== 'department') return names;
    for (const row of knownRows(search, node))
      names.push([`person:${people.partyId[row]}`, nameWithId(reader, people.name[row], row)]);
    return names;
  }, []);
}

function nameWithId({ facts }: ReturnType<typeof readerOf>, name: string, row: number): ShownName {
  const { people } = facts.organisation;
  return { name, withId: row < 0 ? name : `${people.name[row]} ${ownId(people, row)}`, row };
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
