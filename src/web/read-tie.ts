import type { Request } from 'express';
import { type TieTyped, tieSaid } from '#present/tie-fields.ts';
import type { TieWords } from '#store/tie-edits.ts';
import { chosen, typed } from './form-body.ts';

/** What was typed into the form of a tie. */
export const readTie = (request: Request): TieTyped => ({
  other: typed(request, 'other'),
  service: typed(request, 'service'),
  need: typed(request, 'need'),
  promise: typed(request, 'promise'),
  customerPart: typed(request, 'customerPart'),
  howDelivered: typed(request, 'howDelivered'),
  main: typed(request, 'main') === 'yes',
  said: chosen(request, 'said', tieSaid),
});

/** The texts of a tie, by the id of their field. */
export const textsOfTie = ({ service, need, promise, customerPart, howDelivered }: TieTyped) => ({
  service,
  need,
  promise,
  customerPart,
  howDelivered,
});

/** The same as the store takes it. "One end says no" leaves open which end said yes. */
export function toTieWords({ other: _, said, ...words }: TieTyped): TieWords {
  if (said === 'disputed') return { ...words, disputed: true };
  const byProvider = said !== 'customer';
  return { ...words, byProvider, byCustomer: said !== 'provider', disputed: false };
}
