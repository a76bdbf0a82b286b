import { describe, expect, test } from 'vitest';
import { layoutRings } from '#present/rings/layout-rings.ts';
import { plainView } from '#present/web-view.ts';
import { drawnFor, links } from './any-web.ts';

const people = Array.from({ length: 17 }, (_, at) => ({
  id: `p${at}`,
  department: `D${String(at).padStart(2, '0')}`,
}));
const drawn = drawnFor({
  people,
  customers: ['Patients!'],
  ties: people.filter(({ id }) => id !== 'p10').map(({ id }) => `${id} > Patients`),
});
const dotOf = (key: string, picture = drawn.picture) => picture.dots.find((dot) => dot.key === key)!;

describe('departments from the ninth on', () => {
  test('have a ring in their dots, from the sixteenth on a broken one', () => {
    const marks = [1, 8, 9, 15, 16].map((id) => {
      const { marks, brokenMark } = dotOf(`person:${id}`);
      return [id, marks.length, brokenMark];
    });
    expect(marks).toEqual([
      [1, 0, false],
      [8, 0, false],
      [9, 1, false],
      [15, 1, false],
      [16, 1, true],
    ]);
  });

  test('have it within the dot', () => {
    for (const { marks, r } of drawn.picture.dots)
      for (const radius of marks) expect(radius + 0.75).toBeLessThan(r);
  });

  test('have none where a dot is hollow, nor do outside customers', () => {
    expect(dotOf('person:11').className).toContain('web-hollow');
    expect(dotOf('person:11').marks).toEqual([]);
    for (const { kind, marks } of drawn.picture.dots) if (kind === 'customer') expect(marks).toEqual([]);
  });

  test('are told of in the key', () => {
    expect(drawn.picture.colours.map(({ words }) => words)).toEqual([
      'a ring in it, dashes in its arc: another department of the same colour',
    ]);
  });

  test('have neither ring nor key where colours tell of something else', () => {
    const { analysis, visible, web } = drawn;
    const view = { ...plainView, colour: 'finding' as const };
    const picture = layoutRings(web, { facts: analysis, visible, links, view });
    expect(picture.dots.every(({ marks }) => marks.length === 0)).toBe(true);
    expect(picture.colours.some(({ marked }) => marked)).toBe(false);
  });
});

test('where no colour comes twice, no key tells of rings', () => {
  const few = drawnFor({ people: people.slice(0, 3), customers: ['P!'], ties: ['p0 > P'] });
  expect(few.picture.colours).toEqual([]);
});
