import { analyse } from '#analysis.ts';
import { suggestRepairs } from '#findings/repairs/suggest-repairs.ts';
import type { Finding, RuleId } from '#model/finding.ts';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { RepairChange } from '#model/repair.ts';
import { textOf } from '#model/ties.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';

/**
 * The repairs of the one finding of a rule about a subject (a person's id, a department, "organisation" …), each as
 * "closes: a > b = service".
 */
export function suggested(rule: RuleId, subject: string, tiny: TinyOrganisation, asOf = ''): string[] {
  const organisation = tinyOrganisation(tiny);
  return suggestedIn(organisation, { rule, subject, asOf });
}

export function suggestedIn(
  organisation: Organisation,
  { rule, subject, asOf = '' }: { rule: RuleId; subject: string; asOf?: string },
): string[] {
  const analysis = analyse(organisation, asOf);
  const findings = analysis.findings.filter(
    (each) => each.rule === rule && subjectOf(organisation, each) === subject,
  );
  if (findings.length === 0) throw new Error(`test/suggested: no ${rule} of ${subject}`);
  return findings.flatMap((finding) =>
    suggestRepairs(analysis, finding).map(
      ({ effect, changes }) => `${effect}: ${changes.map((each) => say(organisation, each)).join(', ')}`,
    ),
  );
}

function subjectOf({ people, customers, needs }: Organisation, finding: Finding): string {
  switch (finding.subjectType) {
    case 'customer':
      return customers.name[finding.subject];
    case 'department':
      return people.departments[finding.subject];
    case 'organisation':
      return 'organisation';
    case 'circle':
      return finding.evidence.members.map((member) => people.id[member]).join('+');
    default:
      return finding.rule === 'need-unmet' ? needs.text[finding.evidence.need] : people.id[finding.subject];
  }
}

function say(organisation: Organisation, change: RepairChange): string {
  const { customers, needs, ties, texts } = organisation;
  const party = (ref: PartyRef) => sayParty(organisation, ref);
  const tieWords = (tie: number) =>
    [`${party(ties.provider[tie])} > ${party(ties.customer[tie])}`, textOf(texts, ties.service, tie)]
      .filter(Boolean)
      .join(' = ');
  switch (change.kind) {
    case 'add-tie':
      return [
        `${party(change.provider)} > ${party(change.customer)}`,
        change.service && `= ${change.service}`,
        change.need && `for ${change.need}`,
        change.promise && `promising ${change.promise}`,
        `(${change.saidBy})`,
      ]
        .filter(Boolean)
        .join(' ');
    case 'end-tie':
      return `end ${tieWords(change.tie)}`;
    case 'change-tie': {
      const { kind: _, tie, ...words } = change;
      return `${tieWords(tie)}: ${Object.entries(words)
        .map(([name, value]) => `${name} ${value}`)
        .join(' ')}`;
    }
    case 'change-need':
      return [
        needs.text[change.need],
        change.state && `is ${change.state}`,
        change.supplier !== undefined && `from ${party(change.supplier)}`,
      ]
        .filter(Boolean)
        .join(' ');
    case 'change-role':
      return `${customers.name[change.customer]} is ${change.role}`;
  }
}

function sayParty({ people, customers, groups }: Organisation, party: PartyRef): string {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return people.id[row];
  if (kind === 'customer') return customers.name[row];
  if (groups.kind[row] === 0) return 'everyone';
  return groups.kind[row] === 1
    ? `group:${people.departments[groups.of[row]]}`
    : `team:${people.id[groups.of[row]]}`;
}
