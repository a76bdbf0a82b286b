import type { Analysis } from '#analysis.ts';
import { ruleIds } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { count, list } from '../english.ts';
import type { FigureView } from '../figure-strip.ts';
import { ruleNames } from '../finding-words.ts';
import type { Lede } from '../lede.ts';
import { type Option, options } from '../options.ts';
import { clampPage, type Pager, pageSize, toPager } from '../pager.ts';
import { peopleByDepartment } from '../people-index.ts';
import { type PersonRow, personRow } from '../person-row.ts';
import { departmentName } from '../rings/ring-words.ts';
import type { WebView } from '../web-view.ts';
import { withNames } from '../with-names.ts';
import { howToRead } from './how-to-read.ts';
import { mapFigures } from './map-figures.ts';
import { mapLede } from './map-lede.ts';
import { mapModel } from './map-model.ts';
import { type MapPicture, mapPicture } from './map-picture.ts';
import { type MapRow, mapRows } from './map-rows.ts';
import { everyDepartment, type MapView, mapHref, openFields, writeMapView } from './map-view.ts';
import { type OpenedPlaces, openedPlaces } from './opened-places.ts';
import { mostOpenPeople } from './show-map.ts';
import { type MapLook, type ShownOnMap, shownOnMap } from './shown-on-map.ts';

export interface MapPage {
  readonly title: string;
  readonly lede: Lede;
  readonly figures: readonly FigureView[];
  /** Nobody is here yet. */
  readonly empty: boolean;
  readonly controls: MapControls;
  /** Colours tell of gaps, not of departments. */
  readonly byFinding: boolean;
  /** The picture as it stands without script and on paper; null where there are too many departments for a page. */
  readonly picture: MapPicture | null;
  readonly howToRead: string;
  readonly script: MapScript;
  readonly table: MapTable;
}

/** What the script finds in the page. */
export interface MapScript {
  /** Where the map's numbers are, for the view of the page. */
  readonly dataHref: string;
  readonly name: string;
}

export interface MapControls {
  readonly colours: readonly Option[];
  readonly names: readonly Option[];
  readonly departments: readonly Option[];
  readonly findings: readonly Option[];
  readonly claims: readonly Option[];
  /** Fields that stay as they are. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** "31 of 122 people are shown." */
  readonly shown: string;
  /** Blank where nothing is chosen. */
  readonly plainHref: string;
}

export interface MapTable {
  readonly caption: string;
  readonly rows: readonly MapRow[];
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

/** The whole organisation on one map, or a manager's branch and those it works with. */
export function mapPage(
  known: Analysis,
  visible: Visible,
  { view, page }: { readonly view: MapView; readonly page: { departments: string; people: string } },
): MapPage {
  const model = mapModel(known, visible);
  const look: MapLook = { analysis: withNames(known, view.web.names), visible, model, view: view.web };
  const shown = shownOnMap(look);
  const opened = openedPlaces(look, shown, view);
  const query = writeMapView(view);
  return {
    title: 'The whole map',
    lede: mapLede(look),
    figures: mapFigures(look, shown),
    empty: model.places.places.length === 0,
    byFinding: view.web.colour === 'finding',
    controls: controlsFor(look, shown, view),
    picture: mapPicture(look, shown, opened),
    howToRead: howToRead(look),
    script: {
      dataHref: query ? `/map.json?${query}` : '/map.json',
      name: 'Map of the whole organisation',
    },
    table: tableFor(look, { shown, opened, view, page }),
  };
}

function controlsFor(look: MapLook, shown: ShownOnMap, view: MapView): MapControls {
  const { analysis } = look;
  const { web } = view;
  const choose = (choices: readonly (readonly [string, string])[], chosen: string) =>
    choices.map(([value, text]) => ({ value, text, selected: value === chosen }));
  const departments = departmentNames(look);
  const rules = ruleIds.map((id) => [id, ruleNames(analysis)[id]] as const);
  return {
    colours: choose(
      [
        ['department', 'Departments'],
        ['finding', 'Gaps, the worst'],
      ],
      web.colour,
    ),
    names: choose(
      [
        ['names', 'Names'],
        ['initials', 'Initials'],
        ['codes', 'Codes'],
      ],
      web.names,
    ),
    departments: options(
      departments.map((name) => [name, name]),
      web.department,
      'Every department',
    ),
    findings: options([['any', 'Any gap'], ...rules], web.finding, 'With or without gaps'),
    claims: options(
      [
        ['confirmed', 'Confirmed by both ends'],
        ['claimed', 'Claimed by one end'],
      ],
      web.claim,
      'Every tie',
    ),
    kept: openFields(view).map(([name, value]) => ({ name, value })),
    shown: shownWords(look, shown),
    plainHref: isFiltered(web)
      ? mapHref({ ...view, web: { ...web, department: '', finding: '', claim: '' } })
      : '',
  };
}

const isFiltered = (web: WebView): boolean => web.department !== '' || web.finding !== '' || web.claim !== '';

function departmentNames({ analysis, model }: MapLook): string[] {
  const rows = new Set(
    model.places.places.flatMap((place) => (place.kind === 'department' ? [place.row] : [])),
  );
  return [...rows]
    .map((row) => departmentName(analysis, row))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/** How much of everything is shown, as picture and table count it. */
function shownWords({ visible, model }: MapLook, shown: ShownOnMap): string {
  const own = (people: readonly number[]) => people.filter((person) => visible.branch(person)).length;
  const all = model.places.places.reduce(
    (sum, place) => sum + (place.kind === 'department' ? own(place.people) : 0),
    0,
  );
  const some = shown.people.reduce((sum, people) => sum + own(people), 0);
  const ties = count(
    shown.ties.ties.reduce((sum, each) => sum + each, 0),
    'tie',
  );
  if (some === all) return `${count(all, 'person', 'people')} and ${ties} are shown.`;
  return `${some.toLocaleString('en-GB')} of ${count(all, 'person', 'people')} and ${ties} are shown.`;
}

interface TableParts {
  readonly shown: ShownOnMap;
  readonly opened: OpenedPlaces;
  readonly view: MapView;
  readonly page: { readonly departments: string; readonly people: string };
}

function tableFor(look: MapLook, { shown, opened, view, page }: TableParts): MapTable {
  const rows = mapRows(look, shown, { view, opened });
  const at = clampPage(page.departments, rows.length);
  const address = (field: string, at: string) => (to: number) =>
    withField(mapHref(view), `${field}=${to}#${at}`);
  return {
    caption: count(rows.length, 'department'),
    rows: rows.slice((at - 1) * pageSize, at * pageSize),
    pager: toPager({ page: at, total: rows.length, what: 'departments' }, address('page', 'departments')),
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
