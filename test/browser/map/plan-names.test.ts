import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import type { MapData } from '#present/map/map-data.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import type { Box } from '#present/rings/rings-picture.ts';
import { overlap } from '#present/rings/room.ts';
import { namesToPlan } from '../../../src/browser/map/names-to-plan.ts';
import type { Palette } from '../../../src/browser/map/palette.ts';
import { type PlannedName, planNames } from '../../../src/browser/map/plan-names.ts';
import { mapFor } from '../../present/map/any-map.ts';
import { sampleOrganisation } from '../../web/sample-organisation.ts';

const palette = { soft: '', gap: '' } as Palette;

/** The names of the sample hospital on a stage of so many pixels, the whole map in sight. */
async function namesOn(width: number, height: number, address = '') {
  const { drawn, answer } = mapFor(analyse(await sampleOrganisation()).organisation, address);
  const data = answer.map!;
  const scale = (Math.min(width, height) / 2 - 18) / data.ground.edge;
  const toStage = (x: number, y: number) => ({ x: width / 2 + x * scale, y: height / 2 + y * scale });
  const projection = { scale, toStage };
  const size = { width, height };
  const names = planNames(projection, namesToPlan(projection, { data, palette, dots: drawn.dots, size }));
  return { names, dots: drawn.dots, scale, size };
}

/** Boxes were planned round the middle of the map. */
const boxesOf = (names: readonly PlannedName[]): Box[] => names.map(({ text }) => text.box);
const written = (names: readonly PlannedName[]): string[] =>
  names.map(({ text }) => text.lines.map((line) => line.text).join(' '));

function touches({ x, y, r }: MapDot, scale: number, box: Box): boolean {
  const [near, far] = [
    {
      x: Math.max(box.left, Math.min(box.right, x * scale)),
      y: Math.max(box.top, Math.min(box.bottom, y * scale)),
    },
    { x: x * scale, y: y * scale },
  ];
  return Math.hypot(near.x - far.x, near.y - far.y) < r * scale - 0.5;
}

describe.each([
  { name: 'on a desk', width: 846, height: 758 },
  { name: 'on a phone', width: 332, height: 398 },
])('$name', ({ width, height }) => {
  test('every outside customer is named, and the largest department', async () => {
    const { names, dots } = await namesOn(width, height);
    const customers = dots.filter(({ kind }) => kind === 'customer').map(({ name }) => name);
    expect(customers).toHaveLength(6);
    const said = written(names);
    // On a phone a long name may be shortened.
    for (const customer of customers)
      expect(said.some((each) => customer.startsWith(each.slice(0, 4)))).toBe(true);
    expect(said.some((each) => each.startsWith('Nursing'))).toBe(true);
  });

  test('no name lies on another, on a dot, or beyond the stage', async () => {
    for (const address of ['', 'open=Nursing&open=IT']) {
      const { names, dots, scale, size } = await namesOn(width, height, address);
      const boxes = boxesOf(names);
      expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => overlap(box, other)))).toEqual([]);
      expect(boxes.filter((box) => dots.some((dot) => touches(dot, scale, box)))).toEqual([]);
      for (const { left, top, right, bottom } of boxes) {
        expect(Math.min(left, -right) >= -size.width / 2 && Math.min(top, -bottom) >= -size.height / 2).toBe(
          true,
        );
      }
    }
  });
});

test('outside customers are named even where dots leave no room', () => {
  const dot = (key: string, kind: MapDot['kind'], at: readonly [number, number]) =>
    ({ ...plain, key, kind, name: key, x: at[0], y: at[1] }) as MapDot;
  const plain = { r: 9, body: 1, mark: 0, people: 3, primary: false };
  const crowd = Array.from({ length: 400 }, (_, at) =>
    dot(`D${at}`, 'department', [((at % 20) - 9.5) * 18, (Math.floor(at / 20) - 9.5) * 18]),
  );
  const size = { width: 360, height: 360 };
  const projection = { scale: 1, toStage: (x: number, y: number) => ({ x: x + 180, y: y + 180 }) };
  const data = {
    nodes: { room: [] },
    ground: { rings: [], band: null },
    words: { band: '' },
  } as unknown as MapData;
  const dots = [...crowd, dot('Patients', 'customer', [0, 0])];
  expect(written(planNames(projection, namesToPlan(projection, { data, palette, dots, size })))).toContain(
    'Patients',
  );
});

test('a department whose number has no room in its dot says it behind its name', async () => {
  expect(written((await namesOn(332, 398)).names)).toContain('Finance\u00a0·\u00a08');
  expect(written((await namesOn(846, 758)).names)).toContain('Finance');
});
