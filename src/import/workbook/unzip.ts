import { unzipSync } from 'fflate';

/** A zip archive held in memory. */
export interface Archive {
  has(path: string): boolean;
  /** A file of the archive; undefined if it has none of this path. Throws if it cannot be unpacked. */
  unpack(path: string): Uint8Array | undefined;
}

/** An archive that says it would unpack to more than it may. */
export class TooMuch extends Error {}

const mostFiles = 10_000;
const mostBytes = 500_000_000;
/** Tables of like rows pack to a thirtieth at best; a bomb to a thousandth. */
const mostRatio = 200;
const smallBytes = 20_000_000;

/**
 * Opens a zip archive by its directory, without unpacking anything. A file is unpacked into as many bytes as the
 * directory says and no more, so what these add up to is a true limit.
 *
 * Throws `TooMuch`, or another error if this is no archive.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const files = new Set<string>();
  let unpacked = 0;
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      files.add(name);
      unpacked += originalSize;
      const swollen = originalSize > smallBytes && originalSize > mostRatio * size;
      if (files.size > mostFiles || unpacked > mostBytes || swollen) throw new TooMuch(name);
      return false;
    },
  });
  return {
    has: (path) => files.has(path),
    unpack: (path) => unzipSync(bytes, { filter: ({ name }) => name === path })[path],
  };
}
