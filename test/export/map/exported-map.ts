import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { type MapExport, openMapExport } from '#export/map/map-export.ts';
import type { Organisation } from '#model/organisation.ts';
import type { Viewer } from '#model/viewer.ts';
import { viewOf } from '../../present/map/any-map.ts';

/** The map to export as it is under an address; undefined where it shows nobody. */
export function openedMap(
  organisation: Organisation | Analysis,
  address = '',
  viewer: Viewer = { role: 'hr' },
): MapExport | undefined {
  const analysis = 'findings' in organisation ? organisation : analyse(organisation);
  const visible = see(analysis.network, viewer);
  return openMapExport({ analysis, visible, view: viewOf(address), asOf: '2026-11-23' });
}
