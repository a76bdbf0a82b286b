import type { Facts } from '#findings/facts.ts';
import type { Finding, RuleId } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { type FindingWords, wordPersonFinding } from './person-finding-words.ts';
import { wordSharedFinding } from './shared-finding-words.ts';

/** The kind of gap, as a filter or a heading names it. */
export const ruleNames: Readonly<Record<RuleId, string>> = {
  'no-customer': 'No customer by name',
  unserved: 'Not served by name',
  'need-unmet': 'A need is not met',
  'manager-does-not-serve': 'Manager does not serve their reports',
  'no-line-of-sight': 'No line of sight to an outside customer',
  'closed-circle': 'A closed circle',
  'unserved-customer': 'Outside customer served by nobody',
  'no-primary-customer': 'No single primary customer',
};

/** Words for one finding, naming only people whom the viewer may see. */
export function wordFinding(facts: Facts, visible: Visible, finding: Finding): FindingWords {
  const words = wordKnown(facts, visible, finding);
  if (!finding.notKnownYet) return words;
  const notYet = `Not known yet (${facts.answers.percent} % have answered).`;
  return { ...words, evidence: `${notYet} ${words.evidence}` };
}

function wordKnown(facts: Facts, visible: Visible, finding: Finding): FindingWords {
  switch (finding.rule) {
    case 'no-customer':
    case 'unserved':
    case 'need-unmet':
    case 'no-line-of-sight':
      return wordPersonFinding(facts, visible, finding);
    default:
      return wordSharedFinding(facts, visible, finding);
  }
}
