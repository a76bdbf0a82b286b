import type { ByteSource } from '#model/import-plan.ts';

type Utf16 = 'utf-16le' | 'utf-16be';

/** A place between letters: its offset in the file, and in the UTF-8 bytes of the same text. */
interface Mark {
  readonly raw: number;
  readonly text: number;
}

/**
 * A UTF-16 file as the UTF-8 bytes of the same text, without its byte order mark. Offsets are those of the UTF-8
 * bytes; so that not everything in front of one is decoded again, places met on the way are kept in mind.
 */
export function toUtf8Source(source: ByteSource, encoding: Utf16): ByteSource {
  const marks: Mark[] = [{ raw: 0, text: 0 }];
  return {
    name: source.name,
    async *open(offset) {
      const from = marks.findLast(({ text }) => text <= offset)!;
      let toDrop = offset - from.text;
      for await (const bytes of decode(source, encoding, from, marks)) {
        if (bytes.length > toDrop) yield bytes.subarray(toDrop);
        toDrop = Math.max(0, toDrop - bytes.length);
      }
    },
  };
}

async function* decode(
  source: ByteSource,
  encoding: Utf16,
  from: Mark,
  marks: Mark[],
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: from.raw > 0 });
  let { raw, text } = from;
  for await (const chunk of source.open(raw)) {
    const bytes = Buffer.from(decoder.decode(chunk, { stream: true }));
    [raw, text] = [raw + chunk.length, text + bytes.length];
    if (raw > marks.at(-1)!.raw && endsLetter(chunk, raw, encoding)) marks.push({ raw, text });
    yield bytes;
  }
  yield Buffer.from(decoder.decode());
}

/** Whether no letter is cut in two by the end of the chunk: not a pair of bytes, nor one of the rare pairs of pairs. */
function endsLetter(chunk: Uint8Array, raw: number, encoding: Utf16): boolean {
  const high = chunk.at(encoding === 'utf-16le' ? -1 : -2);
  return raw % 2 === 0 && high !== undefined && (high & 0xfc) !== 0xd8;
}
