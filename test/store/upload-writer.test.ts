import { expect, test } from 'vitest';
import { plainOptions } from '#model/import-plan.ts';
import type { Db } from '#store/tables.ts';
import { beginUpload } from '#store/upload-writer.ts';
import { dropOldUploads, findUpload } from '#store/uploads.ts';
import { bytesTo } from './bytes-to.ts';
import { onEveryEngine } from './engines.ts';
import { readFrom } from './read-from.ts';

const now = new Date('2026-11-22T09:30:00Z');
const options = { ...plainOptions, asOf: '2026-11-22' };
const org = { file: 'org', key: 'org', name: 'org.csv' } as const;
const serves = { file: 'serves', key: 'serves', name: 'serves.csv' } as const;

onEveryEngine((engine) => {
  test('a file comes back byte for byte, however its bytes arrived', async () => {
    const { db } = await engine.fresh();
    for (const pieces of [[2_500_000], [1_048_576, 1_048_576], [1, 1_048_575, 1], [700_000, 700_000, 0, 9]]) {
      const bytes = bytesTo(pieces.reduce((sum, size) => sum + size));
      const upload = await beginUpload(db, now);
      let at = 0;
      for (const size of pieces) {
        await upload.write('org', bytes.subarray(at, at + size));
        at += size;
      }
      await upload.finish([org], options);
      const [source] = (await findUpload(db, upload.id))!.sources;
      expect((await readFrom(source, 0)).equals(bytes)).toBe(true);
      expect((await readFrom(source, 1_048_570)).equals(bytes.subarray(1_048_570))).toBe(true);
    }
  });

  test('files may take turns, be empty, or be left out in the end', async () => {
    const { db } = await engine.fresh();
    const upload = await beginUpload(db, now);
    const [one, other] = [bytesTo(1_500_000), bytesTo(1_200_000).reverse()];
    for (let at = 0; at < 1_500_000; at += 100_000) {
      await upload.write('org', one.subarray(at, at + 100_000));
      await upload.write('serves', other.subarray(at, at + 100_000));
      await upload.write('unwanted', one.subarray(at, at + 100_000));
    }
    const needs = { file: 'needs', key: 'needs', name: 'needs.csv' } as const;
    await upload.finish([org, serves, needs], options);
    const found = (await findUpload(db, upload.id))!;
    const files = await Promise.all(found.sources.map((source) => readFrom(source, 0)));
    expect(found.options).toEqual(options);
    expect(found.sources.map(({ file, key, name }) => ({ file, key, name }))).toEqual([org, serves, needs]);
    expect([files[0].equals(one), files[1].equals(other), files[2].length]).toEqual([true, true, 0]);
    expect(await countParts(db)).toBe(4);
  });

  test('nothing is found before it is finished, and what is dropped leaves nothing', async () => {
    const { db } = await engine.fresh();
    const upload = await beginUpload(db, now);
    await upload.write('org', bytesTo(1_100_000));
    expect(await findUpload(db, upload.id)).toBeUndefined();
    await upload.drop();
    expect(await countParts(db)).toBe(0);
    const late = upload.finish([org], options);
    await expect(late).rejects.toMatchObject({ refusal: 'gone', subject: 'upload' });
    expect(await findUpload(db, upload.id)).toBeUndefined();
  });

  test('one that was never finished goes when it is old, also what came after', async () => {
    const { db } = await engine.fresh();
    const upload = await beginUpload(db, now);
    await upload.write('org', bytesTo(1_048_576));
    await dropOldUploads(db, now);
    expect(await countParts(db)).toBe(1);
    await dropOldUploads(db, new Date('2026-11-23T00:00:00Z'));
    expect(await countParts(db)).toBe(0);
    await upload.write('org', bytesTo(1_048_576));
    await dropOldUploads(db, new Date('2026-11-23T00:00:00Z'));
    expect(await countParts(db)).toBe(0);
  });
});

const countParts = async (db: Db): Promise<number> =>
  (await db.selectFrom('upload_part').select('part').execute()).length;
