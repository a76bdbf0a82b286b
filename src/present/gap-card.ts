import type { Facts } from '#findings/facts.ts';
import type { Finding, Severity } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { ruleNames, wordFinding } from './finding-words.ts';
import { helpHref } from './help/help-href.ts';
import { chainHref, customerHref, departmentHref, type Link, personHref, teamHref } from './links.ts';
import { organisationName, personName } from './names.ts';
import type { FindingWords } from './person-finding-words.ts';

/** One gap as a card: its words, how much it matters, and where to go. */
export interface GapCard extends FindingWords {
  readonly severity: Severity;
  readonly severityWord: string;
  readonly rule: string;
  /** The page that explains the rule. */
  readonly help: string;
  /** Whom it is about: one link, or one a member of a circle. */
  readonly about: readonly Link[];
}

export const severityWords: Readonly<Record<Severity, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Not known yet',
};

export function gapCard(facts: Facts, visible: Visible, finding: Finding): GapCard {
  const words = wordFinding(facts, visible, finding);
  return {
    ...words,
    evidence: shorten(words.evidence),
    severity: finding.severity,
    severityWord: severityWords[finding.severity],
    rule: ruleNames(facts)[finding.rule],
    help: helpHref(finding.rule),
    about: aboutOf(facts, visible, finding),
  };
}

const longest = 500;

/** A manager of hundreds, or a circle of thousands, is listed in full only in the report. */
function shorten(evidence: string): string {
  if (evidence.length <= longest) return evidence;
  const cut = evidence.lastIndexOf(',', longest);
  return `${evidence.slice(0, cut > 0 ? cut : longest)} and more; the gap report lists them all.`;
}

function aboutOf(facts: Facts, visible: Visible, finding: Finding): Link[] {
  switch (finding.subjectType) {
    case 'organisation':
      return [{ text: organisationName(facts), href: '/customers' }];
    case 'customer':
      return [
        {
          text: facts.organisation.customers.name[finding.subject],
          href: (finding.rule === 'promise-not-carried' ? chainHref : customerHref)(facts, finding.subject),
        },
      ];
    case 'department': {
      const name = facts.organisation.people.departments[finding.subject];
      return [{ text: name, href: departmentHref(name) }];
    }
    case 'manager':
      return [
        {
          text: `${personName(facts, visible, finding.subject)}’s team`,
          href: teamHref(facts, finding.subject),
        },
      ];
    case 'circle':
      return finding.evidence.members.slice(0, 8).map((member) => personLink(facts, visible, member));
    default:
      return [personLink(facts, visible, finding.subject)];
  }
}

const personLink = (facts: Facts, visible: Visible, person: number): Link => ({
  text: personName(facts, visible, person),
  href: visible.person(person) ? personHref(facts, person) : '',
});
