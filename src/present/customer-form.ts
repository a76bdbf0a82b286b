import type { Facts } from '#findings/facts.ts';
import { type CustomerRole, customerKinds, customerRoles } from '#model/customers.ts';
import { customerRef, partyKind, partyRow } from '#model/party.ts';
import { tieFlag } from '#model/ties.ts';
import { type ChoiceField, choiceField, type FormError, type TextField, textField } from './form.ts';
import { type Lede, lede } from './lede.ts';
import { customerHref, type Link } from './links.ts';
import { type Option, options } from './options.ts';
import { wordsOf } from './words.ts';

/** What was typed, or what stands in the store. */
export interface CustomerTyped {
  readonly name: string;
  readonly role: CustomerRole;
  readonly kind: string;
  /** 0 not said, 1 yes, 2 no. */
  readonly canChoose: 0 | 1 | 2;
  readonly requirement: string;
  /** Further outside customers it serves: names joined by ";". */
  readonly serves: string;
}

export interface CustomerForm {
  readonly title: string;
  readonly crumbs: readonly Link[];
  readonly lede: Lede;
  readonly errors: readonly FormError[];
  readonly action: string;
  readonly button: string;
  readonly name: TextField;
  readonly role: ChoiceField;
  readonly kinds: readonly Option[];
  readonly canChoose: ChoiceField;
  readonly requirement: TextField;
  readonly serves: TextField;
  /** Where the customer can be taken off the list, on one that is there. */
  readonly removal: string;
}

/** The form for an outside customer: a new one, or with `customer` (row) one that is there. */
export function customerForm(
  facts: Facts,
  given: { customer?: number; typed: CustomerTyped; errors: readonly FormError[] },
): CustomerForm {
  const { customer, typed, errors } = given;
  const { customers } = facts.organisation;
  const words = wordsOf(facts);
  const crumb: Link = { text: words.Customers, href: '/customers' };
  const isNew = customer === undefined;
  const link = isNew ? '' : `/customers/${customers.partyId[customer]}`;
  return {
    title: isNew ? `A new outside ${words.customer}` : customers.name[customer],
    crumbs: isNew
      ? [crumb, { text: 'New', href: '' }]
      : [
          crumb,
          { text: customers.name[customer], href: customerHref(facts, customer) },
          { text: 'Change', href: '' },
        ],
    lede: customerLede(facts),
    errors,
    action: link || '/customers',
    button: isNew ? `Add this ${words.customer}` : 'Save the changes',
    name: textField(errors, {
      id: 'name',
      label: 'What are they called?',
      hint: 'Patients, Guests, Families, the Ministry.',
      value: typed.name,
    }),
    role: roleField(typed, errors),
    kinds: options(
      customerKinds.map((kind) => [kind, kind] as const),
      typed.kind,
      'Not said',
    ),
    canChoose: chooseField(typed, errors),
    requirement: textField(errors, {
      id: 'requirement',
      label: 'What do they require?',
      hint: 'In their words: what has to be carried forward to them, person by person.',
      value: typed.requirement,
      optional: true,
      long: true,
    }),
    serves: textField(errors, {
      id: 'serves',
      label: `Which outside ${words.customers} do they serve in turn?`,
      hint: `For an intermediary: names of other outside ${words.customers}, joined by semicolons.`,
      value: typed.serves,
      optional: true,
    }),
    removal: link && `${link}/removal`,
  };
}

/** What stands in the store, as it would be typed. */
export function storedCustomer(facts: Facts, customer: number): CustomerTyped {
  const { customers } = facts.organisation;
  return {
    name: customers.name[customer],
    role: customerRoles[customers.role[customer]],
    kind: customers.kind[customer],
    canChoose: customers.canChoose[customer] as 0 | 1 | 2,
    requirement: customers.requirement[customer],
    serves: servedInTurn(facts, customer)
      .map(({ to }) => customers.name[to])
      .join('; '),
  };
}

/** The ties from an outside customer to further ones: rows of the ties, and of the customers they lead to. */
export function servedInTurn({ organisation }: Facts, customer: number): { tie: number; to: number }[] {
  const { ties } = organisation;
  const found: { tie: number; to: number }[] = [];
  for (let tie = 0; tie < ties.count; tie++) {
    const isOwn =
      ties.provider[tie] === customerRef(customer) && partyKind(ties.customer[tie]) === 'customer';
    if (isOwn && !(ties.flags[tie] & tieFlag.ended)) found.push({ tie, to: partyRow(ties.customer[tie]) });
  }
  return found;
}

function customerLede({ primaries, settings }: Facts): Lede {
  const words = wordsOf({ settings });
  if (primaries.length === 1) return lede('Who must be satisfied for us to achieve results?');
  const worst =
    primaries.length === 0
      ? `No outside ${words.customer} is the primary one yet.`
      : `${primaries.length} outside ${words.customers} are primary; choosing several dilutes every effort.`;
  return lede('Who must be satisfied for us to achieve results?', worst);
}

const roleField = ({ role }: CustomerTyped, errors: readonly FormError[]): ChoiceField =>
  choiceField(errors, {
    id: 'role',
    legend: 'What are they to us?',
    value: role,
    options: [
      {
        value: 'primary',
        label: 'Primary',
        hint: 'The one whose life is changed. There should be exactly one.',
      },
      {
        value: 'supporting',
        label: 'Supporting',
        hint: 'Others who must be satisfied too: families, funders, regulators.',
      },
      { value: 'unknown', label: 'Not known yet' },
    ],
  });

const chooseField = ({ canChoose }: CustomerTyped, errors: readonly FormError[]): ChoiceField =>
  choiceField(errors, {
    id: 'canChoose',
    legend: 'May they choose another provider?',
    value: String(canChoose),
    options: [
      { value: '1', label: 'Yes' },
      { value: '2', label: 'No', hint: 'Then poor service weighs more: they cannot leave.' },
      { value: '0', label: 'Not said' },
    ],
  });
