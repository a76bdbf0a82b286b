import { expect, test } from 'vitest';
import type { RememberedColumns } from '#model/import-plan.ts';
import { emptyOrganisation } from '#model/organisation.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { deleteEverything } from '#store/deletions.ts';
import { readRemembered } from '#store/remembered-columns.ts';
import type { Db } from '#store/tables.ts';
import { onEveryEngine } from './engines.ts';
import { planOf } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

const org = (headers: string, ...columns: [string, string][]): RememberedColumns => ({
  file: 'org',
  headers,
  columns: new Map(columns),
});

onEveryEngine((engine) => {
  test('what was chosen by hand is remembered by file and headers, however long these are', async () => {
    const { db } = await engine.fresh();
    const long = 'a very long header '.repeat(2_000);
    const remembered = [
      org('boss | id', ['Boss', 'manager_id'], ['Zoë’s “id”', '']),
      org(`${long}1`, ['A', 'title']),
      org(`${long}2`, ['A', 'name']),
      { ...org('boss | id', ['Boss', 'provider']), file: 'serves' } as const,
    ];
    await remember(db, 0, remembered);
    expect(await readAll(db)).toEqual(remembered.map(toText).sort());
  });

  test('a later choice for the same headers takes its place, the others stay', async () => {
    const { db } = await engine.fresh();
    await remember(db, 0, [org('boss | id', ['Boss', 'name']), org('id', ['id', 'email'])]);
    await remember(db, 1, [org('boss | id', ['Boss', 'title']), org('boss | id', ['Boss', 'manager_id'])]);
    const expected = [org('boss | id', ['Boss', 'manager_id']), org('id', ['id', 'email'])];
    expect(await readAll(db)).toEqual(expected.map(toText).sort());
  });

  test('nothing is remembered once everything is deleted', async () => {
    const { db } = await engine.fresh();
    await remember(db, 0, [org('boss | id', ['Boss', 'name'])]);
    await deleteEverything(db, by);
    expect(await readRemembered(db)).toEqual([]);
  });
});

const remember = (db: Db, revision: number, columns: readonly RememberedColumns[]): Promise<number> =>
  applyPlan(db, planOf(emptyOrganisation, { revision, remember: columns }), by);

const readAll = async (db: Db): Promise<string[]> => (await readRemembered(db)).map(toText).sort();

const toText = ({ file, headers, columns }: RememberedColumns): string =>
  JSON.stringify([file, headers, [...columns]]);
