import type { Analysis } from '#analysis.ts';
import { customerRoles } from '#model/customers.ts';
import type { Organisation } from '#model/organisation.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { textOf, tieFlag, tieTexts } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';

export const outsideCustomerColumns = [
  'name',
  'role',
  'kind',
  'can_choose',
  'serves',
  'requirement',
] as const;

export type OutsideCustomerRow = Readonly<Record<(typeof outsideCustomerColumns)[number], string>>;

/** The outside customers, with those whom each serves in turn. */
export function* outsideCustomers(
  { organisation }: Analysis,
  visible: Visible,
): Generator<OutsideCustomerRow> {
  const { customers } = organisation;
  const serves = servesLists(organisation, visible);
  for (let row = 0; row < customers.count; row++) {
    if (!visible.customer(row)) continue;
    const role = customerRoles[customers.role[row]];
    yield {
      name: nameCell(customers.name[row]),
      role: role === 'unknown' ? '' : role,
      kind: customers.kind[row],
      can_choose: ['', 'yes', 'no'][customers.canChoose[row]],
      serves: (serves.get(row) ?? []).join('; '),
      requirement: customers.requirement[row],
    };
  }
}

/** Whether a tie says no more than an entry of the `serves` column can: this one serves that one. */
export function isServesEntry({ ties, texts, customers }: Organisation, tie: number): boolean {
  const [provider, customer] = [ties.provider[tie], ties.customer[tie]];
  return (
    partyKind(provider) === 'customer' &&
    partyKind(customer) === 'customer' &&
    ties.flags[tie] === tieFlag.byProvider &&
    tieTexts.every((text) => textOf(texts, ties[text], tie) === '') &&
    !customers.name[partyRow(customer)].includes(';') &&
    !beginsLikeParty.test(customers.name[partyRow(customer)])
  );
}

function servesLists(organisation: Organisation, visible: Visible): Map<number, string[]> {
  const { ties, customers } = organisation;
  const lists = new Map<number, string[]>();
  for (let tie = 0; tie < ties.count; tie++) {
    if (!visible.tie(tie) || !isServesEntry(organisation, tie)) continue;
    const provider = partyRow(ties.provider[tie]);
    const name = customers.name[partyRow(ties.customer[tie])];
    lists.set(provider, [...(lists.get(provider) ?? []), name]);
  }
  return lists;
}

const beginsLikeParty = /^outside\s*:/i;

/** The import takes one `outside:` off a name. */
const nameCell = (name: string): string => (beginsLikeParty.test(name) ? `outside:${name}` : name);
