import type { MapPeople } from './map-data.ts';
import { type MapLegend, mapLegend, type OpenedSigns } from './map-legend.ts';
import { type MapPicture, mapPicture } from './map-picture.ts';
import { openMap } from './open-map.ts';
import type { OpenedPlaces } from './opened-places.ts';
import { placeKey, showMap } from './show-map.ts';
import { showPeople } from './show-people.ts';
import type { MapLook, ShownOnMap } from './shown-on-map.ts';

/** The map as a page shows it before its script has come. */
export interface StillMap {
  /** Null where there are too many departments for a page, or nobody. */
  readonly picture: MapPicture | null;
  /** Opened departments have too many people for this picture, so they are drawn closed. */
  readonly closed: boolean;
  /** Of what the view opens, drawn here or not. */
  readonly legend: MapLegend;
}

/** Past these a page would weigh too much, and show too little. */
const most = { dots: 250, people: 500 };
const size = { lines: 400, half: 440 };

export function stillMap(look: MapLook, shown: ShownOnMap, opened: OpenedPlaces): StillMap {
  const data = showMap(look);
  const people = opened.places.reduce((sum, place) => sum + shown.people[place].length, 0);
  const closed = people > most.people;
  const part = closed ? undefined : showPeople(look, shown, opened.places);
  const signs = part ? signsIn(part) : { opened: keysOf(look, opened), teams: true, gaps: true };
  const legend = mapLegend(look, data, signs);
  if (shown.places.length > most.dots || shown.places.length === 0) return { picture: null, closed, legend };
  const drawn = openMap(data, part ? [part] : [], new Set(part?.opened));
  return { picture: mapPicture({ data, drawn, colour: look.view.colour }, size), closed, legend };
}

/** What occurs among these people. */
export const signsIn = ({ opened, members, gaps }: MapPeople): OpenedSigns => ({
  opened,
  teams: members.from.length > 0,
  gaps: gaps.from.length > 0,
});

const keysOf = (look: MapLook, { places }: OpenedPlaces): string[] =>
  places.map((place) => placeKey(look, look.model.places.places[place]));
