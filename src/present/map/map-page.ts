import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import type { FigureView } from '../figure-strip.ts';
import type { Lede } from '../lede.ts';
import { withNames } from '../with-names.ts';
import { howToRead } from './how-to-read.ts';
import { type MapControls, mapControls } from './map-controls.ts';
import { mapFigures } from './map-figures.ts';
import { mapLede } from './map-lede.ts';
import { mapModel } from './map-model.ts';
import { type MapPicture, mapPicture } from './map-picture.ts';
import { type MapTable, mapTable } from './map-table.ts';
import { type MapView, writeMapView } from './map-view.ts';
import { openedPlaces } from './opened-places.ts';
import { type MapLook, shownOnMap } from './shown-on-map.ts';

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
    controls: mapControls(look, shown, view),
    picture: mapPicture(look, shown, opened),
    howToRead: howToRead(look),
    script: {
      dataHref: query ? `/map.json?${query}` : '/map.json',
      name: 'Map of the whole organisation',
    },
    table: mapTable(look, { shown, opened, view, page }),
  };
}
