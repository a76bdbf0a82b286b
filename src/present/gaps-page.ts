import type { Analysis } from '#analysis.ts';
import { type Finding, ruleIds, severities } from '#model/finding.ts';
import { departmentKey, type People } from '#model/people.ts';
import { ruleSetting } from '#model/settings.ts';
import type { Visible } from '#model/viewer.ts';
import { count, list } from './english.ts';
import { ruleNames } from './finding-words.ts';
import { fold } from './fold.ts';
import type { Gap } from './gap.ts';
import { severityWords } from './gap-card.ts';
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
  const found = all.filter(filterOf(analysis, query));
  const page = clampPage(query.page, found.length);
  const { search, rule, severity, department } = query;
  return {
    title: 'Gaps',
    lede: ledeOf(all),
    search,
    rules: options(counted(all, 'rule', ruleIds, ruleNames(analysis)), rule, 'Every kind'),
    severities: options(counted(all, 'severity', severities, severityWords), severity, 'Every severity'),
    departments: options(allDepartmentsOf(analysis, all), department, 'Every department'),
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
function counted<Id extends string>(
  gaps: readonly Gap[],
  of: 'rule' | 'severity',
  ids: readonly Id[],
  names: Readonly<Record<Id, string>>,
): (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const { finding } of gaps) counts.set(finding[of], (counts.get(finding[of]) ?? 0) + 1);
  return ids.map((id) => [id, `${names[id]} (${(counts.get(id) ?? 0).toLocaleString('en-GB')})`]);
}

function filterOf({ organisation }: Analysis, query: GapsQuery): (gap: Gap) => boolean {
  const { people } = organisation;
  const key = departmentKey(query.department);
  const department = people.departments.findIndex((name) => departmentKey(name) === key);
  const words = fold(query.search).split(' ').filter(Boolean);
  return (gap) => {
    const { finding } = gap;
    if (query.rule !== '' && finding.rule !== query.rule) return false;
    if (query.severity !== '' && finding.severity !== query.severity) return false;
    if (query.department !== '' && !departmentsOf(people, finding).includes(department)) return false;
    if (words.length === 0) return true;
    const text = searchText(gap);
    return words.every((word) => text.includes(word));
  };
}

/** Of a circle of thousands, the first few hundred letters: enough to find it, and quick. */
const searchText = once(({ subject, subjectId }: Gap): string =>
  fold(`${subject.slice(0, 500)} ${subjectId.slice(0, 500)}`),
);

/** Rows of the departments a gap is about: the department itself, or those of its people. */
function departmentsOf({ department }: People, finding: Finding): readonly number[] {
  switch (finding.subjectType) {
    case 'department':
      return [finding.subject];
    case 'person':
    case 'manager':
      return [department[finding.subject]];
    case 'circle':
      return finding.evidence.members.map((member) => department[member]);
    default:
      return [];
  }
}

function allDepartmentsOf({ organisation }: Analysis, gaps: readonly Gap[]): (readonly [string, string])[] {
  const { people } = organisation;
  const rows = new Set<number>();
  for (const { finding } of gaps) for (const row of departmentsOf(people, finding)) rows.add(row);
  rows.delete(-1);
  return [...rows]
    .map((row) => people.departments[row])
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((name) => [name, name]);
}

function ledeOf(gaps: readonly Gap[]): Lede {
  const known = gaps.filter(({ finding }) => !finding.notKnownYet);
  if (gaps.length === 0)
    return lede('No gap stands open: everybody serves somebody, and somebody serves everybody.');
  const high = known.filter(({ finding }) => finding.severity === 'high').length;
  const low = known.filter(({ finding }) => finding.severity === 'low').length;
  const waiting = gaps.length - known.length;
  return lede(
    `${count(known.length, 'gap stands', 'gaps stand')} between the people here and those they serve.`,
    high > 0 ? `${count(high, 'of them is', 'of them are')} high: begin there.` : '',
    [
      low > known.length / 2 ? `${low.toLocaleString('en-GB')} are low and come last.` : '',
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
