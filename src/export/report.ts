import type { Analysis } from '#analysis.ts';
import { findingsIn, type Scope } from '#findings/scope.ts';
import type { Visible } from '#model/viewer.ts';
import { wordFinding } from '#present/finding-words.ts';
import { type Gap, gapKey, toGaps } from '#present/gap.ts';
import { organisationName, personName, personWithId } from '#present/names.ts';

/** What a gap report is about: one analysis, as one viewer sees it, of one scope, on one day. */
export interface Report {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly scope: Scope;
  /** ISO date. */
  readonly asOf: string;
}

/** A file to write or send. The body comes in pieces, so that a large report is never held whole. */
export interface ReportFile {
  readonly fileName: string;
  readonly type: string;
  readonly body: Iterable<string> | AsyncIterable<string>;
}

/** Renders a template of `views/` with plain data. The shell brings it. */
export type Render = (template: string, view: Readonly<Record<string, unknown>>) => Promise<string>;

/** Columns of the gap report, in order. */
export const reportColumns = [
  'key',
  'severity',
  'finding',
  'subject_type',
  'subject_id',
  'subject',
  'department',
  'manager',
  'evidence',
  'why_it_matters',
  'next_step',
  'status',
  'owner',
  'due',
] as const;

export type ReportRow = Readonly<Record<(typeof reportColumns)[number], string>>;

/** The gaps of a report, sorted. */
export const gapsOf = ({ analysis, visible, scope }: Report): Gap[] =>
  toGaps(analysis, visible, findingsIn(analysis, visible, scope));

/** One gap as a row of text. Without follow-up every gap is open, with no owner and no date. */
export function toRow({ analysis, visible }: Report, gap: Gap): ReportRow {
  const words = wordFinding(analysis, visible, gap.finding);
  return {
    key: gapKey(analysis, gap),
    severity: gap.finding.severity,
    finding: gap.finding.rule,
    subject_type: gap.finding.subjectType,
    subject_id: gap.subjectId,
    subject: gap.subject,
    ...placeOf(analysis, visible, gap),
    evidence: `${words.headline}. ${words.evidence}`,
    why_it_matters: words.whyItMatters,
    next_step: words.nextStep,
    status: 'open',
    owner: '',
    due: '',
  };
}

/** Where on the chart the subject stands; blank for what stands on none, or in several places. */
function placeOf(
  analysis: Analysis,
  visible: Visible,
  { finding }: Gap,
): { department: string; manager: string } {
  const { people } = analysis.organisation;
  if (finding.subjectType === 'department')
    return { department: people.departments[finding.subject], manager: '' };
  const rows =
    finding.subjectType === 'circle'
      ? finding.evidence.members.filter((member) => visible.person(member))
      : finding.subjectType === 'person' || finding.subjectType === 'manager'
        ? [finding.subject]
        : [];
  const department = common(rows.map((row) => people.department[row]));
  const manager = common(rows.map((row) => people.manager[row]));
  return {
    department: department >= 0 ? people.departments[department] : '',
    manager: manager >= 0 && visible.person(manager) ? personWithId(analysis, visible, manager) : '',
  };
}

const common = (values: readonly number[]): number =>
  values.length > 0 && values.every((each) => each === values[0]) ? values[0] : -1;

/** "Riverside Hospital", "Pharmacy", "Hana Sato’s team". */
export function scopeName({ analysis, visible, scope }: Report): string {
  switch (scope.kind) {
    case 'organisation':
      return visible.everything
        ? organisationName(analysis)
        : `${personName(analysis, visible, visible.viewer)}’s branch`;
    case 'department':
      return analysis.organisation.people.departments[scope.department];
    default:
      return `${personName(analysis, visible, scope.manager)}’s ${scope.kind}`;
  }
}

/** "gap-report-hana-satos-team-2026-11-23.csv" */
export function reportFileName(report: Report, extension: string): string {
  return `${['gap-report', slugOf(scopeName(report)), report.asOf].filter(Boolean).join('-')}.${extension}`;
}

/** A name as part of a file's name: "hana-satos-team"; blank where no Latin letter or digit is in it. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
