import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainOptions } from '#model/import-plan.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { deleteEverything } from '#store/deletions.ts';
import { openStore, type Store } from '#store/open-store.ts';
import { undoImport } from '#store/undo-import.ts';
import { dropUpload } from '#store/uploads.ts';
import { crowdOf } from './crowd-of.ts';
import { planToAdd } from './plan-of.ts';
import { saveUpload } from './save-upload.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };
const options = { ...plainOptions, asOf: '2026-11-22' };
const comment = 'SHE NEVER ANSWERS';
const file = { file: 'serves', key: 'serves', name: 'serves.csv', bytes: Buffer.from(comment) } as const;

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'servemap-scrub-'));
  store = await openStore({ sqliteFile: path.join(folder, 'servemap.sqlite') });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** Everything that stands in the store's files, its log included. */
async function onDisk(): Promise<Buffer> {
  const names = await readdir(folder);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(path.join(folder, name)))));
}

test('an upload that is forgotten is nowhere on the disk', async () => {
  const id = await saveUpload(store.db, [file], options, by.now);
  expect((await onDisk()).includes(comment)).toBe(true);
  await dropUpload(store.db, id);
  expect((await onDisk()).includes(comment)).toBe(false);
});

test('nor is one that is applied: its ratings and comments go with it', async () => {
  const uploadId = await saveUpload(store.db, [file], options, by.now);
  await applyPlan(store.db, planToAdd(crowdOf(3)), { ...by, uploadId });
  expect((await onDisk()).includes(comment)).toBe(false);
});

test('names are gone once everything is deleted or the import undone, and the file is small again', async () => {
  const crowd = crowdOf(2000);
  const [name] = crowd.people.name.slice(-1);
  await applyPlan(store.db, planToAdd(crowd), by);
  const full = await onDisk();
  expect(full.includes(name)).toBe(true);
  await undoImport(store.db, 1, by);
  expect((await onDisk()).includes(name)).toBe(false);
  await deleteEverything(store.db, by);
  expect((await onDisk()).length).toBeLessThan(full.length / 2);
});
