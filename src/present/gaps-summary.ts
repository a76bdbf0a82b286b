import type { Analysis } from '#analysis.ts';
import type { Finding, RuleId, Severity } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { gapDepartments } from './gap-departments.ts';
import { type GapKinds, gapKinds } from './gap-kinds.ts';
import { once } from './once.ts';
import { allGaps, sortedGaps } from './sorted-gaps.ts';

/** What pages say of all gaps that a viewer may see, without any filter. */
export interface GapsSummary {
  readonly all: number;
  readonly rules: ReadonlyMap<RuleId, number>;
  readonly severities: ReadonlyMap<Severity, number>;
  /** Of those that are known already. */
  readonly known: { readonly all: number; readonly high: number; readonly low: number };
  /** Names of the departments that gaps are about, in order. */
  readonly departments: readonly string[];
  /** The first of each kind, in the order of the list. */
  readonly firsts: readonly Finding[];
  readonly kinds: GapKinds;
}

/** Linear in the gaps; for who sees everything, once a revision. */
export const gapsSummary = (analysis: Analysis, visible: Visible): GapsSummary =>
  visible.everything
    ? wholeSummary(analysis)
    : summarise(
        analysis,
        sortedGaps(analysis, visible).map(({ finding }) => finding),
      );

const wholeSummary = once(
  (analysis: Analysis): GapsSummary =>
    summarise(
      analysis,
      allGaps(analysis).map(({ finding }) => finding),
    ),
);

function summarise(analysis: Analysis, findings: readonly Finding[]): GapsSummary {
  const rules = new Map<RuleId, number>();
  const severities = new Map<Severity, number>();
  const firsts = new Map<RuleId, Finding>();
  const known = { all: 0, high: 0, low: 0, medium: 0, info: 0 };
  for (const finding of findings) {
    const { rule, severity } = finding;
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
    severities.set(severity, (severities.get(severity) ?? 0) + 1);
    if (!firsts.has(rule)) firsts.set(rule, finding);
    if (finding.notKnownYet) continue;
    known.all++;
    known[severity]++;
  }
  return {
    all: findings.length,
    rules,
    severities,
    known,
    departments: departmentNames(analysis, findings),
    firsts: [...firsts.values()],
    kinds: gapKinds(analysis, findings),
  };
}

function departmentNames({ organisation: { people } }: Analysis, findings: readonly Finding[]): string[] {
  const rows = new Set<number>();
  for (const finding of findings) for (const row of gapDepartments(people, finding)) rows.add(row);
  rows.delete(-1);
  return [...rows].map((row) => people.departments[row]).sort((a, b) => a.localeCompare(b, 'en'));
}
