import type { Analysis } from '#analysis.ts';
import { findingsIn, type Scope, scopeOf } from '#findings/scope.ts';
import { severities } from '#model/finding.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { byCodePoint } from './code-point-order.ts';
import { count, list } from './english.ts';
import { type ChoiceField, choiceField, type FormError, type TextField, textField } from './form.ts';
import { type Lede, lede } from './lede.ts';
import { organisationName, personName } from './names.ts';
import { type Option, options } from './options.ts';
import { type TableDownload, tableDownloads } from './table-downloads.ts';
import { wordsOf } from './words.ts';

/** What a report was asked to be about, as it was typed and chosen. */
export interface ReportAsked {
  readonly about: ReportAbout;
  readonly department: string;
  readonly manager: string;
  readonly scope: 'team' | 'branch';
}

export const reportAbouts = ['organisation', 'department', 'manager'] as const;
export type ReportAbout = (typeof reportAbouts)[number];

export interface ReportsPage {
  readonly title: string;
  readonly lede: Lede;
  /** Nobody is on the chart yet. */
  readonly empty: boolean;
  readonly errors: readonly FormError[];
  readonly abouts: {
    readonly organisation: AboutOption;
    readonly department: AboutOption;
    readonly manager: AboutOption;
  };
  readonly departments: readonly Option[];
  readonly departmentError: string;
  readonly manager: TextField;
  readonly scope: ChoiceField;
  /** What the report would hold; null where nothing was found to report on. */
  readonly holds: { readonly name: string; readonly words: string } | null;
  readonly downloads: readonly Download[];
  readonly tables: readonly TableDownload[];
}

interface AboutOption {
  readonly label: string;
  readonly checked: boolean;
}

export interface Download {
  readonly href: string;
  readonly label: string;
  readonly what: string;
  /** Not the first that most people want. */
  readonly quiet: boolean;
}

/** The page on which a report is chosen. `scope` is undefined where nobody and no department fits what was asked. */
export function reportsPage(
  analysis: Analysis,
  visible: Visible,
  given: {
    asked: ReportAsked;
    errors: readonly FormError[];
    scope: Scope | undefined;
    formats: readonly { readonly id: string; readonly label: string }[];
    filledTables: readonly string[];
  },
): ReportsPage {
  const { asked, errors, scope, formats, filledTables } = given;
  const option = (about: ReportAbout, label: string) => ({ label, checked: asked.about === about });
  return {
    title: 'Reports',
    lede: ledeOf(analysis, visible, scope),
    empty: analysis.organisation.people.count === 0,
    errors,
    abouts: {
      organisation: option(
        'organisation',
        visible.everything ? 'The whole organisation' : 'Everybody in your branch',
      ),
      department: option('department', 'One department'),
      manager: option('manager', 'A manager’s people'),
    },
    departments: options(
      departmentsSeen(analysis, visible).map((name) => [name, name] as const),
      asked.department,
      'Choose a department',
    ),
    departmentError: errors.find(({ field }) => field === 'department')?.text ?? '',
    manager: textField(errors, {
      id: 'manager',
      label: 'The manager',
      hint: 'A name, an employee id or an e-mail.',
      value: asked.manager,
    }),
    scope: choiceField(errors, {
      id: 'scope',
      legend: 'How far down?',
      value: asked.scope,
      options: [
        { value: 'team', label: 'Their team', hint: 'The manager and the people who report to them.' },
        { value: 'branch', label: 'Their branch', hint: 'The manager and everybody below.' },
      ],
    }),
    holds: scope ? holds(analysis, visible, scope) : null,
    downloads: scope ? formats.map((format) => download(analysis, scope, format)) : [],
    tables: tableDownloads(analysis, visible, filledTables),
  };
}

