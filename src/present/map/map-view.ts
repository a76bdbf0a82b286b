import { readWebView, type WebView, webViewFields } from '../web-view.ts';

/** How the whole map is to be looked at: as any web, and which departments are opened. */
export interface MapView {
  readonly web: WebView;
  /** Names of the opened departments, in the order they were opened; `everyDepartment` for all but those closed. */
  readonly open: readonly string[];
  /** Names of those closed again after all were opened. */
  readonly closed: readonly string[];
}

/** Stands in addresses for every department. */
export const everyDepartment = '*';

/**
 * Reads the view from an address.
 * @param query gives the value of a field, blank for none
 * @param all gives every value of a field
 */
export function readMapView(
  query: (field: string) => string,
  all: (field: string) => readonly string[],
): MapView {
  const web = readWebView(query);
  const whole = all('open').includes(everyDepartment);
  return {
    web,
    open: whole ? [everyDepartment] : namesIn(all('open')),
    closed: whole ? namesIn(all('closed')) : [],
  };
}

const namesIn = (values: readonly string[]): string[] =>
  [...new Set(values.map((name) => name.trim()).filter(Boolean))].slice(0, mostNamed);

/** More names would not fit into an address. */
const mostNamed = 100;

/** The same view with a department opened, or closed. */
export function withDepartment(view: MapView, name: string, open: boolean): MapView {
  const others = (names: readonly string[]) => names.filter((each) => each !== name);
  if (view.open.includes(everyDepartment)) {
    return { ...view, closed: open ? others(view.closed) : [...others(view.closed), name] };
  }
  return { ...view, open: open ? [...others(view.open), name] : others(view.open) };
}

/** The view as fields of an address or form. */
export const mapViewFields = ({ web, open, closed }: MapView): [name: string, value: string][] => [
  ...webViewFields(web),
  ...openFields({ open, closed }),
];

export const openFields = ({
  open,
  closed,
}: Pick<MapView, 'open' | 'closed'>): [name: string, value: string][] => [
  ...open.map((name): [string, string] => ['open', name]),
  ...closed.map((name): [string, string] => ['closed', name]),
];

/** The view as a query without its question mark; blank for the plain map. */
export const writeMapView = (view: MapView): string => new URLSearchParams(mapViewFields(view)).toString();

/** The address of the map under a view. */
export const mapHref = (view: MapView): string => {
  const query = writeMapView(view);
  return query ? `/map?${query}` : '/map';
};
