import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { hasMirror } from '../mirror/mirror-of.ts';
import { plainView, type WebView } from '../web-view.ts';
import { withNames } from '../with-names.ts';
import { mapModel } from './map-model.ts';
import type { MapLook } from './shown-on-map.ts';

/** The map as a view asks for it: people called as it says, and without a colour that there is nothing to tell by. */
export function lookAtMap(known: Analysis, visible: Visible, asked: WebView): MapLook {
  const isThere = asked.colour !== 'mirror' || hasMirror(known, visible);
  return {
    analysis: withNames(known, asked.names),
    visible,
    model: mapModel(known, visible),
    view: isThere ? asked : { ...asked, colour: plainView.colour },
  };
}
