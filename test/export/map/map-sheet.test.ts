import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { openMapExport, pictureOf } from '#export/map/map-export.ts';
import { writeMap } from '#export/map/map-formats.ts';
import { overlap } from '#present/rings/room.ts';
import { viewOf } from '../../present/map/any-map.ts';
import { randomOrganisation } from '../../random-organisation.ts';
import { sampleOrganisation } from '../../web/sample-organisation.ts';
import { openedMap } from './exported-map.ts';

const noPainter = { missing: async () => [], paint: async () => new Uint8Array() };
const svgOf = async (exported: NonNullable<ReturnType<typeof openedMap>>) =>
  String((await writeMap('svg', exported, noPainter)).body);

describe('the map of the sample hospital as SVG', async () => {
  const analysis = analyse(await sampleOrganisation());

  test.each(['', 'open=Nursing', 'open=*&colour=finding', 'finding=unserved'])(
    'under “%s” has the dots of the page, each with its words, and says whom it shows',
    async (address) => {
      const exported = openedMap(analysis, address)!;
      const svg = await svgOf(exported);
      expect(svg.match(/<g class="map-dot">/g)).toHaveLength(exported.drawn.dots.length);
      expect(svg).toContain('Riverside Hospital');
      expect(svg).toContain('23 Nov 2026');
      expect(svg).not.toMatch(/undefined|NaN|<script|style=/);
    },
  );

  test('no name lies on another, and outside customers and departments are all named', () => {
    for (const address of ['', 'open=Nursing', 'open=*']) {
      const { dots } = pictureOf(openedMap(analysis, address)!);
      const boxes = dots.flatMap(({ label }) => label?.box ?? []);
      const overlaps = boxes.filter((box, at) => boxes.slice(at + 1).some((other) => overlap(box, other)));
      expect(overlaps).toEqual([]);
      const unnamed = dots.filter(
        ({ label, className }) => !label && /map-(customer|department)/.test(className),
      );
      expect(unnamed.map(({ title }) => title)).toEqual([]);
    }
  });

  test('is no wider than its words can be read on a slide, and most people are named', () => {
    for (const address of ['', 'open=Nursing', 'open=*', 'department=IT&open=IT']) {
      const { width, dots } = pictureOf(openedMap(analysis, address)!);
      expect(width).toBeGreaterThan(800);
      expect(width).toBeLessThan(1600);
      expect(dots.filter(({ label }) => !label).length / dots.length).toBeLessThan(0.25);
    }
  });

  test('no person is named within the disc of outside customers, nor beside the square of a department', () => {
    for (const address of ['open=Nursing', 'open=*']) {
      const { dots, centre } = pictureOf(openedMap(analysis, address)!);
      const squares = dots.filter(({ className }) => className.includes('map-hub'));
      for (const { label, className, title } of dots) {
        if (!label || !className.includes('map-person')) continue;
        const { left, right, top, bottom } = label.box;
        const away = (x: number, y: number) =>
          Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
        expect([title, away(0, 0) > centre]).toEqual([title, true]);
        for (const { x, y, r } of squares) expect([title, away(x, y) > r + 3]).toEqual([title, true]);
      }
    }
  });

  test('by codes or initials nothing tells who anybody is', async () => {
    for (const names of ['codes', 'initials']) {
      for (const format of ['svg', 'gexf', 'json'] as const) {
        const exported = openedMap(analysis, `open=*&names=${names}`)!;
        const file = await writeMap(format, exported, noPainter);
        const told = analysis.organisation.people.name.filter(
          (name) => name && String(file.body).includes(name),
        );
        expect([format, told]).toEqual([format, []]);
        expect(file.body).not.toContain('Triage nurse');
      }
    }
  });

  test('a ninth department has a ring, and the legend says so', async () => {
    const svg = await svgOf(openedMap(analysis)!);
    expect(svg).toContain('another department of the same colour');
    expect(
      pictureOf(openedMap(analysis)!).dots.filter(({ marks }) => marks.length > 0).length,
    ).toBeGreaterThan(3);
  });
});

test('any map can be drawn, and shows nobody only where there is nobody to show', () => {
  fc.assert(
    fc.property(randomOrganisation, fc.constantFrom('', 'open=*', 'finding=any'), (organisation, address) => {
      const analysis = analyse(organisation);
      const asked = {
        analysis,
        visible: see(analysis.network, { role: 'hr' }),
        view: viewOf(address),
        asOf: '',
      };
      const exported = openMapExport(asked);
      if (exported) expect(pictureOf(exported).dots).toHaveLength(exported.drawn.dots.length);
    }),
    { numRuns: 60 },
  );
});
