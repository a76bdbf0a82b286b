import type { Facts } from '#findings/facts.ts';
import type { Finding } from '#model/finding.ts';
import type { RatingFigure } from '#model/rating-cells.ts';
import type { Visible } from '#model/viewer.ts';
import { meanInWords } from './mirror/means.ts';
import { personName } from './names.ts';
import type { FindingWords } from './person-finding-words.ts';
import { wordsOf } from './words.ts';

type RatingFinding = Extract<Finding, { rule: 'mirror-gap' | 'poorly-served' }>;

/** Words for what ratings say of a department or branch; never of one person. */
export function wordRatingFinding(facts: Facts, visible: Visible, finding: RatingFinding): FindingWords {
  const name = nameOf(facts, visible, finding);
  const { customers } = wordsOf(facts);
  if (finding.rule === 'mirror-gap') {
    const { given, received } = finding.evidence;
    return {
      headline: `${name} serves others better than it is served itself`,
      evidence: `Those whom its people serve rate them ${meanInWords(received)} (${raters(received)}); its people rate what they are given themselves ${meanInWords(given)} (${raters(given)}).`,
      whyItMatters: `People treat their ${customers} as they are treated. Where they give more than they get for long, they leave, and their care leaves with them.`,
      nextStep: `Ask the people of ${name} what they most need from whom, and let those who serve them promise it.`,
    };
  }
  const { received, captive } = finding.evidence;
  return {
    headline: `${name} serves others poorly`,
    evidence: `Those whom it serves rate it ${meanInWords(received)} of 5 (${raters(received)}).${captive ? ' Some of them have nobody else to go to.' : ''}`,
    whyItMatters: `What is served badly here is missing there: ${customers} inside pass it on to those outside.`,
    nextStep: `Ask those whom ${name} serves for the one thing that would help them most, before asking ${name} why.`,
  };
}

function nameOf(facts: Facts, visible: Visible, { subjectType, subject }: RatingFinding): string {
  return subjectType === 'department'
    ? facts.organisation.people.departments[subject]
    : `${personName(facts, visible, subject)}’s branch`;
}

const raters = ({ raters }: RatingFigure): string => `${raters.toLocaleString('en-GB')} raters`;
