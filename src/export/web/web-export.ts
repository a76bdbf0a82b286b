import type { Analysis } from '#analysis.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Visible } from '#model/viewer.ts';
import type { FlowPicture } from '#present/flow/flow-picture.ts';
import { layoutFlow } from '#present/flow/layout-flow.ts';
import { webOf } from '#present/panel/web-of.ts';
import { isOpen, type WebScope } from '#present/panel/web-scope.ts';
import { layoutRings, type RingsLinks } from '#present/rings/layout-rings.ts';
import type { RingsPicture } from '#present/rings/rings-picture.ts';
import { type Shown, showOf } from '#present/shown.ts';
import type { WebView } from '#present/web-view.ts';

/** What is to be exported: a web of one analysis, as one viewer sees it, looked at in one way, on one day. */
export interface WebAsked {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly scope: WebScope;
  readonly view: WebView;
  /** ISO date. */
  readonly asOf: string;
}

/** A web with what of it is shown, and where. Every format writes this down, so that all hold the same as the page. */
export interface WebExport extends WebAsked {
  readonly web: Web;
  readonly shown: Shown;
  readonly picture: RingsPicture;
  /** Instead of the picture, where the flow of a team is asked for. */
  readonly flow: FlowPicture | null;
}

/** Cuts, filters and lays out what was asked for; undefined for what is not there, or not the viewer’s to see. */
export function openWeb(asked: WebAsked): WebExport | undefined {
  const { analysis, visible, scope, view } = asked;
  if (!isOpen(analysis, visible, scope)) return undefined;
  const web = webOf(analysis, visible, scope);
  if (web.getAttribute('people') === 0) return undefined;
  const shown = showOf(web, { analysis, visible, view });
  const options = { facts: analysis, visible, links: noLinks, view, shown };
  const flows = view.draw === 'flow' && (scope.kind === 'team' || scope.kind === 'branch');
  return {
    ...asked,
    web,
    shown,
    picture: layoutRings(web, options),
    flow: flows ? layoutFlow(web, options) : null,
  };
}

/** A file leads nowhere: its reader may not have the app. */
const noLinks: RingsLinks = {
  person: () => '',
  customer: () => '',
  group: () => '',
  department: () => '',
};
