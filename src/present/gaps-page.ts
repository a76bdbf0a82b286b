import type { Analysis } from '#analysis.ts';
import { ruleIds, severities } from '#model/finding.ts';
import { departmentKey } from '#model/people.ts';
import { ruleSetting } from '#model/settings.ts';
import type { Visible } from '#model/viewer.ts';
import { count, list } from './english.ts';
import { ruleNames } from './finding-words.ts';
import { fold } from './fold.ts';
import type { Gap } from './gap.ts';
import { severityWords } from './gap-card.ts';
import { gapDepartments } from './gap-departments.ts';
import { type GapsSummary, gapsSummary } from './gaps-summary.ts';
import { helpHref } from './help/help-href.ts';
import { type Lede, lede } from './lede.ts';
import type { Link } from './links.ts';
import { once } from './once.ts';
import { type Option, options } from './options.ts';
import { addressOf, clampPage, type Pager, pageSize, toPager } from './pager.ts';
import { type RepairableCard, repairableCard } from './repairs/repairable-card.ts';
import { sortedGaps } from './sorted-gaps.ts';

/** What the address of the list says; everything as typed. */
export interface GapsQuery {
  readonly search: string;
  readonly rule: string;
  readonly severity: string;
  readonly department: string;
  readonly page: string;
}

export interface GapsPage {
  readonly title: string;
  readonly lede: Lede;
  readonly search: string;
  readonly rules: readonly Option[];
  readonly severities: readonly Option[];
  readonly departments: readonly Option[];
  readonly total: string;
  /** What the kind that is asked for means, or what all kinds mean. */
  readonly help: Link;
  /** Kinds that the settings leave out; blank for none. */
  readonly notLookedFor: string;
  readonly gaps: readonly RepairableCard[];
  readonly pager: Pager | null;
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
  /** There are gaps, and the filters hide them all. */
  readonly filtered: boolean;
}

/** Gaps in the one order of all lists; words are made only for the fifty shown. */
export function gapsPage(analysis: Analysis, visible: Visible, query: GapsQuery): GapsPage {
  const all = sortedGaps(analysis, visible);
  const summary = gapsSummary(analysis, visible);
  const found = isFiltered(query) ? all.filter(filterOf(analysis, query)) : all;
  const page = clampPage(query.page, found.length);
  const { search, rule, severity, department } = query;
  return {
    title: 'Gaps',
    lede: ledeOf(summary),
    search,
    rules: options(counted(summary.rules, ruleIds, ruleNames(analysis)), rule, 'Every kind'),
    severities: options(counted(summary.severities, severities, severityWords), severity, 'Every severity'),
    departments: options(
      summary.departments.map((name) => [name, name]),
      department,
      'Every department',
    ),
    total: count(found.length, 'gap'),
    help: helpLink(analysis, rule),
    notLookedFor: switchedOff(analysis),
    gaps: found
      .slice((page - 1) * pageSize, page * pageSize)
      .map(({ finding }) => repairableCard(analysis, visible, finding)),
    pager: toPager({ page, total: found.length, what: 'gaps' }, (at) =>
      addressOf('/gaps', { search, rule, severity, department, page: at }),
    ),
    actions: exportLinks(department),
    filtered: all.length > 0 && found.length === 0,
  };
}

/** Choices with how many gaps each is about: "Ties without an agreed promise (117)". */
const counted = <Id extends string>(
  counts: ReadonlyMap<Id, number>,
  ids: readonly Id[],
  names: Readonly<Record<Id, string>>,
): (readonly [string, string])[] =>
  ids.map((id) => [id, `${names[id]} (${(counts.get(id) ?? 0).toLocaleString('en-GB')})`]);

const isFiltered = ({ search, rule, severity, department }: GapsQuery): boolean =>
  [search, rule, severity, department].some(Boolean);

function filterOf({ organisation }: Analysis, query: GapsQuery): (gap: Gap) => boolean {
  const { people } = organisation;
  const key = departmentKey(query.department);
  const department = people.departments.findIndex((name) => departmentKey(name) === key);
  const words = fold(query.search).split(' ').filter(Boolean);
  return (gap) => {
    const { finding } = gap;
    if (query.rule !== '' && finding.rule !== query.rule) return false;
    if (query.severity !== '' && finding.severity !== query.severity) return false;
    if (query.department !== '' && !gapDepartments(people, finding).includes(department)) return false;
    if (words.length === 0) return true;
    const text = searchText(gap);
    return words.every((word) => text.includes(word));
  };
}

/** Of a circle of thousands, the first few hundred letters: enough to find it, and quick. */
const searchText = once(({ subject, subjectId }: Gap): string =>
  fold(`${subject.slice(0, 500)} ${subjectId.slice(0, 500)}`),
);

function ledeOf({ all, known }: GapsSummary): Lede {
  if (all === 0) return lede('No gap stands open: everybody serves somebody, and somebody serves everybody.');
  const waiting = all - known.all;
  return lede(
    `${count(known.all, 'gap stands', 'gaps stand')} between the people here and those they serve.`,
    known.high > 0 ? `${count(known.high, 'of them is', 'of them are')} high: begin there.` : '',
    [
      known.low > known.all / 2 ? `${known.low.toLocaleString('en-GB')} are low and come last.` : '',
      waiting > 0 ? `Of ${waiting} more it is not known yet, because too few have answered.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

const helpLink = (analysis: Analysis, rule: string): Link => {
  const known = ruleIds.find((id) => id === rule);
  return known
    ? { text: `What “${ruleNames(analysis)[known]}” means`, href: helpHref(known) }
    : { text: 'What the kinds of gaps mean', href: '/help' };
};

const switchedOff = (analysis: Analysis): string =>
  list(
    ruleIds
      .filter((id) => !ruleSetting(analysis.settings, id).on)
      .map((id) => `“${ruleNames(analysis)[id]}”`),
  );

const exportLinks = (department: string) => [
  { text: 'Export as CSV', href: addressOf('/reports/gap-report.csv', { department }), quiet: false },
  { text: 'Print view', href: addressOf('/reports/gap-report.html', { department }), quiet: true },
];
