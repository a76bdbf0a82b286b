import type { Facts } from '#findings/facts.ts';
import type { Finding, RuleId } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { wordPromiseNotCarried } from './carry-words.ts';
import { wordDependenceFinding } from './dependence-finding-words.ts';
import { type FindingWords, wordPersonFinding } from './person-finding-words.ts';
import { wordPrimaryFinding } from './primary-finding-words.ts';
import { wordRatingFinding } from './rating-finding-words.ts';
import { wordSharedFinding } from './shared-finding-words.ts';
import { wordTieFinding } from './tie-finding-words.ts';
import { type Words, wordsOf } from './words.ts';

/** The kind of gap, as a filter or a heading names it. */
export function ruleNames(facts: Pick<Facts, 'settings'>): Readonly<Record<RuleId, string>> {
  const words = wordsOf(facts);
  const known = made.get(words);
  if (known) return known;
  const names = namesWith(words);
  made.set(words, names);
  return names;
}

/** Asked for by every card and row, so made once for each vocabulary. */
const made = new WeakMap<Words, Readonly<Record<RuleId, string>>>();

const namesWith = (words: Words): Readonly<Record<RuleId, string>> => ({
  'no-customer': `No ${words.customer} by name`,
  unserved: 'Not served by name',
  'need-unmet': 'A need is not met',
  'manager-does-not-serve': 'Manager does not serve their reports',
  'no-line-of-sight': `No line of sight to an outside ${words.customer}`,
  'closed-circle': 'A closed circle',
  'no-primary-customer': `No single primary ${words.customer}`,
  'unserved-customer': `Outside ${words.customer} served by nobody`,
  'only-through-intermediaries': `Primary ${words.customer} served only through others`,
  'disputed-tie': 'Ties the other end says no to',
  'mirror-gap': 'Served worse than it serves',
  'poorly-served': 'Its service is rated poorly',
  'no-promise': 'Ties without an agreed promise',
  'promise-not-carried': 'A requirement is not carried on',
  'single-provider': 'Others depend on one person alone',
  overloaded: `Many ${words.customers} on one person`,
  silo: 'A department that serves only itself',
  'stale-tie': 'Ties not confirmed lately',
});

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
    case 'no-primary-customer':
      return wordPrimaryFinding(facts, visible, finding);
    case 'disputed-tie':
    case 'no-promise':
    case 'stale-tie':
      return wordTieFinding(facts, visible, finding);
    case 'mirror-gap':
    case 'poorly-served':
      return wordRatingFinding(facts, visible, finding);
    case 'promise-not-carried':
      return wordPromiseNotCarried(facts, visible, finding);
    case 'single-provider':
    case 'overloaded':
    case 'silo':
      return wordDependenceFinding(facts, visible, finding);
    default:
      return wordSharedFinding(facts, visible, finding);
  }
}
