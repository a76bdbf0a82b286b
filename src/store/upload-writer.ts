import { randomUUID } from 'node:crypto';
import type { ImportOptions } from '#model/import-plan.ts';
import { inTransaction } from './make-change.ts';
import { EditRefused } from './store-errors.ts';
import type { Db } from './tables.ts';
import { dropUpload, partSize, toJson, type UploadFile } from './uploads.ts';

/** Keeps the files of one import as their bytes arrive, so that they never stand in memory as a whole. */
export interface UploadWriter {
  /** Nobody can guess it. Until the upload is finished nothing is found under it. */
  readonly id: string;
  /** More bytes of a file. Wait for one write before the next of the same file; files may take turns. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Completes the upload with these files, of which one may be empty; what was written of others is dropped. */
  finish(files: readonly UploadFile[], options: ImportOptions): Promise<void>;
  /** Drops what was written. One that is neither finished nor dropped goes with `dropOldUploads`. */
  drop(): Promise<void>;
}

export async function beginUpload(db: Db, now: Date): Promise<UploadWriter> {
  const id = randomUUID();
  const row = { id, created_at: now.toISOString(), options: '', files: '' };
  await inTransaction(db, (trx) => trx.insertInto('upload').values(row).execute());
  const tails = new Map<string, FileTail>();
  return {
    id,
    write: async (key, bytes) => {
      const tail = tails.get(key) ?? new FileTail();
      tails.set(key, tail);
      for (const part of tail.take(bytes)) await savePart(db, id, key, part);
    },
    finish: (files, options) => finish(db, { id, tails, files, options }),
    drop: () => dropUpload(db, id),
  };
}

interface Part {
  readonly part: number;
  readonly bytes: Uint8Array;
}

/** The bytes of a file that do not fill a part yet. */
class FileTail {
  size = 0;
  #pieces: Uint8Array[] = [];

  /** The parts that these bytes fill. */
  *take(bytes: Uint8Array): Generator<Part> {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + partSize - (this.size % partSize));
      this.#pieces.push(piece);
      this.size += piece.length;
      at += piece.length;
      if (this.size % partSize === 0) yield { part: this.size / partSize - 1, bytes: this.#takePieces() };
    }
  }

  rest(): Part | undefined {
    if (this.size % partSize === 0) return undefined;
    return { part: Math.floor(this.size / partSize), bytes: this.#takePieces() };
  }

  #takePieces(): Uint8Array {
    const bytes = Buffer.concat(this.#pieces);
    this.#pieces = [];
    return bytes;
  }
}

async function savePart(db: Db, uploadId: string, key: string, { part, bytes }: Part): Promise<void> {
  await db.insertInto('upload_part').values({ upload_id: uploadId, file: key, part, bytes }).execute();
}

interface Finishing {
  readonly id: string;
  readonly tails: ReadonlyMap<string, FileTail>;
  readonly files: readonly UploadFile[];
  readonly options: ImportOptions;
}

function finish(db: Db, { id, tails, files, options }: Finishing): Promise<void> {
  const kept = files.map(({ file, key, name }) => ({ file, key, name, size: tails.get(key)?.size ?? 0 }));
  return inTransaction(db, async (trx) => {
    const finished = await trx
      .updateTable('upload')
      .set({ options: toJson(options), files: JSON.stringify(kept) })
      .where('id', '=', id)
      .executeTakeFirst();
    if (finished.numUpdatedRows === 0n) throw new EditRefused('gone', 'upload');
    for (const [key, tail] of tails) {
      const rest = tail.rest();
      if (rest && files.some((file) => file.key === key)) await savePart(trx, id, key, rest);
    }
    const wanted = ['', ...files.map(({ key }) => key)];
    await trx.deleteFrom('upload_part').where('upload_id', '=', id).where('file', 'not in', wanted).execute();
  });
}
