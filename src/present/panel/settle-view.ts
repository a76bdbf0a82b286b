import type { Web } from '#graph/web-graph.ts';
import type { WebView } from '../web-view.ts';
import { findInWeb, type Search } from './find-in-web.ts';
import type { PanelAsk } from './panel-ask.ts';
import { standsIn } from './stands-in.ts';

/** A view in which whoever was typed stands by key, as links and exports say it. */
export interface Settled {
  readonly view: WebView;
  /** Keys of those who could be meant by what was typed, where that is not exactly one. */
  readonly several: readonly string[];
  /** What was typed and is nobody’s; blank otherwise. */
  readonly nobody: string;
  /** Who is looked for within a folded department: row, or -1, and key. */
  readonly folded: number;
  readonly foldedKey: string;
}

/**
 * Works out who is meant by what was typed; a view that says it by key stays as it is, but that of people who are folded
 * their department is marked. Linear in the web and its people.
 */
export function settleView(web: Web, search: Omit<Search, 'names'>, { view, ...ask }: PanelAsk): Settled {
  if (ask.search === '') return { ...byKey(web, search, view), several: [], nobody: '' };
  const keys = findInWeb(web, { ...search, names: view.names }, ask.search);
  const [find] = keys.length === 1 ? keys : [''];
  const round =
    ask.around !== 0 && find !== '' ? { focus: find, hops: ask.around } : { focus: '', hops: 1 as const };
  return {
    ...byKey(web, search, { ...view, find, ...round }),
    several: keys.length > 1 ? keys : [],
    nobody: keys.length === 0 ? ask.search : '',
  };
}

function byKey(web: Web, search: Omit<Search, 'names'>, view: WebView) {
  const [find, focus] = [view.find, view.focus].map((key) => standsIn(web, search, key));
  const said = focus.key === '' ? { ...find, asked: view.find } : { ...focus, asked: view.focus };
  return {
    view: { ...view, find: find.key, focus: focus.key },
    folded: said.person,
    foldedKey: said.person < 0 ? '' : said.asked,
  };
}
