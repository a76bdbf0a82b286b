import type { Link } from '../links.ts';
import { webFileKinds } from '../web-downloads.ts';
import { type MapView, writeMapView } from './map-view.ts';

/** The files of the map, as it is shown. */
export function mapDownloads(view: MapView): Link[] {
  const query = writeMapView(view);
  return webFileKinds.map(([text, extension]) => ({
    text,
    href: `/map/web.${extension}${query ? `?${query}` : ''}`,
  }));
}
