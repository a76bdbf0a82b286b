import type { Analysis } from '#analysis.ts';
import { figuresOf } from '#findings/figures.ts';
import { isManager } from '#findings/scope.ts';
import { branchOf } from '#graph/branch-of.ts';
import { listOf, type ServiceNetwork } from '#graph/service-network.ts';
import type { Figures, Finding } from '#model/finding.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { type Crumb, crumbsTo } from './crumbs.ts';
import { type DottedLines, dottedLines } from './dotted-line.ts';
import { count } from './english.ts';
import type { FigureView } from './figure-strip.ts';
import type { FlowPicture } from './flow/flow-picture.ts';
import { teamFlow } from './flow/team-flow.ts';
import { gapsAbout } from './gaps-about.ts';
import type { Lede } from './lede.ts';
import { ifLeftHref, type Link, personHref, teamHref } from './links.ts';
import { personName } from './names.ts';
import { isDrawnAtOnce } from './page-picture.ts';
import { addressOf, clampPage, type Pager, pageSize, toPager } from './pager.ts';
import type { PanelAsk } from './panel/panel-ask.ts';
import { foldLink, type OpenPanel, openPanel, ringsOf, type WebPanel } from './panel/web-panel.ts';
import { rankByName } from './people-index.ts';
import { type RepairableCard, repairableCard } from './repairs/repairable-card.ts';
import type { RingsPicture } from './rings/rings-picture.ts';
import { teamFigures } from './team-figures.ts';
import { teamLede } from './team-lede.ts';
import { type TeamRow, teamRow } from './team-row.ts';
import { webDownloads } from './web-downloads.ts';
import { webViewFields } from './web-view.ts';
import { wordsOf } from './words.ts';

export interface TeamQuery {
  readonly manager: number;
  readonly scope: 'team' | 'branch';
  /** The picture and its table, or only the table; blank for the picture unless it is large. */
  readonly view: '' | 'rings' | 'table';
  /** How the picture and its table are to be looked at. */
  readonly ask: PanelAsk;
}

export interface TeamPage {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly lede: Lede;
  readonly figures: readonly FigureView[];
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
  readonly scopes: readonly Choice[];
  /** The web or the flow. */
  readonly draws: readonly Choice[];
  /** The web on a page of its own. */
  readonly closer: Link;
  /** The same page without the picture, or with it. */
  readonly otherView: Link;
  /** What stands round the picture, and its table; null where only the table is asked for, or the picture is large. */
  readonly panel: WebPanel | null;
  /** Null where only the table is asked for, or the picture is large and not asked for. */
  readonly picture: RingsPicture | null;
  /** The flow instead of the web, where it is asked for. */
  readonly flow: FlowPicture | null;
  /** Has everybody of the flow stand one by one, or by department; null where nobody is folded. */
  readonly fold: Link | null;
  /** Files of what is drawn. */
  readonly downloads: readonly Link[];
  readonly gaps: readonly RepairableCard[];
  readonly gapTotal: string;
  /** The next ones, folded away; and how many are only in the report. */
  readonly moreGaps: readonly RepairableCard[];
  readonly gapsLeft: number;
  readonly rows: readonly TeamRow[];
  readonly pager: Pager | null;
  /** Who has a dotted line to the manager; null where nobody has. */
  readonly dotted: { readonly words: string; readonly people: DottedLines['from'] } | null;
}

export interface Choice extends Link {
  readonly current: boolean;
}

const firstGaps = 3;
/** More people than this are drawn only for who asks for it expressly. */
const mostAtOnce = 100;

/** Undefined for somebody who is no manager, or whose team the viewer may not see. */
export function teamPage(analysis: Analysis, visible: Visible, query: TeamQuery): TeamPage | undefined {
  const { manager, scope, view } = query;
  if (manager < 0 || !visible.branch(manager) || !isManager(analysis, manager)) return undefined;
  const members = membersOf(analysis, scope, manager);
  const inTeam = new Set(members);
  const figures = figuresOf(analysis, (person) => inTeam.has(person), members);
  const page = clampPage(query.ask.page, members.length);
  const panel = panelFor(analysis, visible, query, members.length);
  const look = panel?.view ?? query.ask.view;
  const drawn = view === 'table' ? '' : look.draw;
  const picture = panel && drawn === 'web' ? ringsOf(analysis, visible, panel) : null;
  const flow = panel && drawn === 'flow' ? teamFlow(analysis, visible, panel) : null;
  const gaps = gapsAbout(analysis, visible, members);
  const address = (values: Partial<Record<'scope' | 'view' | 'page' | 'draw', string | number>>) =>
    addressOf(teamHref(analysis, manager), {
      scope,
      view,
      ...Object.fromEntries(webViewFields(look)),
      ...values,
    });
  return {
    ...headOf(analysis, visible, { manager, scope, figures }),
    scopes: choices(address, 'scope', scope, [
      ['team', 'Direct reports'],
      ['branch', 'Everyone below'],
    ]),
    draws: choices(
      (values) => address({ view: picture || flow ? view : 'rings', ...values }),
      'draw',
      drawn,
      [
        ['web', 'Web'],
        ['flow', 'Flow'],
      ],
    ),
    closer: {
      text: 'Look closer',
      href: addressOf(`${teamHref(analysis, manager)}/web`, {
        scope: scope === 'branch' ? scope : '',
        ...Object.fromEntries(webViewFields({ ...look, draw: 'web' })),
      }),
    },
    otherView:
      picture || flow
        ? { text: 'Only the table', href: address({ view: 'table' }) }
        : { text: 'Draw the picture as well', href: address({ view: 'rings' }) },
    panel,
    picture,
    flow,
    fold: panel && foldLink(panel, flow),
    downloads: picture || flow ? webDownloads(teamHref(analysis, manager), look, scope) : [],
    ...gapsOf(analysis, visible, gaps),
    rows: members
      .slice((page - 1) * pageSize, page * pageSize)
      .map((person) => teamRow(analysis, visible, { person, manager })),
    pager: toPager({ page, total: members.length, what: 'people' }, (at) => address({ page: at })),
    dotted: dottedOf(analysis, visible, manager),
  };
}

