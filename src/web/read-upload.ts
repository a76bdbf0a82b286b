import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { type ImportFile, importFiles } from '#model/problem.ts';
import type { Db } from '#store/tables.ts';
import { beginUpload, type UploadWriter } from '#store/upload-writer.ts';

/**
 * A form with files as it was sent: the upload is to be finished or dropped. Or why it could not be read; then nothing
 * is kept.
 */
export type ReadUpload =
  | {
      readonly files: readonly ReceivedFile[];
      readonly fields: ReadonlyMap<string, string>;
      readonly writer: UploadWriter;
    }
  | { readonly fault: UploadFault; readonly fileName: string };

export interface ReceivedFile {
  readonly file: ImportFile;
  /** "org", and of a second file for the same field "org-2". */
  readonly key: string;
  readonly name: string;
  readonly size: number;
}

export type UploadFault = 'not-a-form' | 'too-large' | 'too-many' | 'broken-off' | 'unknown-field';

/** Files, and other fields, of one form. */
export const mostFiles = 200;
const mostFields = 100;

interface Limits {
  readonly db: Db;
  readonly now: Date;
  readonly maxBytes: number;
}

/**
 * Writes the files of an import to the store as their bytes arrive. As soon as they are more than `maxBytes`
 * together, what came is dropped, and the rest is read into nothing, so that the browser is there to see the answer.
 * Throws `StoreUnavailable`.
 */
export async function readUpload(request: Request, limits: Limits): Promise<ReadUpload> {
  const parser = createParser(request, limits.maxBytes);
  if (!parser) return refuse(request, new Refused('not-a-form'));
  const form = new ReceivedForm(await beginUpload(limits.db, limits.now), limits.maxBytes);
  try {
    await receive(request, parser, form);
    return { files: form.files, fields: form.fields, writer: form.writer };
  } catch (error) {
    request.unpipe(parser);
    parser.destroy();
    await form.drop();
    return refuse(request, error);
  }
}

function createParser(request: Request, maxBytes: number): busboy.Busboy | undefined {
  if (!/^multipart\/form-data/i.test(request.headers['content-type'] ?? '')) return undefined;
  try {
    // An input that was left empty comes as a file too.
    const files = mostFiles + importFiles.length;
    const limits = { files, fields: mostFields, fieldSize: 10_000, fileSize: maxBytes + 1 };
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits });
  } catch {
    return undefined;
  }
}

class Refused extends Error {
  readonly fault: UploadFault;
  readonly fileName: string;

  constructor(fault: UploadFault, fileName = '') {
    super(fault);
    this.fault = fault;
    this.fileName = fileName;
  }
}

function refuse(request: Request, error: unknown): ReadUpload {
  request.resume();
  if (!(error instanceof Refused)) throw error;
  return { fault: error.fault, fileName: error.fileName };
}

/** Resolved when all of the form is written; rejected with `Refused`, or with what the store throws. */
function receive(request: Request, parser: busboy.Busboy, form: ReceivedForm): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (fault: UploadFault) => () => reject(new Refused(fault));
    parser.on('field', (name, value) => form.fields.set(name, value));
    parser.on('file', (field, stream, { filename }) => {
      // A file that is refused is not read, and so nobody else would hear of its end.
      stream.on('error', () => {});
      form.take(field, stream, filename).catch(reject);
    });
    parser.on('filesLimit', stop('too-many'));
    parser.on('fieldsLimit', stop('too-many'));
    parser.on('close', () => form.settled().then(resolve, reject));
    parser.on('error', stop('broken-off'));
    request.on('aborted', stop('broken-off'));
    request.pipe(parser);
  });
}

/** What has come of a form so far. */
class ReceivedForm {
  readonly writer: UploadWriter;
  readonly fields = new Map<string, string>();
  readonly #files: ReceivedFile[] = [];
  readonly #maxBytes: number;
  readonly #taking: Promise<void>[] = [];
  readonly #counts = new Map<ImportFile, number>();
  #size = 0;

  constructor(writer: UploadWriter, maxBytes: number) {
    this.writer = writer;
    this.#maxBytes = maxBytes;
  }

  get files(): readonly ReceivedFile[] {
    return importFiles.flatMap((file) => this.#files.filter((each) => each.file === file));
  }

  take(field: string, stream: Readable, name: string | undefined): Promise<void> {
    const taking = this.#take(field, stream, name);
    this.#taking.push(taking);
    return taking;
  }

  async settled(): Promise<void> {
    await Promise.all(this.#taking);
  }

  /** Nothing is written any more once this is done. */
  async drop(): Promise<void> {
    await Promise.allSettled(this.#taking);
    await this.writer.drop();
  }

  /** An input that was left empty sends a file without a name. */
  async #take(field: string, stream: Readable, name: string | undefined): Promise<void> {
    if (!name) {
      stream.resume();
      return;
    }
    if (!isImportFile(field)) throw new Refused('unknown-field', name);
    if (this.#files.length >= mostFiles) throw new Refused('too-many', name);
    const key = this.#keyOf(field);
    const at = this.#files.push({ file: field, key, name: name.slice(-200), size: 0 }) - 1;
    for await (const bytes of chunksOf(stream, name)) {
      this.#size += bytes.length;
      if (this.#size > this.#maxBytes) throw new Refused('too-large', name);
      this.#files[at] = { ...this.#files[at], size: this.#files[at].size + bytes.length };
      await this.writer.write(key, bytes);
    }
  }

  #keyOf(field: ImportFile): string {
    const count = (this.#counts.get(field) ?? 0) + 1;
    this.#counts.set(field, count);
    return count === 1 ? field : `${field}-${count}`;
  }
}

/** A file that ends before its end is the browser's doing, or the line's. */
async function* chunksOf(stream: Readable, name: string): AsyncGenerator<Buffer> {
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch {
    throw new Refused('broken-off', name);
  }
}

const isImportFile = (field: string): field is ImportFile =>
  (importFiles as readonly string[]).includes(field);
