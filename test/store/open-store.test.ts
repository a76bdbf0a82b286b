import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadOrganisation } from '#store/load-organisation.ts';
import { openStore } from '#store/open-store.ts';
import { nameOrganisation, readRevision } from '#store/organisation.ts';
import { StoreUnavailable } from '#store/store-errors.ts';
import { startPostgres, type TestPostgres } from '../start-postgres.ts';
import { onSharedEngines } from './engines.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

onSharedEngines((engine) => {
  test('a store made from nothing opens again with what it held', async () => {
    const place = await engine.freshPlace();
    const first = await openStore(place);
    await nameOrganisation(first.db, 'St Elsewhere', by);
    await first.close();
    const { db } = await engine.open(place);
    expect(await readRevision(db)).toBe(1);
    expect((await loadOrganisation(db)).organisation.name).toBe('St Elsewhere');
  });

  test('opened by several at once, the schema is made once', async () => {
    const place = await engine.freshPlace();
    const stores = await Promise.all([1, 2, 3, 4].map(() => engine.open(place)));
    for (const { db } of stores) expect(await readRevision(db)).toBe(0);
  });

  test('there is exactly one organisation, and no second can be made', async () => {
    const { db } = await engine.fresh();
    const second = db.insertInto('organisation').values({
      id: 2,
      name: '',
      revision: 0,
      next_party_id: 1,
      next_tie_id: 1,
      next_need_id: 1,
      problems: null,
      rows_read: null,
      deleted_at: 0,
    });
    await expect(second.execute()).rejects.toThrow(/one_organisation/);
  });
});

describe('a SQLite file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'servemap-open-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('gets its folder made, which nobody else may look into', async () => {
    const store = await openStore({ sqliteFile: join(folder, 'data', 'servemap.sqlite') });
    await store.close();
    expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700);
  });

  test('that is no database is refused by name', async () => {
    const file = join(folder, 'notes.txt');
    await writeFile(file, 'Nothing but a few words about something else. '.repeat(99));
    await expect(openStore({ sqliteFile: file })).rejects.toThrow(StoreUnavailable);
  });

  test('in a folder that cannot be is refused by name', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(openStore({ sqliteFile: join(file, 'servemap.sqlite') })).rejects.toThrow(StoreUnavailable);
    await expect(openStore({ sqliteFile: folder })).rejects.toThrow(StoreUnavailable);
  });
});

describe('PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  test('that cannot be reached is refused by name, without the password', async () => {
    const opening = openStore({ postgresUrl: 'postgres://somebody:hunter2@127.0.0.1:1/servemap' });
    const error = await opening.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(String(error)).not.toContain('hunter2');
  });

  test('that does not let us in or has no such database is refused by name', async () => {
    const url = await server.freshUrl();
    for (const wrong of [url.replace('password', 'guess'), `${url}x`])
      await expect(openStore({ postgresUrl: wrong })).rejects.toThrow(StoreUnavailable);
  });

  test('may go away and come back: what is asked meanwhile is refused by name, and nothing is lost', async () => {
    const { db, close } = await openStore({ postgresUrl: await server.freshUrl() });
    await nameOrganisation(db, 'Before', by);
    const halfWay = db.transaction().execute(async (trx) => {
      await trx.updateTable('organisation').set({ name: 'Half' }).execute();
      await server.pause();
      await readRevision(trx);
    });
    await expect(halfWay).rejects.toThrow(StoreUnavailable);
    await expect(readRevision(db)).rejects.toThrow(StoreUnavailable);
    await expect(nameOrganisation(db, 'Meanwhile', by)).rejects.toThrow(StoreUnavailable);
    await server.resume();
    expect((await loadOrganisation(db)).organisation.name).toBe('Before');
    expect(await nameOrganisation(db, 'After', by)).toBe(2);
    await close();
  });

  test('a text with the one character that it cannot hold is kept without it', async () => {
    const { db, close } = await openStore({ postgresUrl: await server.freshUrl() });
    await nameOrganisation(db, 'St\0 Elsewhere', by);
    expect((await loadOrganisation(db)).organisation.name).toBe('St Elsewhere');
    await close();
  });
});
