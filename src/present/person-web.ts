import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { type Link, personHref } from './links.ts';
import { isDrawnAtOnce } from './page-picture.ts';
import { addressOf } from './pager.ts';
import type { PanelAsk } from './panel/panel-ask.ts';
import { openPanel, ringsOf, type WebPanel } from './panel/web-panel.ts';
import { isOpen } from './panel/web-scope.ts';
import type { RingsPicture } from './rings/rings-picture.ts';
import { webDownloads } from './web-downloads.ts';
import { webViewFields } from './web-view.ts';

/** The web around somebody, on their own page. */
export interface PersonWeb {
  readonly panel: WebPanel;
  readonly picture: RingsPicture;
  readonly downloads: readonly Link[];
  /** The same on a page of its own. */
  readonly closer: string;
}

/** Null for somebody who is not judged, whose branch the viewer does not see, or round whom there is nobody or too many. */
export function personWeb(
  analysis: Analysis,
  visible: Visible,
  { person, ask }: { readonly person: number; readonly ask: PanelAsk },
): PersonWeb | null {
  const scope = { kind: 'person', person } as const;
  if (!isOpen(analysis, visible, scope)) return null;
  const path = personHref(analysis, person);
  const panel = openPanel(analysis, visible, { scope, ask, path, kept: {} });
  if (panel.web.size === 0 || !isDrawnAtOnce(panel.web)) return null;
  return {
    panel,
    picture: ringsOf(analysis, visible, panel),
    downloads: webDownloads(path, panel.view),
    closer: addressOf(`${path}/web`, Object.fromEntries(webViewFields(panel.view))),
  };
}
