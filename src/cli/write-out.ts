import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from './usage-error.ts';

/** Whether a file can be written, before the work and not after it. Throws `UsageError`. */
export async function checkOut(out: string): Promise<void> {
  const folder = path.dirname(path.resolve(out));
  const found = await stat(folder).catch(() => undefined);
  if (out && !found?.isDirectory())
    throw new UsageError(`Cannot write ${out}: there is no folder ${folder}.`);
}

interface FileToWrite {
  readonly body: Iterable<string | Uint8Array> | AsyncIterable<string>;
}

/** Writes what a command made to a file, or to standard output where none was named. Throws `UsageError`. */
export async function write(file: FileToWrite, out: string): Promise<void> {
  const body = Readable.from(file.body);
  if (!out) return pipeline(body, process.stdout, { end: false });
  try {
    await pipeline(body, createWriteStream(out));
  } catch (error) {
    throw new UsageError(`Cannot write ${out}: ${error instanceof Error ? error.message : error}.`);
  }
}
