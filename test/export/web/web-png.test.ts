import { expect, test } from 'vitest';
import type { Painter, PaintHow } from '#export/web/painter.ts';
import { webPng } from '#export/web/web-png.ts';
import type { TinyOrganisation } from '../../tiny-organisation.ts';
import { opened, ward } from './exported.ts';

/** Paints nothing, remembers what it was asked, and has no typeface for the letters given. */
function painterWithout(missing: string) {
  const asked: { letters: string[]; svg: string; how: PaintHow | undefined } = {
    letters: [],
    svg: '',
    how: undefined,
  };
  const painter: Painter = {
    missing: async (letters) => {
      asked.letters.push(...letters);
      return letters.filter((letter) => missing.includes(letter));
    },
    paint: async (svg, how) => {
      Object.assign(asked, { svg, how });
      return new Uint8Array();
    },
  };
  return { asked, painter };
}

const named = (...names: readonly string[]): TinyOrganisation => ({
  people: names.map((name, at) => ({ id: `x${at}`, name })),
  customers: ['Patients!'],
  ties: names.map((_, at) => `x${at} > Patients`),
});

test('of letters that our typeface has nobody needs to ask', async () => {
  const { asked, painter } = painterWithout('');
  const exported = opened(ward)!;
  await webPng(exported, painter);
  expect(asked.letters).toEqual([]);
  const width = Number(/ width="(\d+)"/.exec(asked.svg)?.[1]);
  expect(asked.how).toEqual({ width: 2 * width, otherLetters: false });
  expect(asked.svg).not.toContain('<title>Amara');
});

test('names whose letters no typeface has are left out, and the picture says so', async () => {
  const { asked, painter } = painterWithout('田中花子山');
  await webPng(opened(named('Ann Lee', '田中 花子', '山 Yoko', 'محمد'))!, painter);
  expect(asked.svg).toContain('>Ann Lee<');
  expect(asked.svg).toContain('محمد');
  expect(asked.svg).not.toMatch(/[田中花子山]/);
  expect(asked.svg).toContain('2 names are in letters for which this computer has no typeface');
  expect(asked.how?.otherLetters).toBe(true);
});

test('an organisation whose name cannot be drawn keeps the rest of its caption', async () => {
  const { asked, painter } = painterWithout('病院');
  await webPng(opened({ ...named('Ann Lee'), name: '病院' })!, painter);
  expect(asked.svg).toContain('>1 person · 23 Nov 2026<');
  expect(asked.how?.otherLetters).toBe(false);
});

test('where all letters can be drawn, all names are', async () => {
  const { asked, painter } = painterWithout('');
  await webPng(opened(named('田中花子'))!, painter);
  expect(asked.letters.join('')).toBe('田中花子');
  expect(asked.svg).toContain('>田中花子<');
  expect(asked.svg).not.toContain('no typeface');
});

test('a wide picture is painted less finely, so that no side is longer than 4096 pixels', async () => {
  const people = Array.from({ length: 400 }, (_, at) => ({
    id: `p${at}`,
    department: `Department ${at}`,
  }));
  const { asked, painter } = painterWithout('');
  await webPng(opened({ people, customers: ['Patients!'], ties: ['p0 > Patients'] })!, painter);
  const [, width, height] = (/ width="(\d+)" height="(\d+)"/.exec(asked.svg) ?? []).map(Number);
  const scale = Math.min(2, 4096 / Math.max(width, height));
  expect(asked.how?.width).toBe(Math.round(width * scale));
  expect(scale).toBeLessThan(2);
});
