import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutRings } from '#present/rings/layout-rings.ts';
import { plainView } from '#present/web-view.ts';
import { anyView } from '../panel/any-panel.ts';
import { drawnFor, links } from './any-web.ts';

const drawn = drawnFor({
  people: [
    { id: 'hana', name: 'Hana Sato', department: 'Nursing' },
    { id: 'amara', name: 'Amara Okafor', department: 'Nursing', manager: 'hana' },
    { id: 'luis', name: 'Luis Ferrer', department: 'IT' },
    { id: 'ben', name: 'Ben Ruiz', department: 'Finance' },
  ],
  customers: ['Patients!', 'Families'],
  ties: ['amara > Patients', 'luis > amara', 'ben > luis'],
});
const look = (view: Partial<typeof plainView>) =>
  layoutRings(drawn.web, {
    facts: drawn.analysis,
    visible: drawn.visible,
    links,
    view: { ...plainView, ...view },
  });
const boxOf = (viewBox: string) => {
  const [x, y, width, height] = viewBox.split(' ').map(Number);
  return { left: x, top: y, right: x + width, bottom: y + height };
};

test('a drawing that is cut holds everybody who is shown, in their place, with their names', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const [whole, cut] = [look({ ...view, fit: '' }), look({ ...view, fit: 'shown' })];
      expect(cut.dots.map(({ key, x, y }) => [key, x, y])).toEqual(
        whole.dots.map(({ key, x, y }) => [key, x, y]),
      );
      const frame = boxOf(cut.viewBox);
      for (const { x, y, reach, label, labelOnFocus } of cut.dots) {
        const box = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
        for (const each of [box, ...(label && !labelOnFocus ? [label.box] : [])]) {
          expect(each.left).toBeGreaterThanOrEqual(frame.left);
          expect(each.top).toBeGreaterThanOrEqual(frame.top);
          expect(each.right).toBeLessThanOrEqual(frame.right);
          expect(each.bottom).toBeLessThanOrEqual(frame.bottom);
        }
      }
      const [all, part] = [boxOf(whole.viewBox), frame];
      expect([part.left >= all.left, part.right <= all.right + 1]).toEqual([true, true]);
    }),
    { numRuns: 60 },
  );
});

test('nothing is cut where everybody is shown, or nobody asks for it', () => {
  expect(look({ fit: 'shown' }).viewBox).toBe(look({}).viewBox);
  expect([look({ fit: 'shown' }).cut, look({ department: 'IT' }).cut]).toEqual([false, false]);
  expect(look({ department: 'IT', fit: 'shown' }).cut).toBe(true);
});

test('of a large organisation a department that is cut out is named at its dot', () => {
  const large = drawnFor({
    people: Array.from({ length: 330 }, (_, at) => ({ id: `p${at}`, department: `Ward ${at % 30}` })),
    customers: ['Patients!'],
    ties: Array.from({ length: 330 }, (_, at) => `p${at} > Patients`),
  });
  const view = { ...plainView, department: 'Ward 7', fit: 'shown' } as const;
  const { dots } = layoutRings(large.web, { ...large, facts: large.analysis, links, view });
  const [ward, ...others] = dots.filter(({ kind }) => kind === 'department');
  expect([ward.inside, ward.label?.lines.map(({ text }) => text), ward.labelOnFocus]).toEqual([
    '11',
    ['Ward 7'],
    false,
  ]);
  expect(others).toEqual([]);
});
