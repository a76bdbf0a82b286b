import { count, list } from '../english.ts';
import { clampPage, type Pager, pageSize, toPager } from '../pager.ts';
import { peopleByDepartment } from '../people-index.ts';
import { type PersonRow, personRow } from '../person-row.ts';
import { type MapRow, mapRows, type OtherRow, otherRows, rowCount } from './map-rows.ts';
import { everyDepartment, type MapView, mapHref } from './map-view.ts';
import type { OpenedPlaces } from './opened-places.ts';
import { mostOpenPeople } from './show-map.ts';
import type { MapLook, ShownOnMap } from './shown-on-map.ts';

/** The map as tables: its departments, and the people of those that are opened. */
export interface MapTable {
  readonly caption: string;
  readonly rows: readonly MapRow[];
  /** After the last department. */
  readonly others: readonly OtherRow[];
  readonly pager: Pager | null;
  readonly openAll: string;
  readonly closeAll: string;
  readonly people: {
    readonly caption: string;
    readonly rows: readonly PersonRow[];
    readonly pager: Pager | null;
  } | null;
  /** Departments that would have been too many people at a time, in words; blank for none. */
  readonly tooMany: string;
}

interface TableParts {
  readonly shown: ShownOnMap;
  readonly opened: OpenedPlaces;
  readonly view: MapView;
  readonly page: { readonly departments: string; readonly people: string };
}

export function mapTable(look: MapLook, { shown, opened, view, page }: TableParts): MapTable {
  const total = rowCount(look, shown);
  const at = clampPage(page.departments, total);
  const address = (field: string, at: string) => (to: number) =>
    withField(mapHref(view), `${field}=${to}#${at}`);
  return {
    caption: count(total, 'department'),
    rows: mapRows(look, shown, { view, opened, range: [(at - 1) * pageSize, at * pageSize] }),
    others: at * pageSize >= total ? otherRows(look, shown) : [],
    pager: toPager({ page: at, total, what: 'departments' }, address('page', 'departments')),
    openAll: mapHref({ ...view, open: [everyDepartment], closed: [] }),
    closeAll: opened.open.length > 0 ? mapHref({ ...view, open: [], closed: [] }) : '',
    people: peopleTable(look, { shown, opened, page: page.people }, address('people', 'people')),
    tooMany: tooManyWords(opened),
  };
}

const withField = (href: string, field: string): string => `${href}${href.includes('?') ? '&' : '?'}${field}`;

function peopleTable(
  { analysis, visible }: MapLook,
  { shown, opened, page }: { shown: ShownOnMap; opened: OpenedPlaces; page: string },
  address: (page: number) => string,
): MapTable['people'] {
  if (opened.open.length === 0) return null;
  const open = new Set(opened.places.flatMap((number) => shown.people[number]));
  const people = peopleByDepartment(analysis.organisation.people).filter((person) => open.has(person));
  const at = clampPage(page, people.length);
  return {
    caption: `${count(people.length, 'person', 'people')} of ${list(opened.open, 4)}`,
    rows: Array.from(people.subarray((at - 1) * pageSize, at * pageSize), (person) =>
      personRow(analysis, visible, person),
    ),
    pager: toPager({ page: at, total: people.length, what: 'people' }, address),
  };
}

function tooManyWords({ leftOut }: OpenedPlaces): string {
  if (leftOut.length === 0) return '';
  return `At most ${mostOpenPeople.toLocaleString('en-GB')} people are drawn one by one at a time, so ${list(leftOut, 3)} ${leftOut.length === 1 ? 'stays' : 'stay'} closed. Close others to open more.`;
}
