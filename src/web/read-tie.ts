import type { Request } from 'express';
import { type TieTyped, tieSaid } from '#present/tie-fields.ts';
import type { TieWords } from '#store/tie-edits.ts';
import { allTyped, chosen, typed } from './form-body.ts';

/** What was typed into the form of a tie. */
export const readTie = (request: Request): TieTyped => ({
  other: typed(request, 'other'),
  service: typed(request, 'service'),
  need: typed(request, 'need'),
  promise: typed(request, 'promise'),
  customerPart: typed(request, 'customerPart'),
  howDelivered: typed(request, 'howDelivered'),
  underpinnedBy: readUnderpinnedBy(request),
  main: typed(request, 'main') === 'yes',
  said: chosen(request, 'said', tieSaid),
});

/** What was ticked, then what was written and names none; "none" only where nothing else is said. */
function readUnderpinnedBy(request: Request): string {
  const ticked = allTyped(request, 'underpins');
  const named = [...ticked.filter((entry) => entry !== 'none'), typed(request, 'underpinsText')].filter(
    Boolean,
  );
  return named.length > 0 ? named.join('; ') : ticked.join('; ');
}

/** The texts of a tie, by the id of their field. */
export const textsOfTie = ({
  service,
  need,
  promise,
  customerPart,
  howDelivered,
  underpinnedBy,
}: TieTyped) => ({
  service,
  need,
  promise,
  customerPart,
  howDelivered,
  underpins: underpinnedBy,
});

/** The same as the store takes it. "One end says no" leaves open which end said yes. */
export function toTieWords({ other: _, said, ...words }: TieTyped): TieWords {
  if (said === 'disputed') return { ...words, disputed: true };
  const byProvider = said !== 'customer';
  return { ...words, byProvider, byCustomer: said !== 'provider', disputed: false };
}
