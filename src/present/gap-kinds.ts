import type { Facts } from '#findings/facts.ts';
import { type Finding, type RuleId, ruleIds, severities } from '#model/finding.ts';
import { ruleNames } from './finding-words.ts';
import { severityWords } from './gap-card.ts';
import type { Link } from './links.ts';
import { addressOf } from './pager.ts';

/** Gaps counted by kind and severity; only severities and kinds that occur. */
export interface GapKinds {
  readonly columns: readonly string[];
  readonly kinds: readonly GapKind[];
}

export interface GapKind {
  readonly kind: Link;
  /** A cell a column; blank for none. */
  readonly counts: readonly { readonly text: string; readonly grave: boolean }[];
  readonly total: string;
}

/** The kinds with the gravest gaps first. */
export function gapKinds(facts: Facts, findings: readonly Finding[]): GapKinds {
  const counts = new Map<RuleId, number[]>(ruleIds.map((rule) => [rule, severities.map(() => 0)]));
  for (const { rule, severity } of findings) {
    const count = counts.get(rule);
    if (count) count[severities.indexOf(severity)]++;
  }
  const kinds = [...counts].filter(([, each]) => each.some((number) => number > 0));
  const columns = severities.filter((_, at) => kinds.some(([, each]) => each[at] > 0));
  return {
    columns: columns.map((severity) => severityWords[severity]),
    kinds: kinds
      .sort(([, a], [, b]) => gravity(a, b))
      .map(([rule, each]) => ({
        kind: { text: ruleNames(facts)[rule], href: addressOf('/gaps', { rule }) },
        counts: columns.map((severity) => ({
          text: inWords(each[severities.indexOf(severity)]),
          grave: severity === 'high',
        })),
        total: inWords(each.reduce((sum, number) => sum + number, 0)),
      })),
  };
}

const inWords = (number: number): string => (number > 0 ? number.toLocaleString('en-GB') : '');

function gravity(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((number, at) => number !== b[at]);
  return differs < 0 ? 0 : b[differs] - a[differs];
}
