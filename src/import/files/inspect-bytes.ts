import { isUtf8 } from 'node:buffer';
import type { ByteSource, Encoding } from '#model/import-plan.ts';
import { asBuffer } from './as-buffer.ts';
import { toUtf8Source } from './utf16-source.ts';
import { dropNuls, lineOfNul, withoutNuls } from './without-nuls.ts';

/** What kind of bytes a file holds, found by reading it through once. */
export interface Inspected {
  readonly encoding: Encoding;
  /** For people: "UTF-8", "UTF-8 with BOM", "UTF-16 LE", "Windows-1252". */
  readonly label: string;
  /** The file to read on in: a UTF-16 file stands here as the UTF-8 it says the same in. */
  readonly text: ByteSource;
  /** Offset in `text` of the first byte behind a byte order mark. */
  readonly start: number;
  /** The first bytes of `text` from `start`, enough to see the header and some records. */
  readonly head: Buffer;
  /** NUL bytes that were dropped from `text`, and the line of the first. */
  readonly stray?: StrayBytes;
  /** What it is if not text: blank for text. */
  readonly other: '' | 'empty' | 'zip' | 'old workbook' | 'binary';
}

export interface StrayBytes {
  readonly count: number;
  readonly line: number;
}

const headSize = 1 << 18;
const marks = {
  utf8: [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  zip: [0x50, 0x4b, 3, 4],
  old: [0xd0, 0xcf, 0x11, 0xe0],
};

/**
 * Reads all bytes once: a file is UTF-8 as a whole or not at all. Linear, and holds one chunk at a time.
 *
 * @param chosen the encoding, where it was chosen by hand
 */
export async function inspectBytes(source: ByteSource, chosen?: Encoding): Promise<Inspected> {
  const { head, nuls, size, isUtf8 } = await lookThrough(source);
  const encoding = chosen ?? utf16Of(head, nuls > 0) ?? (isUtf8 ? 'utf-8' : 'windows-1252');
  const mark = startsWith(head, marks.utf8) ? marks.utf8.length : 0;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return inspectUtf16(source, encoding, head);
  const isStray = nuls > 0 && whatElse(head, false) === '' && isTextWithNuls(head, nuls, size);
  const shown = isStray ? dropNuls(head) : head;
  return {
    encoding,
    label: encoding === 'utf-8' ? `UTF-8${mark ? ' with BOM' : ''}` : 'Windows-1252',
    text: isStray ? withoutNuls(source) : source,
    start: mark,
    head: shown.subarray(mark),
    ...(isStray && { stray: { count: nuls, line: await lineOfNul(source) } }),
    other: whatElse(head, nuls > 0 && !isStray) || (isBlank(shown.subarray(mark)) ? 'empty' : ''),
  };
}

/** The first bytes, and what only all of them tell. Of a file full of zeros nothing more is to be learnt. */
async function lookThrough(source: ByteSource) {
  const utf8 = new Utf8Check();
  const heads: Buffer[] = [];
  let size = 0;
  let nuls = 0;
  for await (const chunk of source.open(0)) {
    const bytes = asBuffer(chunk);
    if (size < headSize) heads.push(Buffer.from(bytes.subarray(0, headSize - size)));
    size += bytes.length;
    nuls += countNuls(bytes);
    if (isMany(nuls, size) && size >= headSize) break;
    utf8.add(bytes);
  }
  return { head: Buffer.concat(heads), nuls, size, isUtf8: utf8.isValid() };
}

function countNuls(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count++;
  return count;
}

/** A few zeros are a slip of the program that wrote the file; more are no text. */
const isMany = (nuls: number, size: number): boolean => nuls * 100 >= size && nuls > 1;

/** Few zeros and none of the other bytes that no text has. */
const isTextWithNuls = (head: Buffer, nuls: number, size: number): boolean =>
  !isMany(nuls, size) && !head.some((byte) => byte > 0 && byte < 9);

function utf16Of(head: Buffer, hasNul: boolean): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(head, marks['utf-16le'])) return 'utf-16le';
  if (startsWith(head, marks['utf-16be'])) return 'utf-16be';
  return hasNul && whatElse(head, false) === '' ? utf16ByZeros(head) : undefined;
}

/** Text of two bytes a letter has its zeros all on odd offsets (LE) or all on even ones (BE). */
function utf16ByZeros(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  const size = Math.min(head.length, 2000);
  for (let i = 0; i < size; i++) if (head[i] === 0) zeros[i & 1]++;
  const [even, odd] = zeros;
  const few = even + odd < 4 || even + odd < size / 10;
  if (few || Math.max(even, odd) <= 10 * Math.min(even, odd)) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

async function inspectUtf16(
  source: ByteSource,
  encoding: 'utf-16le' | 'utf-16be',
  raw: Buffer,
): Promise<Inspected> {
  const hasMark = startsWith(raw, marks[encoding]);
  const text = toUtf8Source(source, encoding);
  const heads: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of text.open(0)) {
    heads.push(chunk);
    size += chunk.length;
    if (size >= headSize) break;
  }
  const head = Buffer.concat(heads);
  const label = `${encoding === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE'}${hasMark ? ' with BOM' : ''}`;
  return { encoding, label, text, start: 0, head, other: isBlank(head) ? 'empty' : '' };
}

function whatElse(head: Buffer, hasNul: boolean): Inspected['other'] {
  if (startsWith(head, marks.zip)) return 'zip';
  if (startsWith(head, marks.old)) return 'old workbook';
  return hasNul ? 'binary' : '';
}

const isBlank = (head: Buffer): boolean => head.toString('latin1').trim() === '';

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean =>
  bytes.length >= mark.length && mark.every((byte, i) => bytes[i] === byte);

/** `isUtf8` over chunks: a letter cut by the end of a chunk is kept for the next. */
class Utf8Check {
  private valid = true;
  private rest: Buffer = Buffer.alloc(0);

  add(chunk: Buffer): void {
    if (!this.valid) return;
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const whole = wholeLetters(bytes);
    this.valid = isUtf8(bytes.subarray(0, whole));
    this.rest = Buffer.from(bytes.subarray(whole));
  }

  isValid(): boolean {
    return this.valid && this.rest.length === 0;
  }
}

/** Length of the bytes without a letter that is only begun at the end. */
function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) break;
    if (byte >= 0xc0) return lengthOfLetter(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const lengthOfLetter = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);
