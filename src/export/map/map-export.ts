import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { lookAtMap } from '#present/map/look-at-map.ts';
import type { MapData } from '#present/map/map-data.ts';
import { type MapLegend, mapLegend } from '#present/map/map-legend.ts';
import { type MapPicture, mapPicture } from '#present/map/map-picture.ts';
import type { MapView } from '#present/map/map-view.ts';
import { type DrawnMap, openMap } from '#present/map/open-map.ts';
import { openedPlaces } from '#present/map/opened-places.ts';
import { showWholeMap } from '#present/map/show-map.ts';
import { showPeople } from '#present/map/show-people.ts';
import { type MapLook, type ShownOnMap, shownOnMap } from '#present/map/shown-on-map.ts';
import { signsIn } from '#present/map/still-map.ts';

/** What is to be exported: the map of one analysis, as one viewer sees it, looked at in one way, on one day. */
export interface MapAsked {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly view: MapView;
  /** ISO date. */
  readonly asOf: string;
}

/** The map with what of it is shown and opened, and where. Every format writes this down. */
export interface MapExport {
  readonly look: MapLook;
  readonly shown: ShownOnMap;
  readonly data: MapData;
  readonly drawn: DrawnMap;
  readonly legend: MapLegend;
  /** Names of departments that would have been too many people at a time. */
  readonly leftOut: readonly string[];
  readonly asOf: string;
}

/** Undefined where the view shows nobody and nothing. Linear in people and ties. */
export function openMapExport({ analysis, visible, view, asOf }: MapAsked): MapExport | undefined {
  const look = lookAtMap(analysis, visible, view.web);
  const shown = shownOnMap(look);
  if (shown.places.length === 0) return undefined;
  const opened = openedPlaces(look, shown, view);
  const data = showWholeMap(look);
  const people = showPeople(look, shown, opened.places);
  const drawn = openMap(data, [people], new Set(people.opened));
  const legend = mapLegend(look, data, signsIn(people));
  return { look, shown, data, drawn, legend, leftOut: opened.leftOut, asOf };
}

/** The picture in pixels: no larger than its words can be read on a slide, and as large as names need. */
export function pictureOf({ look, data, drawn }: MapExport): MapPicture {
  const isOpened = drawn.dots.some(({ kind }) => kind === 'person' || kind === 'team');
  for (let half = isOpened ? opened : least; ; half *= 1.15) {
    const size = { lines: isOpened ? mostLines.opened : mostLines.closed, half: Math.round(half) };
    const picture = mapPicture({ data, drawn, colour: look.view.colour }, size);
    const isNamed = drawn.dots.length > mostNamed || picture.dots.every(({ label }) => label !== null);
    if (isNamed || half * 1.15 > most) return picture;
  }
}

const least = 440;
const opened = 560;
const most = 780;
/** In a picture of more dots than this not all can be named. */
const mostNamed = 300;
/** More cannot be told apart: the weakest are left out. Closed as on the page. */
const mostLines = { closed: 400, opened: 3000 };
