import type { Analysis } from '#analysis.ts';
import { type DeclarationColumn, declarationColumns } from '#model/declaration-columns.ts';
import type { Organisation } from '#model/organisation.ts';
import { partyKind, partyRow, personRef } from '#model/party.ts';
import { answerOf } from '#model/people.ts';
import { claimState, type TieText, textOf, tieFlag } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { isServesEntry } from './outside-customers.ts';
import { partyCell } from './party-cell.ts';

export type Declaration = Readonly<Record<DeclarationColumn, string>>;

/**
 * The ties that have not ended, in the order held; then a row for everybody who answered that they have no customer.
 * Ties between outside customers of which nothing more is known stand with the customers.
 */
export function* declarations(analysis: Analysis, visible: Visible): Generator<Declaration> {
  const { organisation } = analysis;
  const { people, ties } = organisation;
  for (let tie = 0; tie < ties.count; tie++) {
    if (!visible.tie(tie) || ties.flags[tie] & tieFlag.ended || isServesEntry(organisation, tie)) continue;
    yield declarationOf(organisation, tie);
  }
  for (let person = 0; person < people.count; person++) {
    if (answerOf(people, person) === 'answered-none' && visible.branch(person))
      yield { ...blank, provider: partyCell(organisation, personRef(person)), customer: 'none' };
  }
}

/** One tie as a row. */
export function declarationOf(organisation: Organisation, tie: number): Declaration {
  const { ties, texts } = organisation;
  const flags = ties.flags[tie];
  const text = (column: TieText) => textOf(texts, ties[column], tie);
  return {
    provider: partyCell(organisation, ties.provider[tie]),
    customer: partyCell(organisation, ties.customer[tie]),
    service: text('service'),
    need: text('need'),
    promise: text('promise'),
    customer_part: text('customerPart'),
    main: flags & tieFlag.main ? 'yes' : '',
    how_delivered: text('howDelivered'),
    confirmed: { confirmed: 'yes', disputed: 'no', claimed: '' }[claimState(flags)],
    reported_by: reporterOf(organisation, tie),
    said_on: text('saidOn'),
    underpinned_by: text('underpinnedBy'),
  };
}

/**
 * A row that its provider reports answers for them. So where the customer has confirmed a tie of somebody who has not
 * named anybody themselves, the customer alone reports it: `confirmed` says the rest.
 */
function reporterOf({ ties, people }: Organisation, tie: number): string {
  const [flags, provider] = [ties.flags[tie], ties.provider[tie]];
  if (!(flags & tieFlag.byCustomer)) return 'provider';
  if (!(flags & tieFlag.byProvider)) return 'customer';
  const isSilent = partyKind(provider) === 'person' && answerOf(people, partyRow(provider)) !== 'named';
  return isSilent ? 'customer' : 'both';
}

const blank = Object.fromEntries(declarationColumns.map((column) => [column, ''])) as Declaration;
