import type { Facts } from '#findings/facts.ts';
import type { Finding } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { count, list } from './english.ts';
import { personName } from './names.ts';
import type { FindingWords } from './person-finding-words.ts';
import { type Words, wordsOf } from './words.ts';

type RuleOf<Rule> = Extract<Finding, { rule: Rule }>;
type SharedFinding = RuleOf<
  'manager-does-not-serve' | 'closed-circle' | 'unserved-customer' | 'only-through-intermediaries'
>;

/** Words for findings about more than one person, or about none. */
export function wordSharedFinding(facts: Facts, visible: Visible, finding: SharedFinding): FindingWords {
  switch (finding.rule) {
    case 'manager-does-not-serve':
      return wordManager(facts, visible, finding);
    case 'closed-circle':
      return wordCircle(facts, visible, finding.evidence.members);
    case 'unserved-customer':
      return wordCustomer(wordsOf(facts), facts.organisation.customers.name[finding.subject]);
    case 'only-through-intermediaries':
      return wordThroughOthers(facts, finding);
  }
}

function wordManager(
  facts: Facts,
  visible: Visible,
  { subject, evidence }: RuleOf<'manager-does-not-serve'>,
): FindingWords {
  const name = personName(facts, visible, subject);
  const { notServed, reports } = evidence;
  const none = notServed.length === reports;
  const who = none ? headlineOfNone(reports) : `${notServed.length} of their ${reports} reports`;
  return {
    headline: `${name} does not name ${who} as ${none && reports > 1 ? wordsOf(facts).customers : wordsOf(facts).aCustomer}`,
    evidence: `Not served: ${list(notServed.map((report) => personName(facts, visible, report)))}.`,
    whyItMatters: `People give ${wordsOf(facts).customers} what they are given. Reports who feel unsupported leave, and their ${wordsOf(facts).customers}’ care leaves with them.`,
    nextStep: `Ask ${notServed.length === 1 ? personName(facts, visible, notServed[0]) : 'each of them'} for the one thing they most need from ${name}, and write it down as a promise.`,
  };
}

const headlineOfNone = (reports: number): string =>
  reports === 1 ? 'their only report' : `any of their ${reports} reports`;

/** A circle of thousands is not read out name by name; its ids stand in the report. */
const mostNames = 50;

function wordCircle(facts: Facts, visible: Visible, members: readonly number[]): FindingWords {
  const seen = visible.everything ? members : members.filter((member) => visible.person(member));
  // Names past those that are read out only count.
  const names = new Array<string>(seen.length).fill('');
  for (let at = 0; at < Math.min(mostNames, seen.length); at++)
    names[at] = personName(facts, visible, seen[at]);
  if (seen.length < members.length) names.push(count(members.length - seen.length, 'colleague'));
  return {
    headline: `${list(names, 4)} serve only each other`,
    evidence: `${count(members.length, 'person', 'people')} in a closed circle: ${list(names, mostNames)}. No tie leads out of it.`,
    whyItMatters:
      'However well they serve each other, nobody outside the circle is better off for it, or nobody has said so.',
    nextStep: 'Ask them together who outside their circle would notice first if they all stopped.',
  };
}

const wordCustomer = (words: Words, customer: string): FindingWords => ({
  headline: `Nobody here serves ${customer}`,
  evidence: `No person, department or intermediary names them as ${words.aCustomer}.`,
  whyItMatters:
    'They are on the list of those who must be satisfied for the organisation to achieve results.',
  nextStep: `Find out who answers to ${customer}, or take them off the list.`,
});

function wordThroughOthers(
  { organisation, settings }: Facts,
  { subject, evidence }: RuleOf<'only-through-intermediaries'>,
): FindingWords {
  const { name } = organisation.customers;
  const through = evidence.through.map((each) => name[each]);
  return {
    headline: `Nobody here serves ${name[subject]} directly`,
    evidence: `They are served only through ${list(through, 5)}.`,
    whyItMatters: `What a primary ${wordsOf({ settings }).customer} requires then reaches the people here only as others pass it on, and a word lost on the way is lost for good.`,
    nextStep: `Find out who here hears from ${name[subject]} at first hand, and agree with ${list(through, 2)} how what they require is carried forward.`,
  };
}
