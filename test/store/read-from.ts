import type { ByteSource } from '#model/import-plan.ts';

/** All bytes of a source from an offset on. */
export async function readFrom(source: ByteSource, offset: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.open(offset)) pieces.push(piece);
  return Buffer.concat(pieces);
}
