import type { ImportOptions, ImportSource, ImportSources } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import { scrub } from './dialect.ts';
import { inTransaction } from './make-change.ts';
import { EditRefused } from './store-errors.ts';
import type { Db } from './tables.ts';

/** A file as it was uploaded. */
export interface UploadFile {
  readonly file: ImportFile;
  /** Tells it apart from the others of the upload: "org", "serves-2". */
  readonly key: string;
  /** The name it came with. */
  readonly name: string;
}

/** An import that is not applied yet: its files byte for byte, and how they are to be read. */
export interface Upload {
  readonly id: string;
  readonly createdAt: Date;
  readonly options: ImportOptions;
  /** Bytes of all files together. */
  readonly size: number;
  /** The files, read from the store piece by piece; they can be read until the upload is dropped. */
  readonly sources: ImportSources;
}

export async function findUpload(db: Db, id: string): Promise<Upload | undefined> {
  const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || row.files === '') return undefined;
  const files = JSON.parse(row.files) as readonly KeptFile[];
  const sources = files.map((kept) => toSource(db, id, kept));
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return { id, createdAt: new Date(row.created_at), options: fromJson(row.options), size, sources };
}

/** An upload in short. */
export interface UploadInShort {
  readonly id: string;
  readonly createdAt: Date;
  /** The names its files came with. */
  readonly names: readonly string[];
}

/** The uploads that are neither applied nor forgotten, the newest first. */
export async function findUploads(db: Db, { limit }: { limit: number }): Promise<readonly UploadInShort[]> {
  const rows = await db
    .selectFrom('upload')
    .select(['id', 'created_at', 'files'])
    .where('files', '<>', '')
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, created_at, files }) => ({
    id,
    createdAt: new Date(created_at),
    names: (JSON.parse(files) as readonly KeptFile[]).map(({ name }) => name),
  }));
}

/** Other options for the same files; false if the upload is gone. */
export function changeUpload(db: Db, id: string, options: ImportOptions): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const changed = await trx
      .updateTable('upload')
      .set({ options: toJson(options) })
      .where('id', '=', id)
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  });
}

/** Forgets an upload, also on the disk. */
export async function dropUpload(db: Db, id: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.deleteFrom('upload_part').where('upload_id', '=', id).execute();
    await trx.deleteFrom('upload').where('id', '=', id).execute();
  });
  await scrub(db);
}

/** Drops the uploads begun before a moment, finished or not: files of people's data are not left lying about. */
export async function dropOldUploads(db: Db, before: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.deleteFrom('upload').where('created_at', '<', before.toISOString()).execute();
    // Also parts that still arrived while their upload was being dropped.
    const left = trx.selectFrom('upload').select('id');
    await trx.deleteFrom('upload_part').where('upload_id', 'not in', left).execute();
  });
  await scrub(db);
}

interface KeptFile extends UploadFile {
  readonly size: number;
}

/** Bytes of a part: reading holds one at a time. */
export const partSize = 1 << 20;

const toSource = (db: Db, uploadId: string, { file, key, name, size }: KeptFile): ImportSource => ({
  file,
  key,
  name,
  async *open(offset) {
    for (let at = offset; at < size; ) {
      const part = Math.floor(at / partSize);
      const bytes = await getPart(db, uploadId, key, part);
      yield bytes.subarray(at - part * partSize);
      at = (part + 1) * partSize;
    }
  },
});

async function getPart(db: Db, uploadId: string, key: string, part: number): Promise<Uint8Array> {
  const row = await db
    .selectFrom('upload_part')
    .select('bytes')
    .where('upload_id', '=', uploadId)
    .where('file', '=', key)
    .where('part', '=', part)
    .executeTakeFirst();
  if (!row) throw new EditRefused('gone', 'upload');
  return row.bytes;
}

/** Maps, also within maps, are kept as lists of pairs under a name of their own. */
export const toJson = (options: ImportOptions): string =>
  JSON.stringify(options, (_, value) => (value instanceof Map ? { pairs: [...value] } : value));

const fromJson = (json: string): ImportOptions =>
  JSON.parse(json, (_, value) => (Array.isArray(value?.pairs) ? new Map(value.pairs) : value));
