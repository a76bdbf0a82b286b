import { plainView, readWebView, type WebHops, type WebView } from '../web-view.ts';

/** What the address of a page with a picture asks for: the view, and what is typed into its form. */
export interface PanelAsk {
  readonly view: WebView;
  /** Part of a name, as typed; blank where a link says by `view.find` who is meant. */
  readonly search: string;
  /** So many hops round whoever is typed; 0 for their line of sight. */
  readonly around: WebHops | 0;
  readonly sort: TwinSort;
  /** Of the table, as typed. */
  readonly page: string;
}

const sorts = ['name', 'department', 'hops'] as const;
export type TwinSort = (typeof sorts)[number];

/** What a page with a picture is before anybody asks anything. */
export const plainAsk: PanelAsk = { view: plainView, search: '', around: 0, sort: 'name', page: '' };

/**
 * Reads what is asked of a picture and its table from an address.
 * @param query gives the value of a field of the address, blank for none
 */
export function readPanelAsk(query: (field: string) => string): PanelAsk {
  return {
    view: readWebView(query),
    search: query('search'),
    around: query('around') === '' ? 0 : readWebView((field) => query(field && 'around')).hops,
    sort: sorts.find((each) => each === query('sort')) ?? 'name',
    page: query('page'),
  };
}
