import type { Analysis } from '#analysis.ts';
import { figuresOf } from '#findings/figures.ts';
import { scopeOf } from '#findings/scope.ts';
import { mostPeople } from '#graph/cut-web.ts';
import type { Figures } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { type Crumb, crumbsTo } from './crumbs.ts';
import type { Lede } from './lede.ts';
import { departmentHref, type Link } from './links.ts';
import { organisationName, personName } from './names.ts';
import { overviewLede } from './overview-lede.ts';
import { overviewFigures } from './overview-page.ts';
import { isForOnePicture } from './page-picture.ts';
import { addressOf } from './pager.ts';
import type { PanelAsk } from './panel/panel-ask.ts';
import { openPanel, ringsOf, type WebPanel } from './panel/web-panel.ts';
import { isOpen, pageOfScope, scopeField, type WebScope } from './panel/web-scope.ts';
import { personLede } from './person-lede.ts';
import type { RingsPicture } from './rings/rings-picture.ts';
import { webDownloads } from './web-downloads.ts';
import { withNames } from './with-names.ts';

/** The web of a scope on a page of its own: the picture with everything there is to choose, and the same as tables. */
export interface WebPage {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly lede: Lede;
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
  /** Null where there are too many for one picture. */
  readonly drawn: { readonly panel: WebPanel; readonly picture: RingsPicture } | null;
  readonly downloads: readonly Link[];
}

/** Undefined for what is not there, or not for the viewer to see. Linear in the web, after figures of the scope. */
export function webPage(
  analysis: Analysis,
  visible: Visible,
  { scope, ask }: { readonly scope: WebScope; readonly ask: PanelAsk },
): WebPage | undefined {
  if (!isOpen(analysis, visible, scope)) return undefined;
  const facts = withNames(analysis, ask.view.names);
  const page = pageOfScope(analysis, scope);
  const head = { ...headOf(facts, visible, scope), actions: actionsOf(facts, visible, scope) };
  if (!fitsOnePage(analysis, visible, scope)) return { ...head, drawn: null, downloads: [] };
  const kept = { scope: scopeField(scope) };
  const panel = openPanel(analysis, visible, { scope, ask, path: `${page}/web`, kept });
  return {
    ...head,
    drawn: { panel, picture: ringsOf(analysis, visible, panel) },
    downloads: webDownloads(page, panel.view, kept.scope),
  };
}

function headOf(
  facts: Analysis,
  visible: Visible,
  scope: WebScope,
): Pick<WebPage, 'title' | 'crumbs' | 'lede'> {
  const crumbs = crumbsOf(facts, visible, scope);
  if (scope.kind === 'person') {
    const name = personName(facts, visible, scope.person);
    return { title: `The web of ${name}`, crumbs, lede: personLede(facts, visible, scope.person) };
  }
  return {
    title: `The web of ${whose(facts, visible, scope)}`,
    crumbs,
    lede: overviewLede(facts, visible, figuresFor(facts, visible, scope)),
  };
}

type CrowdScope = Exclude<WebScope, { kind: 'person' }>;

function whose(facts: Analysis, visible: Visible, scope: CrowdScope): string {
  if (scope.kind === 'department') return facts.organisation.people.departments[scope.department];
  if (scope.kind !== 'organisation') return `${personName(facts, visible, scope.manager)}’s ${scope.kind}`;
  if (visible.everything) return organisationName(facts);
  return `${personName(facts, visible, visible.viewer)}’s branch`;
}

function figuresFor(facts: Analysis, visible: Visible, scope: CrowdScope): Figures {
  if (scope.kind === 'organisation') return overviewFigures(facts, visible).all;
  const inScope = scopeOf(facts, scope);
  return figuresOf(facts, (person) => inScope(person) && visible.branch(person));
}

/** The way back to the page about the same people. */
function crumbsOf(facts: Analysis, visible: Visible, scope: WebScope): Crumb[] {
  const first = { text: organisationName(facts), href: '/' };
  if (scope.kind === 'organisation') return [first];
  if (scope.kind === 'department') {
    const name = facts.organisation.people.departments[scope.department];
    return [first, { text: name, href: departmentHref(name) }];
  }
  const about = scope.kind === 'person' ? scope.person : scope.manager;
  const itself = {
    text: scope.kind === 'person' ? personName(facts, visible, about) : whose(facts, visible, scope),
    href: addressOf(pageOfScope(facts, scope), { scope: scopeField(scope) }),
  };
  return [...crumbsTo(facts, visible, about), itself];
}

const actionsOf = (facts: Analysis, visible: Visible, scope: WebScope): WebPage['actions'] =>
  scope.kind === 'organisation' && figuresFor(facts, visible, scope).people > 0
    ? [{ text: 'The whole map', href: '/map', quiet: true }]
    : [];

/** Past `mostPeople` every department is one dot, which says nothing of one department, nor of very many. */
export function fitsOnePage(analysis: Analysis, visible: Visible, scope: WebScope): boolean {
  if (scope.kind === 'person') return true;
  const { people } = figuresFor(analysis, visible, scope);
  if (scope.kind === 'department') return people <= mostPeople;
  if (scope.kind !== 'organisation') return people > 0;
  const departments = overviewFigures(analysis, visible).byDepartment.filter(
    (each) => each.people > 0,
  ).length;
  return isForOnePicture({ people, departments });
}
