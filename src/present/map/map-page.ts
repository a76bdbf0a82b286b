import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import type { FigureView } from '../figure-strip.ts';
import type { Lede } from '../lede.ts';
import type { Link } from '../links.ts';
import { howToRead } from './how-to-read.ts';
import { lookAtMap } from './look-at-map.ts';
import { type MapControls, mapControls } from './map-controls.ts';
import { mapDownloads } from './map-downloads.ts';
import { mapFigures } from './map-figures.ts';
import { mapLede } from './map-lede.ts';
import { type MapTable, mapTable } from './map-table.ts';
import { type MapView, writeMapView } from './map-view.ts';
import { openedPlaces } from './opened-places.ts';
import { shownOnMap } from './shown-on-map.ts';
import { type StillMap, stillMap } from './still-map.ts';

export interface MapPage {
  readonly title: string;
  readonly lede: Lede;
  readonly figures: readonly FigureView[];
  /** Nobody is here yet. */
  readonly empty: boolean;
  readonly controls: MapControls;
  readonly still: StillMap;
  /** The map as files. */
  readonly downloads: readonly Link[];
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

/** The whole organisation on one map, or a manager's branch and those it works with. */
export function mapPage(
  known: Analysis,
  visible: Visible,
  { view, page }: { readonly view: MapView; readonly page: { departments: string; people: string } },
): MapPage {
  const look = lookAtMap(known, visible, view.web);
  const shown = shownOnMap(look);
  const opened = openedPlaces(look, shown, view);
  const query = writeMapView(view);
  return {
    title: 'The whole map',
    lede: mapLede(look, shown),
    figures: mapFigures(look, shown),
    empty: look.model.places.places.length === 0,
    controls: mapControls(look, shown, view),
    still: stillMap(look, shown, opened),
    downloads: shown.places.length > 0 ? mapDownloads(view) : [],
    howToRead: howToRead(look),
    script: {
      dataHref: query ? `/map.json?${query}` : '/map.json',
      name: 'Map of the whole organisation',
    },
    table: mapTable(look, { shown, opened, view, page }),
  };
}
