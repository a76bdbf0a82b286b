import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodesAround } from '#present/nodes-around.ts';
import type { WebHops } from '#present/web-view.ts';
import { dotsAround } from '../../../src/browser/web/around.ts';
import { anyDrawing } from '../../present/rings/any-web.ts';

test('the script brings out whom the server brings out', () => {
  fc.assert(
    fc.property(anyDrawing(14), fc.constantFrom<WebHops>(1, 2, 3, 'all'), fc.nat(), ({ web }, hops, pick) => {
      if (web.order === 0) return;
      const keys = web.nodes();
      const number = new Map(keys.map((key, at) => [key, at]));
      const lines = web.mapEdges((_, { kind }, from, to) => ({
        from: number.get(from)!,
        to: number.get(to)!,
        kind: kind === 'tie' || kind === 'member' ? kind : ('beside' as const),
      }));
      const groups = new Set(
        [...keys.keys()].filter((at) => web.getNodeAttribute(keys[at], 'kind') === 'group'),
      );
      const focus = keys[pick % keys.length];
      const around = [...dotsAround({ lines, groups }, number.get(focus)!, hops)].map((at) => keys[at]);
      const known = nodesAround(web, { edges: new Set(web.edges()), focus, hops });
      expect(around.toSorted()).toEqual([...known].toSorted());
    }),
    { numRuns: 60 },
  );
});