/** Null where nothing is drawn: a large web only for who asks for it expressly. */
function panelFor(
  analysis: Analysis,
  visible: Visible,
  { manager, scope, view, ask }: TeamQuery,
  people: number,
): OpenPanel | null {
  const asked = view === 'rings' || ask.view.draw === 'flow';
  if (view === 'table' || (people > mostAtOnce && !asked)) return null;
  const panel = openPanel(analysis, visible, {
    scope: { kind: scope, manager },
    ask,
    path: teamHref(analysis, manager),
    kept: { scope: scope === 'branch' ? scope : '', view },
  });
  return asked || isDrawnAtOnce(panel.web) ? panel : null;
}

/** The manager first, then the others by name. Only people here. */
function membersOf({ organisation, network }: Analysis, scope: 'team' | 'branch', manager: number): number[] {
  const rank = rankByName(organisation.people);
  const all = scope === 'team' ? listOf(network.reports, manager) : branchHere(network, manager);
  const others = Array.from(all).filter((person) => person !== manager);
  return [
    ...(network.here[manager] ? [manager] : []),
    ...others.sort((one, other) => rank[one] - rank[other]),
  ];
}

function branchHere(network: ServiceNetwork, manager: number): number[] {
  const branch = branchOf(network, manager);
  const people: number[] = [];
  for (let person = 0; person < branch.length; person++)
    if (branch[person] && network.here[person]) people.push(person);
  return people;
}

function dottedOf(analysis: Analysis, visible: Visible, manager: number): TeamPage['dotted'] {
  const people = dottedLines(analysis, visible, manager).from;
  if (people.length === 0) return null;
  const who = count(people.length, 'person has', 'people have');
  const name = personName(analysis, visible, manager);
  return { words: `${who} a dotted line to ${name}. Figures and gaps go by line managers.`, people };
}

function headOf(
  analysis: Analysis,
  visible: Visible,
  { manager, scope, figures }: { manager: number; scope: 'team' | 'branch'; figures: Figures },
) {
  const { people } = analysis.organisation;
  // A vacant post, or somebody who has left, is not judged.
  const reports = analysis.network.here[manager] ? listOf(analysis.network.reports, manager) : [];
  const served = Array.from(reports).filter((report) => analysis.servedByManager[report]).length;
  const about = { figures, reports: reports.length, reportsServed: served, scope };
  const asked = { manager: ownId(people, manager), scope };
  return {
    title: `${personName(analysis, visible, manager)}’s ${scope}`,
    crumbs: crumbsTo(analysis, visible, manager),
    lede: teamLede(analysis, about),
    figures: teamFigures(wordsOf(analysis), about),
    actions: [
      { text: 'Export gap report', href: addressOf('/reports/gap-report.csv', asked), quiet: false },
      { text: 'The manager’s own page', href: personHref(analysis, manager), quiet: true },
      ...(analysis.network.here[manager]
        ? [{ text: 'What if the manager left?', href: ifLeftHref(analysis, manager), quiet: true }]
        : []),
    ],
  };
}

function gapsOf(analysis: Analysis, visible: Visible, gaps: readonly Finding[]) {
  return {
    gaps: gaps.slice(0, firstGaps).map((finding) => repairableCard(analysis, visible, finding)),
    gapTotal: count(gaps.length, 'gap'),
    moreGaps: gaps
      .slice(firstGaps, firstGaps + 20)
      .map((finding) => repairableCard(analysis, visible, finding)),
    gapsLeft: Math.max(0, gaps.length - firstGaps - 20),
  };
}

function choices(
  address: (values: Record<string, string>) => string,
  name: string,
  chosen: string,
  of: readonly (readonly [string, string])[],
): Choice[] {
  return of.map(([value, text]) => ({ text, href: address({ [name]: value }), current: value === chosen }));
}
