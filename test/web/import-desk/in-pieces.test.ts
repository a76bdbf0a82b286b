import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { Assembler, inPieces, type Piece, transferOf } from '#web/import-desk/in-pieces.ts';
import { sampleOrganisation } from '../sample-organisation.ts';

/** Sends a value as a port would. */
function send<Value>(value: Value, weight?: number): { value: Value; pieces: Piece[] } {
  const pieces = [...inPieces(value, weight)];
  const assembler = new Assembler();
  let came: { value: unknown } | undefined;
  for (const piece of pieces) came = assembler.take(structuredClone(piece, { transfer: transferOf(piece) }));
  return { value: came!.value as Value, pieces };
}

const plain = fc.anything({
  withMap: true,
  withTypedArray: true,
  withNullPrototype: false,
  key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'at')),
  maxDepth: 4,
});
/** Maps of `fc.anything` may have objects as keys; these are made of texts. */
const withTextKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withTextKeys);
  if (value instanceof Map)
    return new Map([...value].map(([key, each]) => [String(JSON.stringify(key)), withTextKeys(each)]));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withTextKeys(each)]));
};

test('any plain value comes out as it went in, however small the pieces', () => {
  fc.assert(
    fc.property(plain.map(withTextKeys), fc.integer({ min: 1, max: 60 }), (value, weight) => {
      expect(send(value, weight).value).toEqual(value);
    }),
    { numRuns: 300 },
  );
});

test('what several refer to is one object again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (picks, weight) => {
      const known = Array.from({ length: 10 }, (_, at) => ({ at, names: [`n${at}`] }));
      const sent = {
        list: picks.map((pick) => known[pick]),
        by: new Map(picks.map((pick) => [pick, known[pick].names])),
      };
      const { value } = send(sent, weight);
      expect(value).toEqual(sent);
      for (const [at, pick] of picks.entries()) {
        expect(value.list[at]).toBe(value.list[picks.indexOf(pick)]);
        expect(value.by.get(pick)).toBe(value.list[at].names);
      }
    }),
  );
});

test('no piece is heavy, whatever the value is made of', () => {
  const value = {
    names: Array.from({ length: 5_000 }, (_, at) => `Person ${at}`),
    rows: Array.from({ length: 3_000 }, (_, row) => ({ row, evidence: { members: [row, row + 1] } })),
    few: new Map(Array.from({ length: 2_000 }, (_, at) => [at, [at]])),
  };
  const { value: came, pieces } = send(value, 100);
  expect(came).toEqual(value);
  expect(Math.max(...pieces.map((piece) => JSON.stringify(piece).length))).toBeLessThan(4_000);
});

test('part of a larger memory is sent alone, and the sender keeps its own', () => {
  const memory = Int32Array.from({ length: 1_000 }, (_, at) => at);
  const sent = { some: memory.subarray(10, 13) };
  const { value } = send(sent, 1);
  expect(value.some).toEqual(Int32Array.of(10, 11, 12));
  expect(value.some.buffer.byteLength).toBe(12);
  expect(sent.some).toEqual(Int32Array.of(10, 11, 12));
});

test('an analysis comes over with its organisation as one object', async () => {
  const analysis = analyse(await sampleOrganisation());
  const { value } = send(analysis, 200);
  expect(value).toEqual(analysis);
  expect(value.network.organisation).toBe(value.organisation);
});
