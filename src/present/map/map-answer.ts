import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import type { WebColour } from '../web-view.ts';
import { lookAtMap } from './look-at-map.ts';
import type { MapData, MapPeople } from './map-data.ts';
import type { MapView } from './map-view.ts';
import { openedPlaces } from './opened-places.ts';
import { showMap } from './show-map.ts';
import { showPeople } from './show-people.ts';
import { shownOnMap } from './shown-on-map.ts';

/** What the map's script is sent. */
export interface MapAnswer {
  /** Null where only people are asked for. */
  readonly map: MapData | null;
  /** What the colours of dots tell of. */
  readonly colour: WebColour;
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
  const look = lookAtMap(known, visible, view.web);
  const shown = shownOnMap(look);
  const opened = openedPlaces(look, shown, view);
  return {
    map: only === 'all' ? showMap(look) : null,
    colour: look.view.colour,
    people: showPeople(look, shown, opened.places),
    open: opened.open,
    leftOut: opened.leftOut,
  };
}
