import type { Analysis } from '#analysis.ts';
import { figuresByDepartment, figuresOf } from '#findings/figures.ts';
import type { Figures } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { byName } from './by-name.ts';
import { type DepartmentRow, departmentRow } from './department-row.ts';
import { count } from './english.ts';
import { type FigureView, toFigureStrip } from './figure-strip.ts';
import { type GapCard, gapCard } from './gap-card.ts';
import type { GapKinds } from './gap-kinds.ts';
import { gapsSummary } from './gaps-summary.ts';
import type { Lede } from './lede.ts';
import type { Link } from './links.ts';
import { organisationName, personName } from './names.ts';
import { once } from './once.ts';
import { overviewLede } from './overview-lede.ts';
import { organisationPicture } from './page-picture.ts';
import { addressOf, clampPage, type Pager, pageSize, toPager } from './pager.ts';
import type { RingsPicture } from './rings/rings-picture.ts';
import { webDownloads } from './web-downloads.ts';
import { plainView } from './web-view.ts';
import { wordsOf } from './words.ts';

export interface OverviewPage {
  readonly title: string;
  /** Nothing is held yet. */
  readonly empty: boolean;
  readonly mayImport: boolean;
  readonly lede: Lede;
  readonly figures: readonly FigureView[];
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
  readonly first: readonly GapCard[];
  readonly byKind: GapKinds;
  readonly gapTotal: string;
  /** Null where nobody is here, or too many for one picture. */
  readonly picture: RingsPicture | null;
  /** Files of what is drawn. */
  readonly downloads: readonly Link[];
  readonly departments: readonly DepartmentRow[];
  readonly pager: Pager | null;
}

const firstGaps = 3;

/** The whole organisation at a glance, or a manager's own branch. */
export function overviewPage(analysis: Analysis, visible: Visible, page: string): OverviewPage {
  const { people, customers } = analysis.organisation;
  const figures = overviewFigures(analysis, visible);
  const gaps = gapsSummary(analysis, visible);
  const rows = visible.everything ? wholeRows(analysis) : departmentRows(analysis, figures.byDepartment);
  const at = clampPage(page, rows.length);
  const size = { people: figures.all.people, departments: rows.length };
  const picture = organisationPicture(analysis, visible, size);
  return {
    title: visible.everything
      ? organisationName(analysis)
      : `${personName(analysis, visible, visible.viewer)}’s branch`,
    empty: people.count + customers.count === 0,
    mayImport: visible.everything,
    lede: overviewLede(analysis, visible, figures.all),
    figures: [...toFigureStrip(wordsOf(analysis), figures.all), ...healthFigure(analysis, visible)],
    actions: [
      { text: 'Export gap report', href: '/reports/gap-report.csv', quiet: false },
      { text: 'The whole map', href: '/map', quiet: true },
      { text: 'Who works together', href: '/communities', quiet: true },
    ],
    // Of different kinds: three of one kind would hide the others.
    first: gaps.firsts.slice(0, firstGaps).map((finding) => gapCard(analysis, visible, finding)),
    byKind: gaps.kinds,
    gapTotal: count(gaps.all, 'gap'),
    picture,
    downloads: picture ? webDownloads('', plainView) : [],
    departments: rows.slice((at - 1) * pageSize, at * pageSize),
    pager: toPager({ page: at, total: rows.length, what: 'departments' }, (to) =>
      addressOf('/', { page: to }),
    ),
  };
}

function departmentRows(
  { organisation, settings }: Analysis,
  byDepartment: readonly Figures[],
): DepartmentRow[] {
  const { departments } = organisation.people;
  return byDepartment
    .map((figures, department) => departmentRow(wordsOf({ settings }), departments[department], figures))
    .filter((row) => row.here > 0)
    .sort((a, b) => byName(a.name.text, b.name.text));
}

/** Made once a revision: naming and sorting some hundred departments takes longer than the rest of the page. */
const wholeRows = once((analysis: Analysis): DepartmentRow[] =>
  departmentRows(analysis, wholeFigures(analysis).byDepartment),
);

/** Linear in people and ties, but made only once a revision for who sees everything. */
export const overviewFigures = (analysis: Analysis, visible: Visible): AllFigures =>
  visible.everything ? wholeFigures(analysis) : figuresSeen(analysis, visible);

export interface AllFigures {
  readonly all: Figures;
  readonly byDepartment: readonly Figures[];
}

/** Linear in people and ties, so once a revision for everybody who sees the whole. */
const wholeFigures = (analysis: Analysis): AllFigures => ({
  all: figuresOfAll(analysis),
  byDepartment: figuresOfDepartments(analysis),
});

const yes = () => true;
export const figuresOfAll = once((analysis: Analysis) => figuresOf(analysis, yes));
const figuresOfDepartments = once((analysis: Analysis) => figuresByDepartment(analysis, yes));

const figuresSeen = (analysis: Analysis, { branch }: Visible): AllFigures => ({
  all: figuresOf(analysis, branch),
  byDepartment: figuresByDepartment(analysis, branch),
});

function healthFigure({ organisation }: Analysis, visible: Visible): FigureView[] {
  const { dataHealth } = organisation;
  if (!dataHealth || !visible.everything) return [];
  return [
    {
      value: dataHealth.problems.toLocaleString('en-GB'),
      label: `open import ${dataHealth.problems === 1 ? 'problem' : 'problems'} in ${count(dataHealth.rows, 'row')}`,
      short: dataHealth.problems > 0,
    },
  ];
}
