import type { Analysis } from '#analysis.ts';
import { figuresOf } from '#findings/figures.ts';
import { scopeOf } from '#findings/scope.ts';
import type { Figures } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { type Crumb, crumbsTo } from './crumbs.ts';
import type { FlowPicture } from './flow/flow-picture.ts';
import { teamFlow } from './flow/team-flow.ts';
import type { Lede } from './lede.ts';
import { departmentHref, type Link, overviewHref } from './links.ts';
import { organisationName, personName } from './names.ts';
import { overviewLede } from './overview-lede.ts';
import { overviewFigures } from './overview-page.ts';
import { addressOf } from './pager.ts';
import { fitsOnePicture } from './panel/fits-one-picture.ts';
import type { PanelAsk } from './panel/panel-ask.ts';
import { foldLink, type OpenPanel, openPanel, ringsOf, type WebPanel } from './panel/web-panel.ts';
import { isOpen, pageOfScope, scopeField, type WebScope } from './panel/web-scope.ts';
import { personLede } from './person-lede.ts';
import type { RingsPicture } from './rings/rings-picture.ts';
import { webDownloads } from './web-downloads.ts';
import { plainView, type WebDraw } from './web-view.ts';
import { withNames } from './with-names.ts';

/** The web of a scope on a page of its own: the picture with everything there is to choose, and the same as tables. */
export interface WebPage {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly lede: Lede;
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
  /** Null where there are too many for one picture. */
  readonly drawn: Drawn | null;
  readonly downloads: readonly Link[];
}

interface Drawn {
  readonly panel: WebPanel;
  /** The web, or of a team the flow where it is asked for: one of both. */
  readonly picture: RingsPicture | null;
  readonly flow: FlowPicture | null;
  readonly fold: Link | null;
  /** The web or the flow, where there are both. */
  readonly draws: readonly (Link & { readonly current: boolean })[];
}

/** Undefined for what is not there, or not for the viewer to see. Linear in people and ties, for the figures. */
export function webPage(
  analysis: Analysis,
  visible: Visible,
  { scope, ask }: { readonly scope: WebScope; readonly ask: PanelAsk },
): WebPage | undefined {
  if (!isOpen(analysis, visible, scope)) return undefined;
  const figures = figuresFor(analysis, visible, scope);
  const facts = withNames(analysis, ask.view.names);
  const head = headOf(facts, visible, { scope, figures });
  if (!fitsOnePicture(analysis, visible, { scope, draw: ask.view.draw }))
    return { ...head, drawn: null, downloads: [] };
  const page = pageOfScope(analysis, scope);
  const flows = scope.kind === 'team' || scope.kind === 'branch';
  const panel = openPanel(analysis, visible, {
    scope,
    ask: flows ? ask : { ...ask, view: { ...ask.view, draw: plainView.draw } },
    path: `${page}/web`,
    kept: { scope: scopeField(scope) },
  });
  const { draw } = panel.view;
  const flow = draw === 'flow' ? teamFlow(analysis, visible, panel) : null;
  return {
    ...head,
    drawn: {
      panel,
      picture: draw === 'web' ? ringsOf(analysis, visible, panel) : null,
      flow,
      fold: foldLink(panel, flow),
      draws: flows ? drawsOf(panel.addressWith, draw) : [],
    },
    downloads: webDownloads(page, panel.view, scopeField(scope)),
  };
}

const drawsOf = (address: OpenPanel['addressWith'], draw: WebDraw): Drawn['draws'] => [
  { text: 'Web', href: address({ draw: '' }), current: draw === 'web' },
  { text: 'Flow', href: address({ draw: 'flow' }), current: draw === 'flow' },
];

interface Scoped {
  readonly scope: WebScope;
  /** Null for one person. */
  readonly figures: Figures | null;
}

function figuresFor(analysis: Analysis, visible: Visible, scope: WebScope): Figures | null {
  if (scope.kind === 'person') return null;
  if (scope.kind === 'organisation') return overviewFigures(analysis, visible).all;
  const inScope = scopeOf(analysis, scope);
  return figuresOf(analysis, (person) => inScope(person) && visible.branch(person));
}

function headOf(
  facts: Analysis,
  visible: Visible,
  { scope, figures }: Scoped,
): Pick<WebPage, 'title' | 'crumbs' | 'lede' | 'actions'> {
  return {
    title: `The web of ${nameOf(facts, visible, scope)}`,
    crumbs: crumbsOf(facts, visible, scope),
    lede:
      scope.kind === 'person'
        ? personLede(facts, visible, scope.person)
        : overviewLede(facts, visible, figures!),
    actions:
      scope.kind === 'organisation' && figures!.people > 0
        ? [
            {
              text: 'The whole map',
              href: addressOf('/map', { names: facts.organisation.calledBy ?? '' }),
              quiet: true,
            },
          ]
        : [],
  };
}

function nameOf(facts: Analysis, visible: Visible, scope: WebScope): string {
  switch (scope.kind) {
    case 'person':
      return personName(facts, visible, scope.person);
    case 'department':
      return facts.organisation.people.departments[scope.department];
    case 'organisation':
      return visible.everything
        ? organisationName(facts)
        : `${personName(facts, visible, visible.viewer)}’s branch`;
    default:
      return `${personName(facts, visible, scope.manager)}’s ${scope.kind}`;
  }
}

/** The way back to the page about the same people. */
function crumbsOf(facts: Analysis, visible: Visible, scope: WebScope): Crumb[] {
  const first = { text: organisationName(facts), href: overviewHref(facts) };
  if (scope.kind === 'organisation') return [first];
  const text = nameOf(facts, visible, scope);
  // Where people go by initials or codes, there is no such page.
  const isPublic = facts.organisation.calledBy !== undefined;
  if (scope.kind === 'department') return [first, { text, href: isPublic ? '' : departmentHref(text) }];
  const href = isPublic ? '' : addressOf(pageOfScope(facts, scope), { scope: scopeField(scope) });
  const about = scope.kind === 'person' ? scope.person : scope.manager;
  return [...crumbsTo(facts, visible, about), { text, href }];
}
