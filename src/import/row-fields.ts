import { customerRoles } from '#model/customers.ts';
import { importances, needStates } from '#model/needs.ts';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { ownId, statusOf } from '#model/people.ts';
import { claimState, type TieText, textOf, tieFlag } from '#model/ties.ts';

/** One field of a table: a value that compares with `===` between revisions, and the same in words. */
export interface RowField {
  /** FORMATS §7 name. */
  readonly field: string;
  readonly raw: (organisation: Organisation, row: number) => string | number;
  readonly say: (organisation: Organisation, row: number) => string;
}

const text = (field: string, say: RowField['say']): RowField => ({ field, raw: say, say });
const number = (
  field: string,
  raw: (o: Organisation, row: number) => number,
  say: RowField['say'],
): RowField => ({
  field,
  raw,
  say,
});

export const personFields: readonly RowField[] = [
  text('employee_id', ({ people }, row) => people.id[row]),
  text('name', ({ people }, row) => people.name[row]),
  text('email', ({ people }, row) => people.email[row]),
  text('title', ({ people }, row) => people.title[row]),
  number('department', ({ people }, row) => people.department[row], sayDepartment),
  text('location', ({ people }, row) => people.location[row]),
  number(
    'manager_id',
    ({ people }, row) => people.manager[row],
    ({ people }, row) => sayPerson(people, people.manager[row]),
  ),
  {
    field: 'dotted_line_manager_ids',
    raw: ({ people }, row) => `${people.dottedLine.get(row) ?? ''}/${people.unknownDotted.get(row) ?? ''}`,
    say: ({ people }, row) => sayDotted(people, row),
  },
  number(
    'status',
    ({ people }, row) => people.status[row],
    ({ people }, row) => statusOf(people, row).replaceAll('-', ' '),
  ),
  text('start_date', ({ people }, row) => people.startDate.get(row) ?? ''),
  text('end_date', ({ people }, row) => people.endDate.get(row) ?? ''),
];

const choices = ['', 'yes', 'no'];

export const customerFields: readonly RowField[] = [
  number(
    'role',
    ({ customers }, row) => customers.role[row],
    ({ customers }, row) => customerRoles[customers.role[row]],
  ),
  text('kind', ({ customers }, row) => customers.kind[row]),
  number(
    'can_choose',
    ({ customers }, row) => customers.canChoose[row],
    ({ customers }, row) => choices[customers.canChoose[row]],
  ),
  text('requirement', ({ customers }, row) => customers.requirement[row]),
];

const { main, ended } = tieFlag;

/** Without ratings: whether one differs is told to nobody. */
export const tieFields: readonly RowField[] = [
  number(
    'confirmed',
    ({ ties }, row) => ties.flags[row] & ~(main | ended),
    ({ ties }, row) => claimState(ties.flags[row]),
  ),
  number(
    'main',
    ({ ties }, row) => ties.flags[row] & main,
    ({ ties }, row) => (ties.flags[row] & main ? 'yes' : 'no'),
  ),
  number(
    'ended',
    ({ ties }, row) => ties.flags[row] & ended,
    ({ ties }, row) => (ties.flags[row] & ended ? 'yes' : 'no'),
  ),
  tieText('need', 'need'),
  tieText('promise', 'promise'),
  tieText('customer_part', 'customerPart'),
  tieText('how_delivered', 'howDelivered'),
  tieText('said_on', 'saidOn'),
  tieText('underpinned_by', 'underpinnedBy'),
];

export const needFields: readonly RowField[] = [
  number(
    'from',
    ({ needs }, row) => needs.supplier[row],
    ({ needs, ...rest }, row) => sayParty({ needs, ...rest }, needs.supplier[row]),
  ),
  text('from (as written)', ({ needs }, row) => needs.supplierText[row]),
  number(
    'importance',
    ({ needs }, row) => needs.importance[row],
    ({ needs }, row) => importances[needs.importance[row]],
  ),
  number(
    'state',
    ({ needs }, row) => needs.state[row],
    ({ needs }, row) => needStates[needs.state[row]],
  ),
  text('if_never', ({ needs }, row) => needs.ifNever[row]),
];

function tieText(field: string, column: TieText): RowField {
  return {
    field,
    raw: ({ ties }, row) => ties[column][row] ?? 0,
    say: ({ ties, texts }, row) => textOf(texts, ties[column], row),
  };
}

function sayDepartment({ people }: Organisation, row: number): string {
  return people.departments[people.department[row]] ?? '';
}

function sayPerson(people: Organisation['people'], row: number): string {
  return row < 0 ? '' : people.name[row] || ownId(people, row);
}

function sayDotted(people: Organisation['people'], row: number): string {
  const known = (people.dottedLine.get(row) ?? []).map((manager) => sayPerson(people, manager));
  const unknown = people.unknownDotted.get(row);
  return [...known, ...(unknown === undefined ? [] : [unknown])].join('; ');
}

function sayParty(organisation: Organisation, party: PartyRef): string {
  if (party < 0) return '';
  const [kind, row] = [partyKind(party), partyRow(party)];
  if (kind === 'person') return sayPerson(organisation.people, row);
  return kind === 'customer' ? organisation.customers.name[row] : 'a group';
}
