import type { Analysis } from '#analysis.ts';
import { figuresOf } from '#findings/figures.ts';
import { findingsIn, isManager, type Scope, scopeOf } from '#findings/scope.ts';
import { listOf } from '#graph/service-network.ts';
import type { Figures } from '#model/finding.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { type Crumb, crumbsTo } from './crumbs.ts';
import { type DottedLines, dottedLines } from './dotted-line.ts';
import { count } from './english.ts';
import type { FigureView } from './figure-strip.ts';
import { type Gap, toGaps } from './gap.ts';
import type { Lede } from './lede.ts';
import { ifLeftHref, type Link, personHref, teamHref } from './links.ts';
import { personName } from './names.ts';
import { teamPicture } from './page-picture.ts';
import { addressOf, clampPage, type Pager, pageSize, toPager } from './pager.ts';
import { peopleByName } from './people-index.ts';
import { type RepairableCard, repairableCard } from './repairs/repairable-card.ts';
import type { RingsPicture } from './rings/rings-picture.ts';
import { teamFigures } from './team-figures.ts';
import { teamLede } from './team-lede.ts';
import { type TeamRow, teamRow } from './team-row.ts';
import { wordsOf } from './words.ts';

export interface TeamQuery {
  readonly manager: number;
  readonly scope: 'team' | 'branch';
  /** The picture and its table, or only the table; blank for the picture unless it is large. */
  readonly view: '' | 'rings' | 'table';
  readonly page: string;
}

export interface TeamPage {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly lede: Lede;
  readonly figures: readonly FigureView[];
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
  readonly scopes: readonly Choice[];
  /** The same page without the picture, or with it. */
  readonly otherView: Link;
  /** Null where only the table is asked for, or the picture is large and not asked for. */
  readonly picture: RingsPicture | null;
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

const firstGaps = 5;

/** Undefined for somebody who is no manager, or whose team the viewer may not see. */
export function teamPage(analysis: Analysis, visible: Visible, query: TeamQuery): TeamPage | undefined {
  const { manager, scope, view } = query;
  if (manager < 0 || !visible.branch(manager) || !isManager(analysis, manager)) return undefined;
  const inScope = scopeOf(analysis, { kind: scope, manager });
  const members = membersOf(analysis, inScope, manager);
  const figures = figuresOf(analysis, inScope);
  const page = clampPage(query.page, members.length);
  const picture =
    view === 'table'
      ? null
      : teamPicture(analysis, visible, { manager, scope, people: members.length, asked: view === 'rings' });
  const gaps = toGaps(
    analysis,
    visible,
    findingsIn(analysis, visible, { kind: scope, manager } satisfies Scope),
  );
  const address = (values: Partial<Record<'scope' | 'view' | 'page', string | number>>) =>
    addressOf(teamHref(analysis, manager), { scope, view, ...values });
  return {
    ...headOf(analysis, visible, { manager, scope, figures }),
    scopes: choices(address, 'scope', scope, [
      ['team', 'Direct reports'],
      ['branch', 'Everyone below'],
    ]),
    otherView: picture
      ? { text: 'Only the table', href: address({ view: 'table' }) }
      : { text: 'Draw the picture as well', href: address({ view: 'rings' }) },
    picture,
    ...gapsOf(analysis, visible, gaps),
    rows: members
      .slice((page - 1) * pageSize, page * pageSize)
      .map((person) => teamRow(analysis, visible, { person, manager })),
    pager: toPager({ page, total: members.length, what: 'people' }, (at) => address({ page: at })),
    dotted: dottedOf(analysis, visible, manager),
  };
}

/** The manager first, then the others by name. Only people here. */
function membersOf(
  { organisation, network }: Analysis,
  inScope: (person: number) => boolean,
  manager: number,
): number[] {
  const others = peopleByName(organisation.people).filter(
    (person) => network.here[person] && person !== manager && inScope(person),
  );
  return [...(network.here[manager] ? [manager] : []), ...others];
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

function gapsOf(analysis: Analysis, visible: Visible, gaps: readonly Gap[]) {
  return {
    gaps: gaps.slice(0, firstGaps).map(({ finding }) => repairableCard(analysis, visible, finding)),
    gapTotal: count(gaps.length, 'gap'),
    moreGaps: gaps
      .slice(firstGaps, firstGaps + 20)
      .map(({ finding }) => repairableCard(analysis, visible, finding)),
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
