import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import type { Organisation } from '#model/organisation.ts';
import type { Viewer, Visible } from '#model/viewer.ts';
import { type MapAnswer, mapAnswer } from '#present/map/map-answer.ts';
import { everyDepartment, type MapView, readMapView } from '#present/map/map-view.ts';
import { type DrawnMap, openMap } from '#present/map/open-map.ts';

export interface AnyMap {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly answer: MapAnswer;
  /** With the departments drawn as they are opened. */
  readonly drawn: DrawnMap;
}

/** The map as a viewer sees it under an address: "open=*&finding=any". */
export function mapFor(organisation: Organisation, address = '', viewer: Viewer = { role: 'hr' }): AnyMap {
  const analysis = analyse(organisation);
  const visible = see(analysis.network, viewer);
  const answer = mapAnswer(analysis, visible, { view: viewOf(address), only: 'all' });
  return { analysis, visible, answer, drawn: drawnFrom(answer) };
}

export function viewOf(address: string): MapView {
  const query = new URLSearchParams(address);
  return readMapView(
    (field) => query.get(field) ?? '',
    (field) => query.getAll(field),
  );
}

export const drawnFrom = ({ map, people }: MapAnswer): DrawnMap =>
  openMap(map!, [people], new Set(people.opened));

export const openAll = `open=${encodeURIComponent(everyDepartment)}`;
