import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { plainOptions } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import type { StorePlace } from '#store/dialect.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { openStore } from '#store/open-store.ts';
import type { Db } from '#store/tables.ts';
import type { CurrentKeeper } from '#web/current-analysis.ts';
import type { DeskState, ImportDesk } from '#web/import-desk/import-desk.ts';
import { openDesk } from '#web/import-desk/open-desk.ts';
import { saveUpload } from '../../store/save-upload.ts';

export interface TestDesk {
  readonly db: Db;
  readonly place: StorePlace;
  readonly desk: ImportDesk;
  readonly keeper: CurrentKeeper;
  /** Keeps files (text by kind) as an import page would. */
  upload(files: Partial<Record<ImportFile, string>>, loadGoodRows?: boolean): Promise<string>;
  /** Waits until the work of an import has ended. */
  ended(id: string): Promise<DeskState>;
  /** Reads and applies; the revision. */
  importAll(files: Partial<Record<ImportFile, string>>): Promise<number>;
  /** People held, and the revision. */
  held(): Promise<{ people: number; revision: number }>;
  close(): Promise<void>;
}

export const by = { actor: 'HR', now: new Date('2026-11-23T09:00:00Z') };

/** A desk on a store of its own: on a file, so that a thread does the work, or in memory. */
export async function openTestDesk(where: 'thread' | 'inline'): Promise<TestDesk> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'servemap-desk-'));
  const place: StorePlace =
    where === 'inline' ? { sqliteMemory: true } : { sqliteFile: path.join(folder, 'servemap.sqlite') };
  const store = await openStore(place);
  const { db } = store;
  const { desk, keeper } = openDesk({ db, place, today: () => '2026-11-23' }, pino({ level: 'silent' }));
  const ended = (id: string) => desk.settle(id, 30_000);
  const upload: TestDesk['upload'] = (files, loadGoodRows = false) => {
    const kept = Object.entries(files).map(([file, text]) => {
      const kind = file as ImportFile;
      return { file: kind, key: kind, name: `${kind}.csv`, bytes: Buffer.from(text) };
    });
    return saveUpload(db, kept, { ...plainOptions, loadGoodRows, asOf: '2026-11-23' }, by.now);
  };
  return {
    db,
    place,
    desk,
    keeper,
    upload,
    ended,
    importAll: async (files) => {
      const id = await upload(files);
      const { plan } = await ended(id);
      await desk.apply(id, { plan, by });
      return (await ended(id)).revision;
    },
    held: async () => {
      const { organisation, revision } = await loadOrganisation(db);
      return { people: organisation.people.count, revision };
    },
    close: async () => {
      await desk.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A chart of so many people, all under the first. */
export const chartOf = (people: number): string =>
  `employee_id,name,manager_id\n${Array.from({ length: people }, (_, at) => `${at + 1},Person ${at + 1},${at === 0 ? '' : 1}\n`).join('')}`;

/** So many ties, from person to person. */
export const tiesOf = (people: number, each: number): string =>
  `provider,customer,service\n${Array.from({ length: people * each }, (_, at) => {
    const provider = (at % people) + 1;
    return `${provider},${((provider + Math.floor(at / people)) % people) + 1},Service ${at % 9}\n`;
  }).join('')}`;
