import type { ByteSource } from '#model/import-plan.ts';
import { asBuffer } from './as-buffer.ts';

/** A place in the file, and in the bytes that are left of it. */
interface Mark {
  readonly raw: number;
  readonly text: number;
}

/** A file without its NUL bytes. Offsets are those of what is left; places met on the way are kept in mind. */
export function withoutNuls(source: ByteSource): ByteSource {
  const marks: Mark[] = [{ raw: 0, text: 0 }];
  return {
    name: source.name,
    async *open(offset) {
      const from = marks.findLast(({ text }) => text <= offset)!;
      let { raw, text } = from;
      for await (const chunk of source.open(raw)) {
        const bytes = dropNuls(chunk);
        raw += chunk.length;
        const skip = Math.max(0, Math.min(bytes.length, offset - text));
        text += bytes.length;
        if (raw > marks.at(-1)!.raw) marks.push({ raw, text });
        if (bytes.length > skip) yield bytes.subarray(skip);
      }
    },
  };
}

/** The same bytes without NUL. */
export const dropNuls = (chunk: Uint8Array): Buffer => {
  const bytes = asBuffer(chunk);
  return bytes.includes(0) ? (bytes.filter((byte) => byte !== 0) as Buffer) : bytes;
};

/** The line of the first NUL byte, from 1. */
export async function lineOfNul(source: ByteSource): Promise<number> {
  const ends = { 10: 0, 13: 0 };
  for await (const chunk of source.open(0)) {
    const at = chunk.indexOf(0);
    for (const byte of at < 0 ? chunk : chunk.subarray(0, at)) if (byte === 10 || byte === 13) ends[byte]++;
    if (at >= 0) break;
  }
  return 1 + (ends[10] || ends[13]);
}
