import type { Analysis } from '#analysis.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Visible } from '#model/viewer.ts';
import { linksFor } from '../page-picture.ts';
import type { WebView } from '../web-view.ts';
import { withNames } from '../with-names.ts';
import type { FlowPicture } from './flow-picture.ts';
import { layoutFlow } from './layout-flow.ts';

/** The web of a team or branch as a flow, with the links of pages. */
export const teamFlow = (
  analysis: Analysis,
  visible: Visible,
  { web, view }: { readonly web: Web; readonly view: WebView },
): FlowPicture =>
  layoutFlow(web, {
    facts: analysis,
    visible,
    view,
    links: linksFor(withNames(analysis, view.names), visible),
  });
