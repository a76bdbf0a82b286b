import type { Finding } from '#model/finding.ts';
import { personRef } from '#model/party.ts';
import type { WhatIf } from '#model/what-if.ts';
import type { Facts } from '../facts.ts';

/**
 * Why a finding is gone (or smaller) after a change. `closed`: what it told of is mended. `with-subject`: whoever it
 * is about has left, or each of its ties goes with whoever left, or the department is part of another. `overtaken`: what it told of has become worse, and other
 * findings tell of it now.
 */
export type WhyGone = 'closed' | 'with-subject' | 'overtaken';

export function whyGone(finding: Finding, change: WhatIf, after: Facts): WhyGone {
  if (isSubjectGone(finding, change) || areTiesGone(finding, change, after)) return 'with-subject';
  return isOvertaken(finding, after) ? 'overtaken' : 'closed';
}

function isSubjectGone({ subjectType, subject }: Finding, { leave, merges }: WhatIf): boolean {
  switch (subjectType) {
    case 'department':
      return merges.some(({ from }) => from === subject);
    case 'person':
    case 'manager':
      return leave.includes(subject);
    default:
      return false;
  }
}

function areTiesGone(finding: Finding, { leave }: WhatIf, { organisation }: Facts): boolean {
  const { provider, customer } = organisation.ties;
  const gone = new Set(leave.map(personRef));
  return (
    leave.length > 0 &&
    tiesOf(finding).length > 0 &&
    tiesOf(finding).every((tie) => gone.has(provider[tie]) || gone.has(customer[tie]))
  );
}

/** The ties that a finding about ties is about, as far as it lists them. */
function tiesOf(finding: Finding): readonly number[] {
  switch (finding.rule) {
    case 'disputed-tie':
    case 'no-promise':
    case 'stale-tie':
      return finding.evidence.ties;
    case 'promise-not-carried':
      return [finding.evidence.tie];
    default:
      return [];
  }
}

/** No line of sight as before, but not even a customer now; or those who depended on one person have lost it by now. */
function isOvertaken(finding: Finding, { sight, served, network }: Facts): boolean {
  const outOfSight = (person: number) => network.here[person] === 1 && sight.hops[person] < 0;
  const unserved = (person: number) => network.here[person] === 1 && served[person] === 0;
  switch (finding.rule) {
    case 'no-line-of-sight':
      return outOfSight(finding.subject);
    case 'single-provider':
      return finding.evidence.sight.some(outOfSight) || finding.evidence.provider.some(unserved);
    default:
      return false;
  }
}
