import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import { expect, test } from 'vitest';
import { createDialect } from '#store/dialect.ts';
import { findImports } from '#store/import-records.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { migrations } from '#store/migrations/migrations.ts';
import { undoImport } from '#store/undo-import.ts';
import { onSharedEngines } from './engines.ts';

onSharedEngines((engine) => {
  test('a store of before imports could be undone keeps what it holds, and dotted lines stay as words', async () => {
    const place = await engine.freshPlace();
    if ('sqliteFile' in place) await mkdir(dirname(place.sqliteFile));
    const old = new Kysely<OldTables>({ dialect: createDialect(place) });
    const provider = { getMigrations: async () => ({ ...migrations }) };
    await new Migrator({ db: old, provider }).migrateTo('001-first');
    const person = { status: 'active', answer: 'named', revision: 1 };
    await old
      .insertInto('person')
      .values([
        { ...person, party_id: 1, own_id: 'E1', dotted_line: 'E2; Jo Smyth' },
        { ...person, party_id: 2, own_id: 'E2', dotted_line: '' },
      ])
      .execute();
    const record = { revision: 1, at: '2026-11-22T09:30:00.000Z', actor: 'hr', rows_read: 2 };
    await old
      .insertInto('import_record')
      .values({ ...record, problem_count: 0, problems: '[]' })
      .execute();
    await old.destroy();
    const { db } = await engine.open(place);
    const { people } = (await loadOrganisation(db)).organisation;
    expect(people.id).toEqual(['E1', 'E2']);
    expect(people.dottedLine).toEqual(new Map());
    expect(people.unknownDotted).toEqual(new Map([[0, 'E2; Jo Smyth']]));
    expect(await findImports(db, { limit: 9 })).toMatchObject([{ revision: 1, undoable: false, counts: {} }]);
    const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };
    await expect(undoImport(db, 1, by)).rejects.toMatchObject({ refusal: 'gone', subject: 'import' });
  });
});

interface OldTables {
  person: {
    party_id: number;
    own_id: string;
    dotted_line: string;
    status: string;
    answer: string;
    revision: number;
  };
  import_record: {
    revision: number;
    at: string;
    actor: string;
    rows_read: number;
    problem_count: number;
    problems: string;
  };
}
