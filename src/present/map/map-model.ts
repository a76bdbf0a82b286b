import type { Analysis } from '#analysis.ts';
import { type MapPlaces, mapPlaces } from '#graph/map-places.ts';
import { allOfMap, type MapTies, mapTies } from '#graph/map-ties.ts';
import type { Cut } from '#graph/web-source.ts';
import { seesEverything, type Visible } from '#model/viewer.ts';
import { once } from '../once.ts';
import type { MapLayout } from './map-layout.ts';
import { planMap } from './plan-map.ts';

/** What the whole map rests on for one viewer, whatever the filters: they never move anybody. */
export interface MapModel {
  readonly cut: Cut;
  readonly places: MapPlaces;
  readonly ties: MapTies;
  readonly layout: MapLayout;
}

/** Worked out once a revision and viewer. Linear in people and ties. */
export function mapModel(analysis: Analysis, visible: Visible): MapModel {
  const kept = models(analysis);
  const found = kept.get(visible.viewer);
  if (found) return found;
  const model = makeModel(analysis, visible);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(visible.viewer, model);
  return model;
}

/** A model of a large organisation is large, and managers' are soon made. */
const mostKept = 20;

const models = once((_analysis: Analysis) => new Map<number, MapModel>());

function makeModel(analysis: Analysis, visible: Visible): MapModel {
  const { organisation } = analysis;
  const { places, ties } = mapGround(analysis, visible);
  const layout = planMap({
    places: places.places,
    ties,
    isPrimary: (customer) => organisation.customers.role[customer] === 1,
  });
  return { cut: cutFor(analysis, visible), places, ties, layout };
}

type MapGround = Pick<MapModel, 'places' | 'ties'>;

/** Who stands where, and what leads from place to place. For who sees everything, once a revision. */
export const mapGround = (analysis: Analysis, visible: Visible): MapGround =>
  visible.everything ? wholeGround(analysis) : makeGround(analysis, visible);

const wholeGround = once((analysis: Analysis) => makeGround(analysis, seesEverything));

function makeGround(analysis: Analysis, visible: Visible): MapGround {
  const places = mapPlaces(analysis, visible);
  return { places, ties: mapTies(analysis.network, visible, { places, filter: allOfMap }) };
}

function cutFor(analysis: Analysis, visible: Visible): Cut {
  const { network } = analysis;
  const isInside = Uint8Array.from({ length: network.people }, (_, person) =>
    network.here[person] && visible.branch(person) ? 1 : 0,
  );
  return { source: analysis, visible, inside: [], isInside };
}
