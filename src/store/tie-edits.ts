import { type TieText, tieFlag } from '#model/ties.ts';
import { type By, makeChange } from './make-change.ts';
import { takeNumbers } from './organisation.ts';
import { type PartyChoice, resolveChoice } from './resolve-choice.ts';
import { isoDay } from './stamp.ts';
import { EditRefused } from './store-errors.ts';
import type { Db, TieRow } from './tables.ts';

/** What can be said of a tie besides its ends. */
export interface TieWords extends Partial<Readonly<Record<TieText, string>>> {
  /** The provider's main tie. */
  readonly main?: boolean;
  readonly byProvider?: boolean;
  readonly byCustomer?: boolean;
  readonly disputed?: boolean;
}

export interface NewTie extends TieWords {
  readonly provider: PartyChoice;
  readonly customer: PartyChoice;
}

/**
 * Adds a tie; one with the same ends and service that had ended comes back instead. A person whose own tie it is
 * (`byProvider`) has thereby named somebody. Returns the new revision; throws `EditRefused` if an end is gone or
 * the tie is there already.
 */
export const addTie = (db: Db, tie: NewTie, by: By): Promise<number> =>
  makeChange(db, { ...by, action: 'tie-added' }, (trx, revision) => writeNewTie(trx, tie, revision));

/** The same as part of a change. Returns the numbers of the tie and its ends. */
export async function writeNewTie(
  db: Db,
  tie: NewTie,
  revision: number,
): Promise<{ tie: number; provider: number; customer: number }> {
  const provider = await resolveChoice(db, tie.provider, revision);
  const customer = await resolveChoice(db, tie.customer, revision);
  const words = { ...toColumns(tie), flags: changeFlags(0, tie), ended_on: '', sample: 0, revision };
  const equal = await findEqual(db, { provider, customer, service: words.service ?? '' });
  if (equal && !(equal.flags & tieFlag.ended)) throw new EditRefused('already-there', 'tie');
  const id = equal?.id ?? (await takeNumbers(db, 'next_tie_id', 1));
  const row = { ...blankTexts, ...words, id, provider, customer };
  if (equal) await db.updateTable('tie').set(row).where('id', '=', id).execute();
  else
    await db
      .insertInto('tie')
      .values({ ...row, rating: 0 })
      .execute();
  await noteAnswer(db, row);
  return { tie: id, provider, customer };
}

/** Changes what is given and leaves the rest. Throws `EditRefused` if the tie is gone or would equal another. */
export const changeTie = (db: Db, id: number, words: TieWords, by: By): Promise<number> =>
  makeChange(db, { ...by, action: 'tie-changed' }, async (trx, revision) => ({
    ...(await writeTieWords(trx, { id, words }, revision)),
    fields: Object.keys(words),
  }));

/** The same as part of a change. Returns the numbers of the tie and its ends. */
export async function writeTieWords(
  db: Db,
  { id, words }: { id: number; words: TieWords },
  revision: number,
): Promise<{ tie: number; provider: number; customer: number }> {
  const before = await getTie(db, id);
  const row = { ...before, ...toColumns(words), flags: changeFlags(before.flags, words), revision };
  const equal = await findEqual(db, row);
  if (equal && equal.id !== id) throw new EditRefused('already-there', 'tie');
  await db.updateTable('tie').set(row).where('id', '=', id).execute();
  await noteAnswer(db, row);
  return { tie: id, provider: row.provider, customer: row.customer };
}

/** Ends a tie as of today; it is kept, with its date. Throws `EditRefused` if it is gone or has ended. */
export const endTie = (db: Db, id: number, by: By): Promise<number> =>
  makeChange(db, { ...by, action: 'tie-ended' }, (trx, revision) =>
    writeTieEnd(trx, id, { today: isoDay(by.now), revision }),
  );

/** The same as part of a change. Returns the numbers of the tie and its ends. */
export async function writeTieEnd(
  db: Db,
  id: number,
  { today, revision }: { today: string; revision: number },
): Promise<{ tie: number; provider: number; customer: number }> {
  const { flags, provider, customer } = await getTie(db, id);
  if (flags & tieFlag.ended) throw new EditRefused('gone', 'tie');
  await db
    .updateTable('tie')
    .set({ flags: flags | tieFlag.ended, ended_on: today, revision })
    .where('id', '=', id)
    .execute();
  return { tie: id, provider, customer };
}

const blankTexts = {
  service: '',
  need: '',
  promise: '',
  customer_part: '',
  how_delivered: '',
  said_on: '',
  underpinned_by: '',
};

const columnOf = {
  service: 'service',
  need: 'need',
  promise: 'promise',
  customerPart: 'customer_part',
  howDelivered: 'how_delivered',
  saidOn: 'said_on',
  underpinnedBy: 'underpinned_by',
} as const satisfies Readonly<Record<TieText, keyof TieRow>>;

function toColumns(words: TieWords): Partial<typeof blankTexts> {
  const said = Object.entries(columnOf).filter(([text]) => words[text as TieText] !== undefined);
  return Object.fromEntries(said.map(([text, column]) => [column, words[text as TieText]!.trim()]));
}

const changeable = ['main', 'byProvider', 'byCustomer', 'disputed'] as const;

const changeFlags = (flags: number, words: TieWords): number =>
  changeable.reduce((bits, name) => {
    if (words[name] === undefined) return bits;
    return words[name] ? bits | tieFlag[name] : bits & ~tieFlag[name];
  }, flags);

async function getTie(db: Db, id: number): Promise<TieRow> {
  const row = await db.selectFrom('tie').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new EditRefused('gone', 'tie');
  return row;
}

const findEqual = (
  db: Db,
  { provider, customer, service }: Pick<TieRow, 'provider' | 'customer' | 'service'>,
) =>
  db
    .selectFrom('tie')
    .select(['id', 'flags'])
    .where('provider', '=', provider)
    .where('customer', '=', customer)
    .where('service', '=', service)
    .executeTakeFirst();

/** Whoever says themselves whom they serve has answered; a group or an outside customer answers for nobody. */
async function noteAnswer(
  db: Db,
  { provider, flags, revision }: Pick<TieRow, 'provider' | 'flags' | 'revision'>,
): Promise<void> {
  if (!(flags & tieFlag.byProvider)) return;
  await db
    .updateTable('person')
    .set({ answer: 'named', revision })
    .where('party_id', '=', provider)
    .where('answer', '!=', 'named')
    .execute();
}
