import type { Analysis } from '#analysis.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Visible } from '#model/viewer.ts';
import type { FlowPicture } from '../flow/flow-picture.ts';
import { departmentWebHref, type Link } from '../links.ts';
import { hasMirror } from '../mirror/mirror-of.ts';
import { linksFor, viewPicture } from '../page-picture.ts';
import { addressOf } from '../pager.ts';
import { hrefFor } from '../rings/layout-rings.ts';
import type { RingsPicture } from '../rings/rings-picture.ts';
import { type Shown, showOf } from '../shown.ts';
import { plainView, type WebView, webViewFields } from '../web-view.ts';
import { withNames } from '../with-names.ts';
import type { PanelAsk } from './panel-ask.ts';
import { type PanelControls, panelControls } from './panel-controls.ts';
import { type PanelFound, panelFound } from './panel-found.ts';
import { settleView } from './settle-view.ts';
import { shownWords } from './shown-words.ts';
import { twinOthers } from './twin-other.ts';
import { webOf } from './web-of.ts';
import { isOpen, type WebScope } from './web-scope.ts';
import { type WebTwin, webTwin } from './web-twin.ts';

/** What stands round a picture: the form that says how to look at it, how much is shown, and the same as tables. */
export interface WebPanel {
  readonly controls: PanelControls;
  /** "31 of 122 people are shown: Nursing." */
  readonly said: string;
  /** The same page with everybody; blank where everybody is shown. */
  readonly plainHref: string;
  /** Cuts the drawing to what is shown, or gives everybody their place back; null where there is nothing to cut. */
  readonly fit: Link | null;
  /** The web of the department that is chosen, on its own; null where none is, or it is that already. */
  readonly own: Link | null;
  /** Null where nobody is looked for. */
  readonly found: PanelFound | null;
  readonly twin: WebTwin;
  /** The address of this view, whatever was typed to get it. */
  readonly address: string;
}

/** A panel with what is needed to draw its picture. */
export interface OpenPanel extends WebPanel {
  readonly web: Web;
  readonly view: WebView;
  readonly shown: Shown;
  /** The same page with some fields of its address changed. */
  readonly addressWith: (values: Readonly<Record<string, string>>) => string;
}

export interface PanelOf {
  readonly scope: WebScope;
  readonly ask: PanelAsk;
  /** Path of the page that it stands on, and what else its address says. */
  readonly path: string;
  readonly kept: Readonly<Record<string, string>>;
}

/** Linear in the web, which is cut once a revision. */
export function openPanel(
  analysis: Analysis,
  visible: Visible,
  { scope, ask, path, kept }: PanelOf,
): OpenPanel {
  const web = webOf(analysis, visible, scope);
  const isThere = ask.view.colour !== 'mirror' || hasMirror(analysis, visible);
  const asked = isThere ? ask.view : { ...ask.view, colour: plainView.colour };
  const settled = settleView(web, { analysis, visible }, { ...ask, view: asked });
  const { view } = settled;
  const shown = showOf(web, { analysis, visible, view });
  const reader = { facts: withNames(analysis, view.names), visible };
  const search = settled.several.length > 0 || settled.nobody ? ask.search : '';
  const sort = ask.sort === 'name' ? '' : ask.sort;
  const { folded, foldedKey } = settled;
  const asks = { ...view, ...(folded >= 0 && { [view.focus ? 'focus' : 'find']: foldedKey }) };
  const address = (values: Readonly<Record<string, string | number>> = {}) =>
    addressOf(path, { ...kept, ...Object.fromEntries(webViewFields(asks)), search, sort, ...values });
  const links = linksFor(reader.facts, visible);
  const hrefOf = (key: string) => hrefFor(web.getNodeAttributes(key), { links, facts: analysis });
  const twin = webTwin({
    analysis,
    visible,
    view,
    people: shown.people,
    first: focusRow(web),
    others: twinOthers(web, { reader, nodes: shown.nodes, hrefOf }),
    sort: ask.sort,
    page: ask.page,
    address,
  });
  return {
    web,
    view,
    shown,
    controls: panelControls({
      analysis,
      visible,
      view,
      web,
      search: folded < 0 ? search : reader.facts.organisation.people.name[folded],
      action: path,
      kept,
    }),
    said: shownWords(web, { reader, shown, view }),
    plainHref: shown.filtered ? address({ department: '', finding: '', claim: '', fit: '' }) : '',
    fit: shown.filtered && view.draw === 'web' ? fitLink(view, address) : null,
    own: scope.kind === 'department' ? null : departmentWebLink(analysis, visible, view),
    found: panelFound(web, { analysis, visible, shown, settled, hrefOf, address }),
    twin,
    address: address({ page: twin.page }),
    addressWith: address,
  };
}

const fitLink = ({ fit }: WebView, address: OpenPanel['addressWith']): Link =>
  fit === 'shown'
    ? { text: 'Show the whole drawing', href: address({ fit: '' }) }
    : { text: 'Fit to what is shown', href: address({ fit: 'shown' }) };

function departmentWebLink(analysis: Analysis, visible: Visible, view: WebView): Link | null {
  const { departments } = analysis.organisation.people;
  const department = departments.indexOf(view.department);
  if (department < 0 || !isOpen(analysis, visible, { kind: 'department', department })) return null;
  const { names, colour, finding, claim } = view;
  const fields = webViewFields({ ...plainView, names, colour, finding, claim });
  return {
    text: `The web of ${view.department} on its own`,
    href: addressOf(departmentWebHref(view.department), Object.fromEntries(fields)),
  };
}

/**
 * Has everybody of a flow stand one by one, or by department again; null where nobody is folded. Where the web has
 * departments only, it is these.
 */
export function foldLink({ view, web, addressWith }: OpenPanel, flow: FlowPicture | null): Link | null {
  if (!flow) return null;
  const byDepartment = web.getAttribute('folded');
  if (view.fold === 'none')
    return {
      text: byDepartment ? 'Fold the smallest departments' : 'Fold people by department',
      href: addressWith({ fold: '' }),
    };
  if (flow.folded === 0) return null;
  const text = byDepartment ? 'Show every department' : `Show the ${flow.folded} who are folded one by one`;
  return { text, href: addressWith({ fold: 'none' }) };
}

/** Row of the manager or person the web is about, -1 for none. */
function focusRow(web: Web): number {
  const focus = web.getAttribute('focus');
  const node = focus === null ? undefined : web.getNodeAttributes(focus);
  return node?.kind === 'person' ? node.row : -1;
}

/** The picture of a panel. */
export const ringsOf = (analysis: Analysis, visible: Visible, panel: OpenPanel): RingsPicture =>
  viewPicture(analysis, visible, panel);
