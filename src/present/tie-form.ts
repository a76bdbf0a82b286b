import type { Facts } from '#findings/facts.ts';
import { coverages } from '#model/finding.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { claimState, textOf, tieFlag } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { type ChoiceField, type FormError, type TextField, textField } from './form.ts';
import { type Lede, lede } from './lede.ts';
import { type Link, partyLink } from './links.ts';
import { partyName } from './names.ts';
import { saidField, type TieTyped, tieFields, tieSaid } from './tie-fields.ts';
import { type UnderpinField, underpinField } from './underpin-field.ts';
import { type WhichField, whichOf } from './which-field.ts';
import { wordsOf } from './words.ts';

export interface TieForm {
  readonly title: string;
  readonly crumbs: readonly Link[];
  readonly lede: Lede;
  readonly errors: readonly FormError[];
  /** The tie that is there already, if that is what is wrong. */
  readonly existing: Link | null;
  /** Where the form is sent, and what the button says. */
  readonly action: string;
  readonly button: string;
  /** The end that is given, on a new tie. */
  readonly fixed: { readonly side: 'provider' | 'customer'; readonly partyId: number } | null;
  readonly other: TextField | null;
  /** Which of several was meant; null where there is no doubt. */
  readonly which: WhichField | null;
  readonly fields: readonly TextField[];
  readonly main: { readonly label: string; readonly checked: boolean };
  /** Null while the provider is not known, or where there is nothing to tick. */
  readonly underpins: UnderpinField | null;
  readonly said: ChoiceField;
  /** Where the tie can be ended, on one that is there. */
  readonly end: string;
  readonly ended: boolean;
}

interface Typed {
  readonly typed: TieTyped;
  readonly errors: readonly FormError[];
}

/** The form for a new tie: one end is given, the other is typed. */
export function newTieForm(
  facts: Facts,
  visible: Visible,
  given: Typed & {
    side: 'provider' | 'customer';
    party: PartyRef;
    partyId: number;
    candidates: readonly { value: string; label: string }[];
    existing: Link | null;
  },
): TieForm {
  const { side, typed, errors } = given;
  const name = partyName(facts, visible, given.party);
  const words = wordsOf(facts);
  const asked = side === 'provider' ? `Whom does ${name} serve?` : `Who serves ${name}?`;
  const ends =
    side === 'provider'
      ? { provider: name, customer: `the ${words.customer}` }
      : { provider: 'the provider', customer: name };
  return {
    title: asked,
    crumbs: [partyLink(facts, visible, given.party), { text: 'A new tie', href: '' }],
    lede: newTieLede(facts, given.party, side, name),
    errors,
    existing: given.existing,
    action: '/ties',
    button: 'Add this tie',
    fixed: { side, partyId: given.partyId },
    other: textField(errors, {
      id: 'other',
      label: side === 'provider' ? `The ${words.customer}` : 'The provider',
      hint: `A name, an employee id or an e-mail; or group:Nursing for a department, team:1012 for a manager’s team, outside:Patients for an outside ${words.customer}, everyone.`,
      value: typed.other,
    }),
    which: whichOf(given.candidates, typed.other, errors),
    ...tieFields(words, ends, { typed, errors }),
    underpins:
      side === 'provider'
        ? underpinField(facts, visible, {
            provider: given.party,
            tie: -1,
            typed: typed.underpinnedBy,
            errors,
          })
        : null,
    said: saidField(words, ends, { said: typed.said, errors, offered: tieSaid.slice(0, 3) }),
    end: '',
    ended: false,
  };
}

/** How the person stands now; for anybody else, what a tie is. */
function newTieLede(facts: Facts, party: PartyRef, side: 'provider' | 'customer', name: string): Lede {
  const what = 'A tie is something that both ends can check: who provides what, and by when.';
  if (partyKind(party) !== 'person') return lede(what);
  const coverage = coverages[(side === 'provider' ? facts.serves : facts.served)[partyRow(party)]];
  if (coverage === 'none')
    return lede(
      '',
      side === 'provider' ? `${name} has no ${wordsOf(facts).customer} yet.` : `Nobody serves ${name} yet.`,
    );
  if (coverage !== 'everyone') return lede(what);
  return lede(
    '',
    side === 'provider'
      ? `${name} serves others only like everybody.`
      : `${name} is served only like everybody.`,
  );
}

/** The form for a tie that is there; its ends stay as they are. */
export function tieForm(
  facts: Facts,
  visible: Visible,
  given: Typed & { tie: number; existing: Link | null },
): TieForm {
  const { tie, typed, errors } = given;
  const { ties } = facts.organisation;
  const provider = partyName(facts, visible, ties.provider[tie]);
  const customer = partyName(facts, visible, ties.customer[tie]);
  const words = wordsOf(facts);
  const link = `/ties/${ties.id[tie]}`;
  return {
    title: `${provider} → ${customer}`,
    crumbs: [
      partyLink(facts, visible, ties.provider[tie]),
      partyLink(facts, visible, ties.customer[tie]),
      { text: 'Their tie', href: '' },
    ],
    lede: tieLede(facts, tie),
    errors,
    existing: given.existing,
    action: link,
    button: 'Save the changes',
    fixed: null,
    other: null,
    which: null,
    ...tieFields(words, { provider, customer }, { typed, errors }),
    underpins: underpinField(facts, visible, {
      provider: ties.provider[tie],
      tie,
      typed: typed.underpinnedBy,
      errors,
    }),
    said: saidField(words, { provider, customer }, { said: typed.said, errors, offered: tieSaid }),
    end: `${link}/end`,
    ended: (ties.flags[tie] & tieFlag.ended) !== 0,
  };
}

/** What stands in the store, as it would be typed. */
export function storedTie({ organisation: { ties, texts } }: Facts, tie: number): TieTyped {
  const flags = ties.flags[tie];
  const state = claimState(flags);
  return {
    other: '',
    service: textOf(texts, ties.service, tie),
    need: textOf(texts, ties.need, tie),
    promise: textOf(texts, ties.promise, tie),
    customerPart: textOf(texts, ties.customerPart, tie),
    howDelivered: textOf(texts, ties.howDelivered, tie),
    underpinnedBy: textOf(texts, ties.underpinnedBy, tie),
    main: (flags & tieFlag.main) !== 0,
    said:
      state === 'disputed'
        ? 'disputed'
        : state === 'confirmed'
          ? 'both'
          : flags & tieFlag.byCustomer
            ? 'customer'
            : 'provider',
  };
}

function tieLede({ organisation: { ties, texts } }: Facts, tie: number): Lede {
  const service = textOf(texts, ties.service, tie);
  const what = service ? `What is provided: ${service}.` : 'What is provided is not said yet.';
  const flags = ties.flags[tie];
  if (flags & tieFlag.ended) return lede(what, 'This tie has ended.', 'It is kept, and no longer counts.');
  if (flags & tieFlag.disputed) return lede(what, 'One end says no.', 'So the tie does not count.');
  return textOf(texts, ties.promise, tie) ? lede(what) : lede(what, 'No promise is agreed yet.');
}
