import type { Facts } from '#findings/facts.ts';
import type { Finding } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { list } from './english.ts';
import { organisationName, personName } from './names.ts';
import type { FindingWords } from './person-finding-words.ts';
import { type Words, wordsOf } from './words.ts';

type PrimaryFinding = Extract<Finding, { rule: 'no-primary-customer' }>;

/** Words for a choice that was not made: nobody comes first, or several do. */
export function wordPrimaryFinding(facts: Facts, visible: Visible, finding: PrimaryFinding): FindingWords {
  switch (finding.subjectType) {
    case 'organisation':
      return wordPrimaries(facts, finding.evidence.primaries);
    case 'department':
      return wordDepartment(
        wordsOf(facts),
        facts.organisation.people.departments[finding.subject],
        finding.evidence,
      );
    case 'person':
      return wordPerson(wordsOf(facts), personName(facts, visible, finding.subject), finding.evidence);
  }
}

function wordPrimaries(facts: Facts, primaries: readonly number[]): FindingWords {
  const { customers } = facts.organisation;
  const words = wordsOf(facts);
  const several = primaries.length > 1;
  const none =
    customers.count === 0
      ? `No outside ${words.customer} is named at all, so lines of sight are not judged.`
      : `None of the outside ${words.customers} has the role primary.`;
  return {
    headline: several
      ? `${organisationName(facts)} has ${primaries.length} primary ${words.customers}`
      : `${organisationName(facts)} has not said who its primary ${words.customer} is`,
    evidence: several ? `Primary: ${list(primaries.map((each) => customers.name[each]))}.` : none,
    whyItMatters: `The primary ${words.customer} is the person whose life is changed. Choosing several, or nobody, dilutes every effort.`,
    nextStep: 'Decide whose life is changed by the work, make them primary, and the others supporting.',
  };
}

interface Choice {
  readonly ties: number;
  readonly main: number;
}

const wordDepartment = (words: Words, name: string, { ties, main }: Choice): FindingWords => ({
  headline:
    main > 0
      ? `${name} as a department has marked ${main} ties as the main one`
      : `${name} as a department has not said which outside ${words.customer} comes first`,
  evidence: `Of the ${ties} ties to outside ${words.customers} that it gives as a group, ${marked(main)}.`,
  whyItMatters: `A department that must please several ${words.customers} alike pleases none of them fully. One comes first: the one whose life its work changes.`,
  nextStep: `Ask ${name} together which of these ${words.customers}’ lives their work changes most, and mark that one tie as the main one.`,
});

const wordPerson = (words: Words, name: string, { ties, main }: Choice): FindingWords => ({
  headline:
    main > 0
      ? `${name} has marked ${main} ties as the main one`
      : `${name} has not said which of their ${words.customers} comes first`,
  evidence: `Of their ${ties} ties, ${marked(main)}.`,
  whyItMatters: `When two ${words.customers} need something at the same moment, only who knows which of them comes first can choose well.`,
  nextStep: `Ask ${name} whose life their work changes most, and mark that one tie as the main one.`,
});

const marked = (main: number): string =>
  main > 0 ? `${main} are marked as the main one` : 'none is marked as the main one';
