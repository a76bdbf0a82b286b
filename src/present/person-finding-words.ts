import type { Facts } from '#findings/facts.ts';
import type { Coverage, Finding } from '#model/finding.ts';
import { noParty } from '#model/party.ts';
import type { AnswerState } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { list, sentence } from './english.ts';
import { partyName, personName } from './names.ts';
import { type Words, wordsOf } from './words.ts';

/** A finding in words that a nurse manager could read aloud. */
export interface FindingWords {
  /** The gap in one line: "Nobody serves Amara Okafor". */
  readonly headline: string;
  /** What it rests on. */
  readonly evidence: string;
  readonly whyItMatters: string;
  readonly nextStep: string;
}

type RuleOf<Rule> = Extract<Finding, { rule: Rule }>;
type PersonFinding = RuleOf<'no-customer' | 'unserved' | 'need-unmet' | 'no-line-of-sight'>;

export function wordPersonFinding(facts: Facts, visible: Visible, finding: PersonFinding): FindingWords {
  const name = personName(facts, visible, finding.subject);
  const words = wordsOf(facts);
  switch (finding.rule) {
    case 'no-customer':
      return wordNoCustomer(words, name, finding.evidence);
    case 'unserved':
      return wordUnserved(words, name, finding.evidence.coverage);
    case 'need-unmet':
      return wordNeed(facts, visible, finding);
    case 'no-line-of-sight':
      return {
        headline: `${name}’s work reaches no outside ${words.customer}`,
        evidence: `${endsWith(facts, visible, finding.subject)} No chain of ${words.customers} leads on to anyone the organisation exists for.`,
        whyItMatters: `An internal ${words.customer} is no end in itself. Work whose chain ends inside helps nobody outside, or helps them unseen.`,
        nextStep: `Ask ${name}’s ${words.customers} whom they serve in turn, and write down the missing link.`,
      };
  }
}

function wordNoCustomer(
  words: Words,
  name: string,
  { coverage, answer }: RuleOf<'no-customer'>['evidence'],
): FindingWords {
  if (coverage === 'none') {
    return {
      headline: `${name} has no ${words.customer}`,
      evidence: noCustomerEvidence[answer],
      whyItMatters: `Everyone has ${words.aCustomer}: somebody directly affected by their work. Who cannot name one cannot know whether the work is any good.`,
      nextStep:
        answer === 'not-answered'
          ? `Ask ${name} whom they serve.`
          : `Ask ${name} who would notice first if their work stopped for a week, and write that down.`,
    };
  }
  const asGroup = coverage === 'group';
  return {
    headline: asGroup
      ? `${name} has ${words.customers} only as part of a group`
      : `${name} serves only “everyone”`,
    evidence: asGroup
      ? 'Every tie is given by their department or team; none names them.'
      : 'Their only ties lead to or from everyone.',
    whyItMatters: asGroup
      ? 'What a group promises, somebody has to keep. A person who serves by name knows whose life their work changes.'
      : 'Who serves everyone serves nobody in particular. Choosing nobody dilutes every effort.',
    nextStep: `Ask ${name} for the one person or group that depends on them most.`,
  };
}

const noCustomerEvidence: Record<AnswerState, string> = {
  'answered-none': 'They answered that they serve nobody, and nobody says otherwise.',
  named: 'Everyone they named has left, is not known, is themselves, or says no.',
  'named-nobody': 'They were asked and named nobody, and nobody names them as a provider.',
  'not-answered': 'They have not answered yet, and nobody names them as a provider.',
};

function wordUnserved(words: Words, name: string, coverage: Coverage): FindingWords {
  if (coverage === 'none') {
    return {
      headline: `Nobody serves ${name}`,
      evidence: `No colleague, department or manager names them as ${words.aCustomer}.`,
      whyItMatters: `People treat ${words.customers} the way they are treated. Whose own needs go unserved leaves sooner, and their ${words.customers} feel it first.`,
      nextStep: `Ask ${name} what they need and from whom; the organisation owes them an answer.`,
    };
  }
  const asGroup = coverage === 'group';
  return {
    headline: asGroup ? `${name} is served only as part of a group` : `${name} is served only like everybody`,
    evidence: asGroup
      ? `Their department or team is ${words.aCustomer}; they themselves are nobody’s by name.`
      : 'Only ties to everyone reach them.',
    whyItMatters: asGroup
      ? 'A service to a whole group can pass by the person in it who needs something else.'
      : 'What reaches everyone was made for nobody in particular, least of all for this person’s work.',
    nextStep: `Ask ${name} whether what they need reaches them, and who could promise it by name.`,
  };
}

function wordNeed(facts: Facts, visible: Visible, { subject, evidence }: RuleOf<'need-unmet'>): FindingWords {
  const { needs } = facts.organisation;
  const name = personName(facts, visible, subject);
  const known = needs.supplier[evidence.need] !== noParty;
  const supplier = known
    ? partyName(facts, visible, needs.supplier[evidence.need])
    : needs.supplierText[evidence.need];
  const said = {
    open: supplier
      ? `Nobody has taken it on; it was asked of ${supplier}.`
      : 'It names no supplier, and nobody has taken it on.',
    disputed: `It was asked of ${supplier}, and the tie between them is disputed.`,
    'not met': `${name} says that it is not met${supplier ? ` by ${supplier}` : ''}.`,
    'partly met': `${name} says that it is met only in part${supplier ? ` by ${supplier}` : ''}.`,
  }[evidence.reason];
  const ifNever = needs.ifNever[evidence.need];
  return {
    headline: `${name} needs: ${needs.text[evidence.need]}`,
    evidence: said,
    whyItMatters: ifNever
      ? `If this is never delivered: ${sentence(ifNever)}`
      : `Needs that stay unmet drive people away, and then their ${wordsOf(facts).customers} are disappointed.`,
    nextStep: supplier
      ? `Bring ${name} and ${supplier} together and agree a promise, or say openly that it cannot be had.`
      : `Find out who could meet this, and agree a promise with ${name}.`,
  };
}

function endsWith(facts: Facts, visible: Visible, person: number): string {
  const { start, tie } = facts.network.out;
  const { customer } = facts.organisation.ties;
  const served = new Set<string>();
  for (let at = start[person]; at < start[person + 1]; at++)
    served.add(partyName(facts, visible, customer[tie[at]]));
  return served.size > 0 ? `They serve ${list([...served], 3)}.` : 'They serve as part of a group.';
}
