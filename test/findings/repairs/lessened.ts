import { analyse } from '#analysis.ts';
import { compareFindings } from '#findings/what-if/compare-findings.ts';
import { type Finding, severities } from '#model/finding.ts';
import type { Organisation } from '#model/organisation.ts';
import type { Repair } from '#model/repair.ts';
import { applyRepair } from './apply-repair.ts';

/** What becomes of a finding with a repair, by analysing everything anew. */
export function afterRepair(
  organisation: Organisation,
  { finding, repair, asOf }: { finding: Finding; repair: Repair; asOf: string },
): 'gone' | 'less' | 'as before' {
  const before = analyse(organisation, asOf).findings;
  const after = analyse(applyRepair(organisation, repair), asOf).findings;
  const same = before.find((each) => JSON.stringify(each) === JSON.stringify(finding))!;
  if (compareFindings(before, after).gone.includes(same)) return 'gone';
  const left = after.find(
    (each) =>
      each.rule === finding.rule &&
      each.subjectType === finding.subjectType &&
      each.subject === finding.subject,
  );
  return left && isLess(left, finding) ? 'less' : 'as before';
}

function isLess(after: Finding, before: Finding): boolean {
  // An answer recorded with a repair may be the one by which enough have answered to tell how grave it is.
  const graded = !before.notKnownYet || after.notKnownYet;
  const milder = graded ? severities.indexOf(after.severity) - severities.indexOf(before.severity) : 0;
  if (milder !== 0) return milder > 0;
  if (after.rule === 'promise-not-carried' && before.rule === 'promise-not-carried')
    return after.evidence.tie !== before.evidence.tie;
  return sizeOf(after) < sizeOf(before);
}

/** How much a finding is about, where it says so. */
function sizeOf({ rule, evidence }: Finding): number {
  switch (rule) {
    case 'manager-does-not-serve':
      return evidence.notServed.length;
    case 'single-provider':
      return evidence.lost;
    case 'disputed-tie':
    case 'no-promise':
    case 'stale-tie':
      return evidence.count;
    default:
      return 0;
  }
}
