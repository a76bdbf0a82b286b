import { isUtf8 } from 'node:buffer';
import type { ByteSource } from '#model/import-plan.ts';

/** What kind of bytes a file holds, found by reading it through once. */
export interface Inspected {
  readonly encoding: 'utf8' | 'latin1';
  /** For people: "UTF-8", "UTF-8 with BOM", "Windows-1252". */
  readonly label: string;
  /** Offset of the first byte behind a byte order mark. */
  readonly start: number;
  /** The first bytes, enough to see the header and some records. */
  readonly head: Buffer;
  /** Why the file cannot be read as text, blank if it can. */
  readonly unreadable: '' | 'empty' | 'utf-16' | 'workbook' | 'binary';
}

const headSize = 1 << 18;

/** Reads all bytes once: a file is UTF-8 as a whole or not at all. Linear, and holds one chunk at a time. */
export async function inspectBytes(source: ByteSource): Promise<Inspected> {
  const utf8 = new Utf8Check();
  const heads: Buffer[] = [];
  let size = 0;
  let hasNul = false;
  for await (const chunk of source.open(0)) {
    const bytes = asBuffer(chunk);
    if (size < headSize) heads.push(Buffer.from(bytes.subarray(0, headSize - size)));
    size += bytes.length;
    hasNul ||= bytes.includes(0);
    if (hasNul) break;
    utf8.add(bytes);
  }
  const head = Buffer.concat(heads);
  const bom = startsWith(head, [0xef, 0xbb, 0xbf]);
  const encoding = utf8.isValid() ? 'utf8' : 'latin1';
  const unreadable = whyUnreadable(head, hasNul);
  return {
    encoding,
    label:
      unreadable === 'utf-16'
        ? 'UTF-16'
        : encoding === 'latin1'
          ? 'Windows-1252'
          : bom
            ? 'UTF-8 with BOM'
            : 'UTF-8',
    start: bom ? 3 : 0,
    head: head.subarray(bom ? 3 : 0),
    unreadable,
  };
}

/** The same bytes as a Buffer, not copied. */
export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function whyUnreadable(head: Buffer, hasNul: boolean): Inspected['unreadable'] {
  if (startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return 'workbook';
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return 'utf-16';
  if (hasNul) return looksLikeUtf16(head) ? 'utf-16' : 'binary';
  return head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trim() === ''
    ? 'empty'
    : '';
}

/** Text of two bytes a letter has its zeros all on even or all on odd offsets. */
function looksLikeUtf16(head: Buffer): boolean {
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(head.length, 2000); i++) if (head[i] === 0) zeros[i & 1]++;
  const [even, odd] = zeros;
  return Math.max(even, odd) > 10 * Math.min(even, odd) && even + odd > Math.min(head.length, 2000) / 4;
}

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
