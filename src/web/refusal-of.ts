import type { FormError } from '#present/form.ts';
import { EditRefused } from '#store/store-errors.ts';
import { notFound } from './errors.ts';

/**
 * Makes an edit, unless errors are known already; what the store refuses becomes an error beside a field. Something
 * that is gone is no longer there to be shown, so it answers 404.
 */
export async function refusalOf(
  edit: () => Promise<unknown>,
  field: string,
  known: readonly FormError[] = [],
): Promise<readonly FormError[]> {
  if (known.length > 0) return known;
  try {
    await edit();
    return [];
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    if (error.refusal === 'gone' && goneIsTheSubject.has(error.subject)) throw notFound();
    return [{ field, text: refusalWords(error) }];
  }
}

const goneIsTheSubject: ReadonlySet<string> = new Set(['tie', 'need', 'customer']);

function refusalWords({ refusal, subject }: EditRefused): string {
  if (refusal === 'gone') return 'Whom you named is no longer there. Somebody may have changed it meanwhile.';
  if (refusal === 'already-there') return alreadyThere[subject] ?? 'That is there already.';
  return subject === 'customer' ? 'Give them a name.' : 'Say what is needed.';
}

const alreadyThere: Readonly<Record<string, string>> = {
  tie: 'This tie is there already. Open it, or say what else is provided.',
  need: 'This person has said the same need already.',
  customer: 'There is one of this name already.',
};
