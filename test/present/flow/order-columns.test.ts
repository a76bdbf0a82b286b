import fc from 'fast-check';
import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { isManager } from '#findings/scope.ts';
import { cutTeamWeb } from '#graph/cut-web.ts';
import { type Flow, shelf } from '#present/flow/flow.ts';
import { crossings, inRowOrder, orderColumns } from '#present/flow/order-columns.ts';
import { type Piece, piecesOf } from '#present/flow/pieces.ts';
import { readFlow } from '#present/flow/read-flow.ts';
import { sampleOrganisation } from '../../web/sample-organisation.ts';
import { anyFlow, type DrawnFlow } from './any-flow.ts';

/** Pairs of pieces that cross, each pair looked at. */
function slowCrossings(columns: readonly (readonly number[])[], pieces: readonly Piece[]): number {
  const column = new Map(columns.flatMap((stops, at) => stops.map((stop) => [stop, at] as const)));
  const place = new Map(columns.flatMap((stops) => stops.map((stop, at) => [stop, at] as const)));
  let count = 0;
  for (const [at, one] of pieces.entries()) {
    for (const other of pieces.slice(at + 1)) {
      if (column.get(one.from) !== column.get(other.from)) continue;
      const [start, end] = [
        place.get(one.from)! - place.get(other.from)!,
        place.get(one.to)! - place.get(other.to)!,
      ];
      if (start * end < 0) count++;
    }
  }
  return count;
}

const flowOf = ({ web, analysis, visible }: DrawnFlow): Flow => readFlow(web, { facts: analysis, visible });

test('crossings are counted as by looking at every pair', () => {
  fc.assert(
    fc.property(anyFlow(30), (drawn) => {
      const flow = flowOf(drawn);
      const pieces = piecesOf(flow.links);
      for (const columns of [inRowOrder(flow.stops), orderColumns(flow)]) {
        expect(crossings(columns, pieces)).toBe(slowCrossings(columns, pieces));
      }
    }),
    { numRuns: 60 },
  );
});

test('no order has more crossings than that of rows, and none loses or moves anybody to another column or shelf', () => {
  fc.assert(
    fc.property(anyFlow(40), (drawn) => {
      const flow = flowOf(drawn);
      const pieces = piecesOf(flow.links);
      const [first, ordered] = [inRowOrder(flow.stops), orderColumns(flow)];
      expect(crossings(ordered, pieces)).toBeLessThanOrEqual(crossings(first, pieces));
      expect(ordered.map((stops) => [...stops].sort())).toEqual(first.map((stops) => [...stops].sort()));
      for (const stops of ordered) {
        const shelves = stops.map((stop) => flow.stops[stop].shelf);
        expect(shelves).toEqual([...shelves].sort((one, other) => one - other));
      }
    }),
    { numRuns: 60 },
  );
});

test('two pairs that would cross are laid side by side', () => {
  const stop = (column: number, row: number) => ({
    column,
    key: `person:${row}`,
    node: null,
    keys: [`person:${row}`],
    rows: [row],
    department: -1,
    shelf: shelf.others,
    endsHere: false,
  });
  const link = (from: number, to: number) =>
    ({ kind: 'tie', from, to, way: -1, parts: [], ties: 1, hops: 0 }) as const;
  const stops = [stop(0, 0), stop(0, 1), stop(1, 2), stop(1, 3)];
  const links = [link(0, 3), link(1, 2)];
  expect(crossings(inRowOrder(stops), piecesOf(links))).toBe(1);
  expect(crossings(orderColumns({ stops, links }), piecesOf(links))).toBe(0);
});

test('the teams of the sample hospital have clearly fewer crossings than in the order of rows', async () => {
  const analysis = analyse(await sampleOrganisation());
  const visible = see(analysis.network, { role: 'hr' });
  let [before, after] = [0, 0];
  for (let manager = 0; manager < analysis.network.people; manager++) {
    if (!isManager(analysis, manager)) continue;
    for (const scope of ['team', 'branch'] as const) {
      const flow = readFlow(cutTeamWeb(analysis, visible, { manager, scope }), { facts: analysis, visible });
      const pieces = piecesOf(flow.links);
      before += crossings(inRowOrder(flow.stops), pieces);
      after += crossings(orderColumns(flow), pieces);
    }
  }
  expect(before).toBeGreaterThan(200);
  expect(after).toBeLessThan(before / 3);
});
