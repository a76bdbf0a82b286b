import busboy from 'busboy';
import type { Request } from 'express';
import { type ImportFile, importFiles } from '#model/problem.ts';
import type { UploadFile } from '#store/uploads.ts';

/** A form with files as it was sent, or why it could not be read. Nothing is kept in the second case. */
export type ReadUpload =
  | { readonly files: readonly UploadFile[]; readonly fields: ReadonlyMap<string, string> }
  | { readonly fault: UploadFault; readonly fileName: string };

export type UploadFault = 'not-a-form' | 'too-large' | 'broken-off' | 'unknown-field' | 'twice';

/**
 * Reads the files of an import as their bytes arrive. As soon as they are more than `maxBytes` together, what came
 * is let go, and the rest is read into nothing, so that the browser is there to see the answer.
 */
export function readUpload(request: Request, maxBytes: number): Promise<ReadUpload> {
  const parser = createParser(request, maxBytes);
  if (!parser) return Promise.resolve(refuse(request, 'not-a-form', ''));
  return new Promise((resolve) => {
    const form = new GatheredForm(maxBytes);
    const stop = (fault: UploadFault, fileName = '') => {
      form.clear();
      request.unpipe(parser);
      resolve(refuse(request, fault, fileName));
    };
    parser.on('field', (name, value) => form.fields.set(name, value));
    parser.on('file', (field, stream, { filename }) => {
      const fault = form.begin(field, filename);
      stream.on('data', (bytes: Buffer) => {
        if (form.overflows(field, bytes)) stop('too-large', filename);
      });
      stream.on('error', () => stop('broken-off', filename));
      if (fault) stop(fault, filename);
    });
    parser.on('close', () => resolve({ files: form.toFiles(), fields: form.fields }));
    parser.on('error', () => stop('broken-off', ''));
    request.on('aborted', () => stop('broken-off', ''));
    request.pipe(parser);
  });
}

function createParser(request: Request, maxBytes: number): busboy.Busboy | undefined {
  if (!/^multipart\/form-data/i.test(request.headers['content-type'] ?? '')) return undefined;
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 8, fields: 20, fieldSize: 10_000, parts: 28, fileSize: maxBytes + 1 },
    });
  } catch {
    return undefined;
  }
}

function refuse(request: Request, fault: UploadFault, fileName: string): ReadUpload {
  request.resume();
  return { fault, fileName };
}

/** What has come of a form so far. */
class GatheredForm {
  readonly fields = new Map<string, string>();
  readonly #files = new Map<string, { name: string; pieces: Buffer[] }>();
  readonly #maxBytes: number;
  #size = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** A file begins; an input that was left empty sends one without a name. */
  begin(field: string, name: string | undefined): UploadFault | undefined {
    if (!name) return undefined;
    if (!isImportFile(field)) return 'unknown-field';
    if (this.#files.has(field)) return 'twice';
    this.#files.set(field, { name: name.slice(-200), pieces: [] });
    return undefined;
  }

  /** Takes some bytes; true once they are more than allowed. */
  overflows(field: string, bytes: Buffer): boolean {
    this.#size += bytes.length;
    if (this.#size > this.#maxBytes) return true;
    this.#files.get(field)?.pieces.push(bytes);
    return false;
  }

  clear(): void {
    this.#files.clear();
  }

  toFiles(): UploadFile[] {
    return importFiles.flatMap((file) => {
      const found = this.#files.get(file);
      return found ? [{ file, name: found.name, bytes: Buffer.concat(found.pieces) }] : [];
    });
  }
}

const isImportFile = (field: string): field is ImportFile =>
  (importFiles as readonly string[]).includes(field);
