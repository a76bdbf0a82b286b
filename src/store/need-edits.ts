import type { Importance, NeedState } from '#model/needs.ts';
import { type By, makeChange } from './make-change.ts';
import { takeNumbers } from './organisation.ts';
import { type PartyChoice, requirePerson, resolveChoice } from './resolve-choice.ts';
import { EditRefused } from './store-errors.ts';
import type { Db, NeedRow } from './tables.ts';

/** What can be said of a need besides whose it is. */
export interface NeedWords {
  readonly text?: string;
  /** From whom; null where not said. */
  readonly supplier?: PartyChoice | null;
  readonly importance?: Importance;
  readonly state?: NeedState;
  readonly ifNever?: string;
}

export interface NewNeed extends NeedWords {
  /** Party id of the person who needs it. */
  readonly person: number;
  readonly text: string;
}

/**
 * Adds a need. Returns the new revision; throws `EditRefused` if the person or supplier is gone, the text is blank,
 * or the person has said the same already.
 */
export function addNeed(db: Db, need: NewNeed, by: By): Promise<number> {
  return makeChange(db, { ...by, action: 'need-added' }, async (trx, revision) => {
    await requirePerson(trx, need.person);
    const words = await toColumns(trx, need, revision);
    const id = await takeNumbers(trx, 'next_need_id', 1);
    const row = { ...blankNeed, ...words, id, person: need.person, sample: 0, revision };
    await refuseUnlessNew(trx, row);
    await trx.insertInto('need').values(row).execute();
    return { need: id, person: need.person };
  });
}

/** Changes what is given and leaves the rest. Refuses as `addNeed` does, and if the need is gone. */
export const changeNeed = (db: Db, id: number, words: NeedWords, by: By): Promise<number> =>
  makeChange(db, { ...by, action: 'need-changed' }, async (trx, revision) => ({
    ...(await writeNeedWords(trx, { id, words }, revision)),
    fields: Object.keys(words),
  }));

/** The same as part of a change. Returns the numbers of the need and its person. */
export async function writeNeedWords(
  db: Db,
  { id, words }: { id: number; words: NeedWords },
  revision: number,
): Promise<{ need: number; person: number }> {
  const before = await getNeed(db, id);
  const row = { ...before, ...(await toColumns(db, words, revision)), revision };
  await refuseUnlessNew(db, row);
  await db.updateTable('need').set(row).where('id', '=', id).execute();
  return { need: id, person: row.person };
}

/** Removes a need: nothing of it is kept but the journal's line. Throws `EditRefused` if it is gone. */
export function removeNeed(db: Db, id: number, by: By): Promise<number> {
  return makeChange(db, { ...by, action: 'need-removed' }, async (trx) => {
    const { person } = await getNeed(trx, id);
    await trx.deleteFrom('need').where('id', '=', id).execute();
    return { need: id, person };
  });
}

const blankNeed = {
  text: '',
  supplier: null,
  supplier_text: '',
  importance: '',
  state: '',
  if_never: '',
};

type NeedColumns = Partial<Pick<NeedRow, keyof typeof blankNeed>>;

async function toColumns(db: Db, words: NeedWords, revision: number): Promise<NeedColumns> {
  return {
    ...(words.text !== undefined && { text: words.text.trim() }),
    ...(words.supplier !== undefined && {
      // What a file said of somebody unknown is answered now.
      supplier_text: '',
      supplier: words.supplier === null ? null : await resolveChoice(db, words.supplier, revision),
    }),
    ...(words.importance !== undefined && { importance: words.importance }),
    ...(words.state !== undefined && { state: words.state }),
    ...(words.ifNever !== undefined && { if_never: words.ifNever.trim() }),
  };
}

async function refuseUnlessNew(db: Db, { id, person, text }: NeedRow): Promise<void> {
  if (text === '') throw new EditRefused('blank', 'need');
  const equal = await db
    .selectFrom('need')
    .select('id')
    .where('person', '=', person)
    .where('text', '=', text)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (equal) throw new EditRefused('already-there', 'need');
}

async function getNeed(db: Db, id: number): Promise<NeedRow> {
  const row = await db.selectFrom('need').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new EditRefused('gone', 'need');
  return row;
}
