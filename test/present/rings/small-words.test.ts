import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutRings } from '#present/rings/layout-rings.ts';
import type { RingsPicture } from '#present/rings/rings-picture.ts';
import { overlap } from '#present/rings/room.ts';
import { plainView } from '#present/web-view.ts';
import { anyPanel } from '../panel/any-panel.ts';
import { links } from './any-web.ts';
import { sampleWeb } from './sample-web.ts';

/** The room that a mark takes on paper or screen: a bold capital is at most 0.68 of its size wide, and 0.73 high. */
const boxesOf = ({ small: { size, marks } }: RingsPicture) =>
  marks.map(({ text, at: { x, y } }) => ({
    left: x - 0.34 * size * text.length,
    right: x + 0.34 * size * text.length,
    top: y - 0.37 * size,
    bottom: y + 0.37 * size,
  }));

function clashes(picture: RingsPicture): number {
  const boxes = boxesOf(picture);
  const dots = picture.dots.map(({ x, y, reach }) => ({
    left: x - reach + 0.1,
    right: x + reach - 0.1,
    top: y - reach + 0.1,
    bottom: y + reach - 0.1,
  }));
  const among = boxes.flatMap((box, at) => boxes.slice(at + 1).filter((other) => overlap(box, other)));
  return among.length + boxes.flatMap((box) => dots.filter((dot) => overlap(box, dot))).length;
}

test('on a phone the sample has a mark at every department and outside customer, and none hides anything', async () => {
  const { analysis, visible, web } = await sampleWeb();
  const picture = layoutRings(web, { facts: analysis, visible, links });
  const { marks, key } = picture.small;
  expect(key.slice(0, 2)).toEqual([
    { text: 'A', className: 'web-gold', name: 'Patients' },
    { text: 'B', className: 'web-gold', name: 'Northgate Health Insurance' },
  ]);
  expect(marks.map(({ text }) => text)).toEqual(key.map(({ text }) => text));
  expect(clashes(picture)).toBe(0);
  // At 330 pixels across, letters are no smaller than 11 of them.
  expect((picture.small.size * 330) / picture.width).toBeGreaterThan(11);
});

test('of many people those who stand out are told, such as the way to the customer of one who is looked for', async () => {
  const { analysis, visible, web } = await sampleWeb();
  const key = web.findNode(
    (_, node) => node.kind === 'person' && analysis.organisation.people.name[node.row] === 'Karen Stubbs',
  )!;
  const view = { ...plainView, find: key };
  const { small } = layoutRings(web, { facts: analysis, visible, links, view });
  const told = small.key.filter(({ text }) => /[a-z]/.test(text)).map(({ name }) => name);
  expect(told.toSorted()).toEqual([
    'Claire Donnelly',
    'Joanna Reid',
    'Karen Stubbs',
    'Leila Farahani',
    'Rajiv Menon',
  ]);
});

test('whatever is shown, its key has every department and outside customer in it, and its marks hide nothing', () => {
  fc.assert(
    fc.property(anyPanel(20), ({ analysis, visible, panel: { web, view, shown } }) => {
      const picture = layoutRings(web, { facts: analysis, visible, links, view, shown });
      const { small, dots } = picture;
      const customers = dots.filter(({ kind }) => kind === 'customer').length;
      expect(small.key.filter(({ className }) => className === 'web-gold')).toHaveLength(customers);
      expect(new Set(small.key.map(({ text }) => text)).size).toBe(small.key.length);
      const named = new Set(small.key.map(({ name }) => name));
      const standing = web.filterNodes((key, node) => shown.nodes.has(key) && node.kind === 'person');
      if (picture.sectors.length > 1)
        for (const key of standing) {
          const { department } = web.getNodeAttributes(key) as { department: number };
          const sector = picture.sectors.find((each) => each.department === department);
          expect(named.has(sector?.name ?? '')).toBe(true);
        }
      expect(clashes(picture)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('where there is only one department, it has no number; of few people each has a letter', () => {
  fc.assert(
    fc.property(anyPanel(3), ({ analysis, visible, panel: { web } }) => {
      const picture = layoutRings(web, { facts: analysis, visible, links, view: plainView });
      if (picture.sectors.length < 2)
        expect(picture.small.key.some(({ text }) => /\d/.test(text))).toBe(false);
      const people = picture.dots.filter(({ kind }) => kind === 'person').length;
      expect(picture.small.key.filter(({ text }) => /[a-z]/.test(text))).toHaveLength(
        people > 15 ? 0 : people,
      );
    }),
    { numRuns: 30 },
  );
});
