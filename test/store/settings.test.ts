import { expect, test } from 'vitest';
import { defaultSettings } from '#model/settings.ts';
import { catchUp } from '#store/catch-up.ts';
import { deleteEverything } from '#store/deletions.ts';
import { readJournal } from '#store/journal.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { changeSettings, readSettings, resetSettings } from '#store/settings.ts';
import type { Db } from '#store/tables.ts';
import { onEveryEngine } from './engines.ts';

const by = { actor: 'HR', now: new Date('2026-11-22T09:30:00Z') };
const guests = { vocabulary: { customer: 'guest', customers: 'guests' } };
const noCircles = { rules: { 'closed-circle': { on: false, severity: 'medium' } } } as const;
const stale = { thresholds: { ...defaultSettings.thresholds, staleMonths: 6 } };

onEveryEngine((engine) => {
  test('a new store has the defaults', async () => {
    const { db } = await engine.fresh();
    expect(await readSettings(db)).toEqual(defaultSettings);
    expect((await loadOrganisation(db)).organisation.settings).toEqual(defaultSettings);
  });

  test('a change is kept with the organisation, and leaves the other parts as they are', async () => {
    const { db } = await engine.fresh();
    await changeSettings(db, guests, by);
    await changeSettings(db, noCircles, by);
    await changeSettings(db, stale, by);
    const { organisation, revision } = await loadOrganisation(db);
    expect(organisation.settings).toEqual({ ...guests, ...noCircles, ...stale });
    expect(revision).toBe(3);
    expect(await rowsOf(db)).toEqual([
      ['rules', '{"closed-circle":{"on":false,"severity":"medium"}}'],
      ['thresholds', '{"staleMonths":6}'],
      ['vocabulary', '{"customer":"guest","customers":"guests"}'],
    ]);
  });

  test('whoever knows an older revision catches up', async () => {
    const { db } = await engine.fresh();
    const before = await loadOrganisation(db);
    await changeSettings(db, guests, by);
    expect(await catchUp(db, before)).toEqual(await loadOrganisation(db));
  });

  test('a part set back to the default is not kept', async () => {
    const { db } = await engine.fresh();
    await changeSettings(db, { ...guests, ...stale }, by);
    await changeSettings(db, { vocabulary: defaultSettings.vocabulary }, by);
    expect((await rowsOf(db)).map(([name]) => name)).toEqual(['thresholds']);
    expect(await readSettings(db)).toEqual({ ...defaultSettings, ...stale });
  });

  test('the journal says which parts were changed, and of rules and thresholds from what to what', async () => {
    const { db } = await engine.fresh();
    await changeSettings(db, { ...guests, ...noCircles }, by);
    expect(await readJournal(db, { limit: 9 })).toEqual([
      {
        revision: 1,
        at: by.now,
        actor: 'HR',
        action: 'settings-changed',
        detail: { fields: ['vocabulary', 'rules'], steps: ['closed-circle medium off'] },
      },
    ]);
  });

  test('one part can be set back, the others left, and the journal says so', async () => {
    const { db } = await engine.fresh();
    await changeSettings(db, { ...guests, ...noCircles, ...stale }, by);
    expect(await resetSettings(db, 'rules', by)).toBe(2);
    expect(await readSettings(db)).toEqual({ ...defaultSettings, ...guests, ...stale });
    const [newest] = await readJournal(db, { limit: 1 });
    expect([newest.action, newest.detail]).toEqual([
      'settings-reset',
      { fields: ['rules'], steps: ['closed-circle off medium'] },
    ]);
  });

  test('everything deleted, the defaults are back', async () => {
    const { db } = await engine.fresh();
    await changeSettings(db, { ...guests, ...noCircles, ...stale }, by);
    const before = await loadOrganisation(db);
    await deleteEverything(db, by);
    expect(await readSettings(db)).toEqual(defaultSettings);
    expect((await catchUp(db, before)).organisation.settings).toEqual(defaultSettings);
  });
});

async function rowsOf(db: Db): Promise<[string, string][]> {
  const rows = await db.selectFrom('setting').select(['name', 'value']).orderBy('name').execute();
  return rows.map(({ name, value }) => [name, value]);
}
