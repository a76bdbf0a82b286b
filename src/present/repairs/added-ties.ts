import type { Facts } from '#findings/facts.ts';
import type { PartyRef } from '#model/party.ts';
import { personRef } from '#model/party.ts';
import type { RepairChange } from '#model/repair.ts';
import type { Visible } from '#model/viewer.ts';
import { list } from '../english.ts';
import { partyName } from '../names.ts';

type NewTie = Extract<RepairChange, { kind: 'add-tie' }>;
type NeedChange = Extract<RepairChange, { kind: 'change-need' }>;

const mostListed = 6;

/** "Hana Sato serves Amara Okafor, to meet the need “…”." Of one provider with several new customers, all at once. */
export function addedTies(facts: Facts, visible: Visible, ties: readonly NewTie[]): string[] {
  const name = (party: PartyRef) => partyName(facts, visible, party);
  if (ties.length < 2)
    return ties.map((tie) => `${name(tie.provider)} serves ${name(tie.customer)}${what(tie)}.`);
  const [{ provider }] = ties;
  if (ties.some((tie) => tie.provider !== provider)) {
    const clauses = ties.map((tie) => `${name(tie.provider)} serves ${name(tie.customer)}${what(tie)}`);
    const more = clauses.length - mostListed;
    return [`${clauses.slice(0, mostListed).join('; ')}${more > 0 ? `; and ${more} more ties` : ''}.`];
  }
  const asked = ties.filter(({ need }) => need !== '').map((tie) => `“${tie.need}” (${name(tie.customer)})`);
  return [
    `${name(provider)} serves ${list(
      ties.map((tie) => name(tie.customer)),
      2 * mostListed,
    )}${sharedWhat(ties)}.`,
    ...(asked.length > 0 ? [`That meets what they asked for: ${list(asked, mostListed)}.`] : []),
  ];
}

/** What is provided, the need it meets and what is promised, as far as known. */
function what({ service, need, promise }: NewTie): string {
  return [
    service && ` with “${service}”`,
    need && `, to meet the need “${need}”`,
    promise && `, promised “${promise}”`,
  ]
    .filter(Boolean)
    .join('');
}

/** What all those have in common that meet no need of their own. */
function sharedWhat(ties: readonly NewTie[]): string {
  const others = ties.filter(({ need }) => need === '');
  const [first] = others;
  const same = first && others.length === ties.length && others.every((tie) => what(tie) === what(first));
  return same ? what(first) : '';
}

/** What becomes of needs: beside a single new tie it goes without saying which is meant. */
export function needMarks(
  facts: Facts,
  visible: Visible,
  changes: readonly NeedChange[],
  besideTie: number,
): string[] {
  const { needs } = facts.organisation;
  const marked = changes.filter(({ state }) => state !== undefined);
  if (marked.length === 0) return [];
  const whose = (need: number) => partyName(facts, visible, personRef(needs.person[need]));
  if (besideTie === 1) return ['The need is marked as taken on.'];
  if (besideTie > 1) {
    const names = list(
      marked.map(({ need }) => whose(need)),
      mostListed,
    );
    return [`Marked as taken on: the ${marked.length === 1 ? 'need' : 'needs'} of ${names}.`];
  }
  return marked.map(({ need }) => `The need “${needs.text[need]}” of ${whose(need)} is marked as taken on.`);
}
