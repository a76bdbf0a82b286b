import type { RepairChange } from '#model/repair.ts';
import { tieFlag } from '#model/ties.ts';
import { writeCustomerWords } from './customer-edits.ts';
import type { JournalDetail } from './journal.ts';
import { keepRows, type TouchedRows } from './keep-rows.ts';
import { keepUndo } from './kept-undo.ts';
import { type By, makeChange } from './make-change.ts';
import { writeNeedWords } from './need-edits.ts';
import type { RecordedChange } from './repair-records.ts';
import { isoDay } from './stamp.ts';
import { EditRefused, StalePlan } from './store-errors.ts';
import type { Db } from './tables.ts';
import { writeNewTie, writeTieEnd, writeTieWords } from './tie-edits.ts';
import { undoColumns } from './undo-tables.ts';

/** A repair on its way to the store: numbers of parties, ties and needs are the store's own. */
export interface RepairToApply {
  /** The rule whose finding it is for. */
  readonly rule: string;
  readonly changes: readonly RepairChange[];
  /** The revision on which it was suggested. */
  readonly revision: number;
}

/**
 * Does what a repair says, all of it or nothing, and keeps what undoing it takes. Returns the new revision; throws
 * `StalePlan` if something has changed since it was suggested, and `EditRefused` if a tie it adds is there already.
 */
export function recordRepair(db: Db, repair: RepairToApply, by: By): Promise<number> {
  return makeChange(db, { ...by, action: 'repair-applied' }, async (trx, revision) => {
    if (revision !== repair.revision + 1) throw new StalePlan(repair.revision, revision - 1);
    await keepRows(trx, await findTouched(trx, repair.changes), { revision, wrote: () => {} });
    const first = await nextTie(trx);
    const stamp = { revision, today: isoDay(by.now) };
    const changes: RecordedChange[] = [];
    for (const change of repair.changes) changes.push(await write(trx, change, stamp));
    const ties = { first, count: (await nextTie(trx)) - first };
    // One that had ended would come back under its old number, and nothing would tell how it was.
    if (changes.some(({ kind, tie = 0 }) => kind === 'add-tie' && tie < first))
      throw new EditRefused('already-there', 'tie');
    await trx
      .insertInto('repair')
      .values({ revision, rule: repair.rule, changes: JSON.stringify(changes) })
      .execute();
    await keepUndo(trx, revision, { ...nothingElse, ties }, 'repair');
    return toDetail(repair.rule, changes);
  });
}

const none = { first: 0, count: 0 };
const nothingElse = { parties: none, needs: none, dataHealth: null, remembered: [], columns: undoColumns };

/** Numbers of the rows that will be changed; a person's whose answer comes with a tie that they are said to give. */
async function findTouched(db: Db, changes: readonly RepairChange[]): Promise<TouchedRows> {
  const ties = changes.flatMap((each) =>
    each.kind === 'change-tie' || each.kind === 'end-tie' ? [each.tie] : [],
  );
  return {
    person: await findAnswering(db, changes),
    customer: changes.flatMap((each) => (each.kind === 'change-role' ? [each.customer] : [])),
    tie: ties,
    need: changes.flatMap((each) => (each.kind === 'change-need' ? [each.need] : [])),
    deletedNeeds: [],
  };
}

async function findAnswering(db: Db, changes: readonly RepairChange[]): Promise<number[]> {
  const changed = changes.flatMap((each) => (each.kind === 'change-tie' ? [each.tie] : []));
  const known = await db
    .selectFrom('tie')
    .select(['provider', 'flags'])
    .where('id', 'in', [-1, ...changed])
    .execute();
  const providers = [
    ...changes.flatMap((each) =>
      each.kind === 'add-tie' && each.saidBy === 'provider' ? [each.provider] : [],
    ),
    ...known.flatMap(({ provider, flags }) => (flags & tieFlag.byProvider ? [provider] : [])),
  ];
  const people = await db
    .selectFrom('person')
    .select('party_id')
    .where('party_id', 'in', [-1, ...new Set(providers)])
    .where('answer', '!=', 'named')
    .execute();
  return people.map((person) => person.party_id);
}

async function nextTie(db: Db): Promise<number> {
  const { next_tie_id } = await db.selectFrom('organisation').select('next_tie_id').executeTakeFirstOrThrow();
  return next_tie_id;
}

async function write(
  db: Db,
  change: RepairChange,
  { revision, today }: { revision: number; today: string },
): Promise<RecordedChange> {
  switch (change.kind) {
    case 'add-tie': {
      const { kind, saidBy, ...tie } = change;
      const by = saidBy === 'provider' ? { byProvider: true } : { byCustomer: true };
      return { kind, ...(await writeNewTie(db, { ...tie, ...by }, revision)) };
    }
    case 'change-tie': {
      const { kind, tie: id, ...words } = change;
      return { kind, ...(await writeTieWords(db, { id, words }, revision)), fields: Object.keys(words) };
    }
    case 'end-tie':
      return { kind: change.kind, ...(await writeTieEnd(db, change.tie, { today, revision })) };
    case 'change-need': {
      const { kind, need: id, ...words } = change;
      return { kind, ...(await writeNeedWords(db, { id, words }, revision)), fields: Object.keys(words) };
    }
    case 'change-role': {
      const { kind, customer: partyId, role } = change;
      return { kind, ...(await writeCustomerWords(db, { partyId, words: { role } }, revision)) };
    }
  }
}

function toDetail(rule: string, changes: readonly RecordedChange[]): JournalDetail {
  const of = (kind: RecordedChange['kind'], number: 'tie' | 'need' | 'customer') =>
    changes.flatMap((change) => (change.kind === kind ? [`${change[number]}`] : []));
  const lists = {
    tiesAdded: of('add-tie', 'tie'),
    tiesChanged: of('change-tie', 'tie'),
    tiesEnded: of('end-tie', 'tie'),
    needsChanged: of('change-need', 'need'),
    customersChanged: of('change-role', 'customer'),
  };
  return { rule: [rule], ...Object.fromEntries(Object.entries(lists).filter(([, ids]) => ids.length > 0)) };
}
