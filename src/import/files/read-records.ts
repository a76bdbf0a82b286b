import type { ByteSource } from '#model/import-plan.ts';
import { asBuffer } from './as-buffer.ts';
import type { CsvShape } from './csv-shape.ts';
import { findFault, mostRecordBytes, type Place } from './find-fault.ts';
import { RecordSplitter } from './record-splitter.ts';
import type { RecordTaker } from './record-taker.ts';

/** Bytes are worked on in pieces of about this size: small enough for other work to get its turn. */
const pieceSize = 1 << 17;

/**
 * Reads the records of a CSV file as a stream: nothing is queued and no record is kept. A stray quote costs the line
 * it stands on: reading resumes on the next. Time linear in the bytes (each fault reads its own record twice).
 * Yields between pieces, so that whoever reads can hand on what has come.
 */
export async function* readRecords(
  source: ByteSource,
  shape: CsvShape,
  taker: RecordTaker,
): AsyncGenerator<void> {
  let from: Place = { offset: shape.start, line: 1 };
  for (;;) {
    const broken = yield* readUntilFault(source, shape, from, taker);
    if (!broken) return;
    const fault = await findFault(source, broken, shape);
    if (fault.kind !== 'blank-lines' && !taker.fault(fault)) return;
    from = fault.resume;
  }
}

/** Where the first unreadable record begins, or null when the file has been read to its end. */
async function* readUntilFault(
  source: ByteSource,
  shape: CsvShape,
  from: Place,
  taker: RecordTaker,
): AsyncGenerator<void, Place | null> {
  const splitter = new RecordSplitter(shape, from, taker);
  let read = from.offset;
  for await (const piece of inPieces(source.open(from.offset))) {
    read += piece.length;
    if (!splitter.feed(piece, false) || read - splitter.next.offset > mostRecordBytes + pieceSize)
      return splitter.next;
    if (!taker.wanted()) return null;
    taker.progress(read);
    yield;
  }
  return splitter.feed(Buffer.alloc(0), true) ? null : splitter.next;
}

/** Big chunks are cut up and small ones gathered. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let small: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceSize) {
      const part = asBuffer(chunk.subarray(at, at + pieceSize));
      small.push(part);
      size += part.length;
      if (size < pieceSize / 2) continue;
      yield small.length === 1 ? part : Buffer.concat(small);
      [small, size] = [[], 0];
    }
  }
  if (size > 0) yield Buffer.concat(small);
}
