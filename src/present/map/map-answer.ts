import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { withNames } from '../with-names.ts';
import type { MapData, MapPeople } from './map-data.ts';
import { mapModel } from './map-model.ts';
import type { MapView } from './map-view.ts';
import { openedPlaces } from './opened-places.ts';
import { showMap } from './show-map.ts';
import { showPeople } from './show-people.ts';
import { type MapLook, shownOnMap } from './shown-on-map.ts';

/** What the map's script is sent. */
export interface MapAnswer {
  /** Null where only people are asked for. */
  readonly map: MapData | null;
  /** Of the opened departments. */
  readonly people: MapPeople;
  /** Names of the departments opened, and of those that would have been too many people at a time. */
  readonly open: readonly string[];
  readonly leftOut: readonly string[];
}

export function mapAnswer(
  known: Analysis,
  visible: Visible,
  { view, only }: { readonly view: MapView; readonly only: 'all' | 'people' },
): MapAnswer {
  const model = mapModel(known, visible);
  const look: MapLook = { analysis: withNames(known, view.web.names), visible, model, view: view.web };
  const shown = shownOnMap(look);
  const opened = openedPlaces(look, shown, view);
  return {
    map: only === 'all' ? showMap(look) : null,
    people: showPeople(look, shown, opened.places),
    open: opened.open,
    leftOut: opened.leftOut,
  };
}
