import type { Request } from 'express';
import { type MapView, readMapView } from '#present/map/map-view.ts';
import { readQuery } from './read-query.ts';

/** The view of the whole map as its address says it. */
export function mapViewOf(request: Request): MapView {
  return readMapView(
    (field) => readQuery(request, field),
    (field) =>
      [request.query[field] ?? []]
        .flat()
        .flatMap((value) => (typeof value === 'string' ? [value.slice(0, 200)] : [])),
  );
}