function departmentsSeen({ organisation, network }: Analysis, visible: Visible): string[] {
  const { people } = organisation;
  const seen = new Set<number>();
  for (let person = 0; person < people.count; person++) {
    if (network.here[person] && people.department[person] >= 0 && visible.branch(person))
      seen.add(people.department[person]);
  }
  return [...seen].map((row) => people.departments[row]).sort(byCodePoint);
}

function ledeOf(analysis: Analysis, visible: Visible, scope: Scope | undefined): Lede {
  if (analysis.organisation.people.count === 0) return lede('There is nobody to report on yet.');
  if (!scope) return lede('Choose whom the report is about.');
  const gaps = findingsIn(analysis, visible, scope);
  const high = gaps.filter((gap) => gap.severity === 'high').length;
  const people = countPeople(analysis, visible, scope);
  const name = nameOf(analysis, visible, scope);
  const worst = high > 0 ? `${count(high, 'gap')} to close first.` : '';
  return lede(
    `${name}: ${count(people, 'person', 'people')} here, ${count(gaps.length, 'gap')} in all.`,
    worst,
  );
}

const severityWords = { high: 'high', medium: 'medium', low: 'low', info: 'not known yet' } as const;

function holds(analysis: Analysis, visible: Visible, scope: Scope): ReportsPage['holds'] {
  const gaps = findingsIn(analysis, visible, scope);
  const bySeverity = severities
    .map(
      (severity) =>
        [gaps.filter((gap) => gap.severity === severity).length, severityWords[severity]] as const,
    )
    .filter(([many]) => many > 0)
    .map(([many, word]) => `${many.toLocaleString('en-GB')} ${word}`);
  const whole = scope.kind === 'organisation' && visible.everything;
  return {
    name: nameOf(analysis, visible, scope),
    words: [
      gaps.length > 0
        ? `${count(gaps.length, 'gap')}: ${list(bySeverity)}. Each with what it rests on, why it matters and the next step.`
        : 'No gaps.',
      whole
        ? ''
        : `Gaps of ${partsLeftOut(scope)}the organisation as a whole and of outside ${wordsOf(analysis).customers} stand only in the whole report.`,
      'No rating and no comment is in any of them.',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** A manager's own report holds the departments that are wholly theirs. */
const partsLeftOut = ({ kind }: Scope): string =>
  kind === 'team' || kind === 'branch' ? 'departments, of ' : '';

function countPeople(analysis: Analysis, visible: Visible, scope: Scope): number {
  const inScope = scopeOf(analysis, scope);
  let people = 0;
  for (let person = 0; person < analysis.network.people; person++) {
    if (analysis.network.here[person] && inScope(person) && visible.branch(person)) people++;
  }
  return people;
}

function nameOf(analysis: Analysis, visible: Visible, scope: Scope): string {
  switch (scope.kind) {
    case 'organisation':
      return visible.everything ? organisationName(analysis) : 'Your branch';
    case 'department':
      return analysis.organisation.people.departments[scope.department];
    default:
      return `${personName(analysis, visible, scope.manager)}’s ${scope.kind}`;
  }
}

const formatWords: Readonly<Record<string, string>> = {
  csv: 'One row a gap, to sort and filter.',
  json: 'The figures, every gap, and every person here, for other programs.',
  html: 'To read, print or send; opens here.',
};

function download(analysis: Analysis, scope: Scope, { id, label }: { id: string; label: string }): Download {
  const query = new URLSearchParams(scopeQuery(analysis, scope)).toString();
  return {
    href: `/reports/gap-report.${id}${query && `?${query}`}`,
    label,
    what: formatWords[id] ?? '',
    quiet: id !== 'csv',
  };
}

/** How an address names a scope. */
export function scopeQuery({ organisation: { people } }: Analysis, scope: Scope): Record<string, string> {
  if (scope.kind === 'organisation') return {};
  if (scope.kind === 'department') return { department: people.departments[scope.department] };
  return { manager: ownId(people, scope.manager), scope: scope.kind };
}
