import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '#model/import-plan.ts';
import { changeUpload, dropOldUploads, dropUpload, findUpload } from '#store/uploads.ts';
import { bytesTo } from './bytes-to.ts';
import { onEveryEngine } from './engines.ts';
import { readFrom } from './read-from.ts';
import { saveUpload } from './save-upload.ts';

const now = new Date('2026-11-22T09:30:00Z');
const options: ImportOptions = {
  mode: 'replace',
  asked: 'listed',
  loadGoodRows: true,
  asOf: '2026-11-22',
  reading: new Map([['org', { delimiter: 'pipe', header: 0 }]]),
  columns: new Map([['serves', new Map([['Whom do you serve?', 'customer']])]]),
  remembered: [{ file: 'org', headers: 'boss | id', columns: new Map([['Boss', '']]) }],
  answers: new Map([['party:Nightshift', 'group:Night']]),
  mends: new Map([['org', new Map([[3, { cells: new Map([[1, 'Zoë']]), leftOut: false }]])]]),
};
const org = {
  file: 'org',
  key: 'org',
  name: 'Über org.csv',
  bytes: Buffer.from('id,name\r\n1,Zoë\0'),
} as const;
const large = { file: 'serves', key: 'serves-2', name: 'serves.csv', bytes: bytesTo(2_500_000) } as const;

onEveryEngine((engine) => {
  test('files come back byte for byte, with their names and options', async () => {
    const { db } = await engine.fresh();
    const id = await saveUpload(db, [org, large], options, now);
    const upload = (await findUpload(db, id))!;
    expect(upload).toMatchObject({ id, createdAt: now, options });
    expect(upload.sources.map(({ file, key, name }) => [file, key, name])).toEqual([
      ['org', 'org', 'Über org.csv'],
      ['serves', 'serves-2', 'serves.csv'],
    ]);
    expect(await readFrom(upload.sources[0], 0)).toEqual(Buffer.from(org.bytes));
    expect((await readFrom(upload.sources[1], 0)).equals(large.bytes)).toBe(true);
  });

  test('a file can be read from any offset, more than once, to its very end', async () => {
    const { db } = await engine.fresh();
    const { sources } = (await findUpload(db, await saveUpload(db, [large], options, now)))!;
    for (const offset of [0, 1, 1_048_575, 1_048_576, 2_100_000, 2_499_999, 2_500_000]) {
      const read = await readFrom(sources[0], offset);
      expect(read.equals(large.bytes.subarray(offset))).toBe(true);
    }
  });

  test('an empty file is a file', async () => {
    const { db } = await engine.fresh();
    const empty = { file: 'needs', key: 'needs', name: 'needs.csv', bytes: new Uint8Array(0) } as const;
    const { sources } = (await findUpload(db, await saveUpload(db, [empty], options, now)))!;
    expect(await readFrom(sources[0], 0)).toHaveLength(0);
  });

  test('ids are long, and never the same twice', async () => {
    const { db } = await engine.fresh();
    const ids = [await saveUpload(db, [], options, now), await saveUpload(db, [], options, now)];
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test('options can be changed without sending the files again', async () => {
    const { db } = await engine.fresh();
    const id = await saveUpload(db, [org], options, now);
    expect(await changeUpload(db, id, { ...options, asked: 'everyone' })).toBe(true);
    expect((await findUpload(db, id))!.options).toEqual({ ...options, asked: 'everyone' });
    expect(await changeUpload(db, 'no such upload', options)).toBe(false);
  });

  describe('dropping', () => {
    test('a dropped upload is gone, and reading on from it is refused by name', async () => {
      const { db } = await engine.fresh();
      const id = await saveUpload(db, [org], options, now);
      const { sources } = (await findUpload(db, id))!;
      await dropUpload(db, id);
      expect(await findUpload(db, id)).toBeUndefined();
      await expect(readFrom(sources[0], 0)).rejects.toMatchObject({ refusal: 'gone', subject: 'upload' });
    });

    test('old uploads go, later ones stay', async () => {
      const { db } = await engine.fresh();
      const old = await saveUpload(db, [org], options, new Date('2026-11-20T00:00:00Z'));
      const late = await saveUpload(db, [org], options, now);
      await dropOldUploads(db, new Date('2026-11-21T00:00:00Z'));
      expect(await findUpload(db, old)).toBeUndefined();
      expect(await readFrom((await findUpload(db, late))!.sources[0], 0)).toHaveLength(org.bytes.length);
      expect(await db.selectFrom('upload_part').select('upload_id').execute()).toEqual([{ upload_id: late }]);
    });
  });
});
