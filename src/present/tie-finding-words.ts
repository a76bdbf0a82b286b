import type { Facts } from '#findings/facts.ts';
import type { Finding } from '#model/finding.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { textOf } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { date, count as inWords, list } from './english.ts';
import { partyName, personName } from './names.ts';
import type { FindingWords } from './person-finding-words.ts';
import { wordsOf } from './words.ts';

type TieFinding = Extract<Finding, { rule: 'disputed-tie' | 'no-promise' | 'stale-tie' }>;

/** Words for the ties of one provider that something is amiss with: how many, and which. */
export function wordTieFinding(facts: Facts, visible: Visible, finding: TieFinding): FindingWords {
  const { count } = finding.evidence;
  const ties = `${count.toLocaleString('en-GB')} of ${tiesOf(facts, visible, finding)}`;
  const listed = listTies(facts, visible, finding);
  const months = inWords(facts.settings.thresholds.staleMonths, 'month');
  switch (finding.rule) {
    case 'disputed-tie':
      return {
        headline: `${ties} ${count === 1 ? 'is' : 'are'} disputed`,
        evidence: `The other end says no: ${listed}.`,
        whyItMatters:
          'Where one says “I serve you” and the other says no, a promise was broken or never made. Until they agree, the tie does not count.',
        nextStep:
          'Bring the two ends together: what was expected, what arrives, and what can be promised? Then confirm the tie, or end it.',
      };
    case 'no-promise':
      return {
        headline: `${ties} ${count === 1 ? 'has' : 'have'} no agreed promise`,
        evidence: `Nothing says what can be counted on: ${listed}.`,
        whyItMatters:
          'Without a promise nobody can tell good service from luck, neither those who give it nor those who get it.',
        nextStep: `Ask ${count === 1 ? `the ${wordsOf(facts).customer}` : `each of these ${wordsOf(facts).customers}`} what they most need to be able to count on, and write that down as the promise.`,
      };
    case 'stale-tie':
      return {
        headline: `${ties} ${count === 1 ? 'has' : 'have'} not been confirmed for ${months}`,
        evidence: `Last said more than ${months} ago: ${listed}.`,
        whyItMatters: `People move on and needs change. Ties that nobody has looked at for long lead to ${wordsOf(facts).customers} of the past.`,
        nextStep: 'Ask both ends whether the tie still holds, and write down the day; end it if it does not.',
      };
  }
}

/** "Amara Okafor’s ties", "the ties that Pharmacy gives as a group". */
function tiesOf(facts: Facts, visible: Visible, { subjectType, subject }: TieFinding): string {
  switch (subjectType) {
    case 'person':
      return `${personName(facts, visible, subject)}’s ties`;
    case 'department':
      return `the ties that ${facts.organisation.people.departments[subject]} gives as a group`;
    case 'manager':
      return `the ties that ${personName(facts, visible, subject)}’s team gives as a group`;
    case 'organisation':
      return 'the ties given in everyone’s name';
  }
}

/** "“Letters by noon” to Ewa Zielińska, “Files” to Judith Amos and 7 more" */
function listTies(facts: Facts, visible: Visible, finding: TieFinding): string {
  const { count, ties } = finding.evidence;
  const items = ties.map((tie) => tieWords(facts, visible, { finding, tie }));
  if (count > ties.length) items.push(`${(count - ties.length).toLocaleString('en-GB')} more`);
  return list(items);
}

function tieWords(
  facts: Facts,
  visible: Visible,
  { finding, tie }: { finding: TieFinding; tie: number },
): string {
  const { ties, texts } = facts.organisation;
  const service = textOf(texts, ties.service, tie);
  const saidOn = finding.rule === 'stale-tie' ? textOf(texts, ties.saidOn, tie) : '';
  return [
    service ? `“${service}”` : 'a service',
    `to ${partyName(facts, visible, ties.customer[tie])}`,
    isOfAnother(facts, finding, tie) && `from ${partyName(facts, visible, ties.provider[tie])}`,
    saidOn && `(${date(saidOn)})`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Given by a team whose manager is gone, and told to somebody above. */
function isOfAnother({ organisation }: Facts, { subjectType, subject }: TieFinding, tie: number): boolean {
  const { ties, groups } = organisation;
  const provider = ties.provider[tie];
  if (partyKind(provider) !== 'group' || groups.kind[partyRow(provider)] !== 2) return false;
  return subjectType === 'organisation' || groups.of[partyRow(provider)] !== subject;
}
