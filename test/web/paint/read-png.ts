import { inflateSync } from 'node:zlib';

/** A picture as its width, height and colours: `at` gives red, green, blue and cover of a pixel, 0 to 255 each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): readonly number[];
}

const pixelBytes = 4;

/** Reads a PNG of eight bits a channel with cover, as painters write it (RFC 2083). Throws for any other. */
export function readPng(png: Uint8Array): Pixels {
  const file = Buffer.from(png);
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('this is no PNG');
  const parts = chunksOf(file);
  const head = parts.find(({ name }) => name === 'IHDR')!.data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (head[8] !== 8 || head[9] !== 6 || head[12] !== 0) throw new Error('another kind of PNG');
  const packed = Buffer.concat(parts.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
  const rows = unfiltered(inflateSync(packed), width * pixelBytes, height);
  return {
    width,
    height,
    at: (x, y) => [...rows.subarray((y * width + x) * pixelBytes, (y * width + x + 1) * pixelBytes)],
  };
}

function chunksOf(file: Buffer): { name: string; data: Buffer }[] {
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({
      name: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** Each row is written as what it differs by from its neighbours, in one of five ways. */
function unfiltered(data: Buffer, rowBytes: number, height: number): Buffer {
  const out = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row++) {
    const way = data[row * (rowBytes + 1)];
    for (let at = 0; at < rowBytes; at++) {
      const to = row * rowBytes + at;
      const left = at < pixelBytes ? 0 : out[to - pixelBytes];
      const up = row === 0 ? 0 : out[to - rowBytes];
      const corner = at < pixelBytes || row === 0 ? 0 : out[to - rowBytes - pixelBytes];
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][way];
      out[to] = data[row * (rowBytes + 1) + 1 + at] + guess;
    }
  }
  return out;
}

/** Paeth: whichever lies nearest to what a plane through the three would give. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
