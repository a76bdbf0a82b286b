import type { Analysis } from '#analysis.ts';
import { type Finding, ruleIds, severities } from '#model/finding.ts';
import { departmentKey } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { ruleNames } from './finding-words.ts';
import { fold } from './fold.ts';
import type { Gap } from './gap.ts';
import { type GapCard, gapCard, severityWords } from './gap-card.ts';
import { type Lede, lede } from './lede.ts';
import type { Link } from './links.ts';
import { once } from './once.ts';
import { type Option, options } from './options.ts';
import { addressOf, clampPage, type Pager, pageSize, toPager } from './pager.ts';
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
  readonly gaps: readonly GapCard[];
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
    rules: options(
      ruleIds.map((id) => [id, ruleNames[id]]),
      rule,
      'Every kind',
    ),
    severities: options(
      severities.map((id) => [id, severityWords[id]]),
      severity,
      'Every severity',
    ),
    departments: options(departmentsOf(analysis, all), department, 'Every department'),
    total: count(found.length, 'gap'),
    gaps: found
      .slice((page - 1) * pageSize, page * pageSize)
      .map(({ finding }) => gapCard(analysis, visible, finding)),
    pager: toPager({ page, total: found.length, what: 'gaps' }, (at) =>
      addressOf('/gaps', { search, rule, severity, department, page: at }),
    ),
    actions: exportLinks(department),
    filtered: all.length > 0 && found.length === 0,
  };
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
    if (query.department !== '' && !peopleOf(finding).some((row) => people.department[row] === department)) {
      return false;
    }
    if (words.length === 0) return true;
    const text = searchText(gap);
    return words.every((word) => text.includes(word));
  };
}

/** Of a circle of thousands, the first few hundred letters: enough to find it, and quick. */
const searchText = once(({ subject, subjectId }: Gap): string =>
  fold(`${subject.slice(0, 500)} ${subjectId.slice(0, 500)}`),
);

/** Rows of the people a gap is about. */
function peopleOf(finding: Finding): readonly number[] {
  switch (finding.subjectType) {
    case 'person':
    case 'manager':
      return [finding.subject];
    case 'circle':
      return finding.evidence.members;
    default:
      return [];
  }
}

function departmentsOf({ organisation }: Analysis, gaps: readonly Gap[]): (readonly [string, string])[] {
  const { people } = organisation;
  const rows = new Set<number>();
  for (const { finding } of gaps) for (const person of peopleOf(finding)) rows.add(people.department[person]);
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
  const waiting = gaps.length - known.length;
  return lede(
    `${count(known.length, 'gap stands', 'gaps stand')} between the people here and those they serve.`,
    high > 0 ? `${count(high, 'of them is', 'of them are')} high: begin there.` : '',
    waiting > 0 ? `Of ${waiting} more it is not known yet, because too few have answered.` : '',
  );
}

const exportLinks = (department: string) => [
  { text: 'Export as CSV', href: addressOf('/reports/gap-report.csv', { department }), quiet: false },
  { text: 'Print view', href: addressOf('/reports/gap-report.html', { department }), quiet: true },
];
