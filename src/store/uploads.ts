import { randomUUID } from 'node:crypto';
import type { ByteSource, ImportOptions, ImportSources } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import { inTransaction } from './make-change.ts';
import { EditRefused } from './store-errors.ts';
import type { Db } from './tables.ts';

/** A file as it was uploaded. */
export interface UploadFile {
  readonly file: ImportFile;
  /** The name it came with. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An import that is not applied yet: its files byte for byte, and how they are to be read. */
export interface Upload {
  readonly id: string;
  readonly createdAt: Date;
  readonly options: ImportOptions;
  /** The files, read from the store piece by piece; they can be read until the upload is dropped. */
  readonly sources: ImportSources;
}

/** Keeps the files of one import and returns the upload's id, which nobody can guess. */
export function saveUpload(
  db: Db,
  files: readonly UploadFile[],
  options: ImportOptions,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const kept = files.map(({ file, name, bytes }) => ({ file, name, size: bytes.length }));
  const upload = { id, created_at: now.toISOString(), options: toJson(options), files: JSON.stringify(kept) };
  return inTransaction(db, async (trx) => {
    await trx.insertInto('upload').values(upload).execute();
    for (const file of files) await saveParts(trx, id, file);
    return id;
  });
}

export async function findUpload(db: Db, id: string): Promise<Upload | undefined> {
  const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const files = JSON.parse(row.files) as readonly KeptFile[];
  const sources = Object.fromEntries(files.map((kept) => [kept.file, toSource(db, id, kept)]));
  return { id, createdAt: new Date(row.created_at), options: fromJson(row.options), sources };
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

export function dropUpload(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    await trx.deleteFrom('upload_part').where('upload_id', '=', id).execute();
    await trx.deleteFrom('upload').where('id', '=', id).execute();
  });
}

/** Drops the uploads made before a moment: files of people's data are not left lying about. */
export function dropOldUploads(db: Db, before: Date): Promise<void> {
  return inTransaction(db, async (trx) => {
    const old = trx.selectFrom('upload').select('id').where('created_at', '<', before.toISOString());
    await trx.deleteFrom('upload_part').where('upload_id', 'in', old).execute();
    await trx.deleteFrom('upload').where('created_at', '<', before.toISOString()).execute();
  });
}

interface KeptFile {
  readonly file: ImportFile;
  readonly name: string;
  readonly size: number;
}

/** Bytes of a part: reading holds one at a time. */
const partSize = 1 << 20;

async function saveParts(db: Db, uploadId: string, { file, bytes }: UploadFile): Promise<void> {
  for (let part = 0; part * partSize < bytes.length; part++) {
    const piece = bytes.subarray(part * partSize, (part + 1) * partSize);
    await db.insertInto('upload_part').values({ upload_id: uploadId, file, part, bytes: piece }).execute();
  }
}

const toSource = (db: Db, uploadId: string, { file, name, size }: KeptFile): ByteSource => ({
  name,
  async *open(offset) {
    for (let at = offset; at < size; ) {
      const part = Math.floor(at / partSize);
      const bytes = await getPart(db, uploadId, file, part);
      yield bytes.subarray(at - part * partSize);
      at = (part + 1) * partSize;
    }
  },
});

async function getPart(db: Db, uploadId: string, file: ImportFile, part: number): Promise<Uint8Array> {
  const row = await db
    .selectFrom('upload_part')
    .select('bytes')
    .where('upload_id', '=', uploadId)
    .where('file', '=', file)
    .where('part', '=', part)
    .executeTakeFirst();
  if (!row) throw new EditRefused('gone', 'upload');
  return row.bytes;
}

const toJson = (options: ImportOptions): string =>
  JSON.stringify({ ...options, mapping: Array.from(options.mapping) });

function fromJson(json: string): ImportOptions {
  const { mapping, ...options } = JSON.parse(json) as Omit<ImportOptions, 'mapping'> & {
    mapping: [string, string][];
  };
  return { ...options, mapping: new Map(mapping) };
}
