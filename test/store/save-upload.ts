import type { ImportOptions } from '#model/import-plan.ts';
import type { Db } from '#store/tables.ts';
import { beginUpload } from '#store/upload-writer.ts';
import type { UploadFile } from '#store/uploads.ts';

/** Keeps whole files at once, as if they had just arrived, and returns the upload's id. */
export async function saveUpload(
  db: Db,
  files: readonly (UploadFile & { readonly bytes: Uint8Array })[],
  options: ImportOptions,
  now: Date,
): Promise<string> {
  const writer = await beginUpload(db, now);
  for (const { key, bytes } of files) await writer.write(key, bytes);
  await writer.finish(files, options);
  return writer.id;
}
