import { groupKinds } from '#model/groups.ts';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { tieFlag } from '#model/ties.ts';
import { expand, isHere, peopleHere } from './slow-expansion.ts';

/** Rows of the ties that leave a pair of different parties, each looked at with no other tie beside it. */
function tiesWithPairs(organisation: Organisation, flagsOf: (tie: number) => number): number[] {
  return [...Array(organisation.ties.count).keys()].filter((tie) => {
    const flags = organisation.ties.flags.map((_, row) => (row === tie ? flagsOf(tie) : tieFlag.ended));
    return expand({ ...organisation, ties: { ...organisation.ties, flags } }).length > 0;
  });
}

export const slowCounted = (organisation: Organisation): number[] =>
  tiesWithPairs(organisation, (tie) => organisation.ties.flags[tie]);

/** Those that would count if nobody said no to them. */
export const slowDisputed = (organisation: Organisation): number[] =>
  tiesWithPairs(organisation, (tie) => organisation.ties.flags[tie] & ~tieFlag.disputed).filter(
    (tie) => organisation.ties.flags[tie] & tieFlag.disputed,
  );

/** "person 3: 2 ties, 0 4", by provider. Ties of outside customers are left out. */
export function slowByProvider(organisation: Organisation, ties: readonly number[]): string[] {
  const rows = new Map<string, number[]>();
  for (const tie of ties) {
    const name = providerName(organisation, organisation.ties.provider[tie]);
    if (name) rows.set(name, [...(rows.get(name) ?? []), tie]);
  }
  return [...rows].map(([name, its]) => `${name}: ${its.length} ties, ${its.slice(0, 20).join(' ')}`).sort();
}

function providerName(organisation: Organisation, provider: PartyRef): string {
  const { people, groups } = organisation;
  const row = partyRow(provider);
  if (partyKind(provider) === 'person') return `person ${row}`;
  if (partyKind(provider) === 'customer') return '';
  const kind = groupKinds[groups.kind[row]];
  if (kind === 'department') return `department ${groups.of[row]}`;
  let manager = kind === 'team' ? groups.of[row] : -1;
  while (manager >= 0 && !isHere(organisation, manager)) manager = people.manager[manager];
  return manager >= 0 ? `manager ${manager}` : 'organisation 0';
}

/** Departments and people with several ties, none or several of them main, if anybody marks main ties. */
export function slowChoices(organisation: Organisation) {
  const { ties, people, groups } = organisation;
  const counted = slowCounted(organisation);
  if (!counted.some((tie) => ties.flags[tie] & tieFlag.main)) return [];
  const choice = (of: readonly number[]) => ({
    ties: of.length,
    main: of.filter((tie) => ties.flags[tie] & tieFlag.main).length,
  });
  const given = (test: (provider: PartyRef) => boolean) => counted.filter((tie) => test(ties.provider[tie]));
  const departments = [...people.departments.keys()].map((subject) => {
    const own = given((provider) => {
      const row = partyRow(provider);
      return partyKind(provider) === 'group' && groups.kind[row] === 1 && groups.of[row] === subject;
    });
    const outside = own.filter((tie) => partyKind(ties.customer[tie]) === 'customer');
    return { type: 'department', subject, ...choice(outside) };
  });
  const persons = peopleHere(organisation).map((subject) => ({
    type: 'person',
    subject,
    ...choice(given((provider) => partyKind(provider) === 'person' && partyRow(provider) === subject)),
  }));
  return [...departments, ...persons].filter((each) => each.ties > 1 && each.main !== 1);
}
