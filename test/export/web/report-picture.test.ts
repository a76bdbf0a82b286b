import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { reportPicture, reportPictureStyle } from '#export/web/report-picture.ts';
import type { Scope } from '#findings/scope.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';
import { sampleOrganisation } from '../../web/sample-organisation.ts';
import { hana, hiddenFromHana, twoBranches } from '../../web/two-branches.ts';
import { ward } from './exported.ts';

const pictureOf = (
  organisation: Parameters<typeof analyse>[0],
  scope: Scope,
  viewer = { role: 'hr' } as const,
) => {
  const analysis = analyse(organisation);
  return reportPicture(analysis, see(analysis.network, viewer), scope);
};

const namesIn = (svg: string) =>
  [...svg.matchAll(/class="web-dot"[^>]*><title>([^,<]*)/g)].map(([, name]) => name);

test('the whole sample hospital is drawn in less than 150 kB', async () => {
  const svg = pictureOf(await sampleOrganisation(), { kind: 'organisation' });
  expect(svg.length).toBeGreaterThan(10_000);
  expect(Buffer.byteLength(svg)).toBeLessThan(150_000);
  expect(namesIn(svg)).toContain('Amara Okafor');
});

test('colours are the page’s own, with light ones in reserve; no words stand twice, and no style needs allowing', () => {
  const svg = pictureOf(tinyOrganisation(ward), { kind: 'organisation' });
  expect(svg).toContain('fill="var(--card,#ffffff)"');
  expect(svg.match(/="#/g)).toBeNull();
  expect(svg.match(/>Amara Okonjo</g)).toHaveLength(1);
  expect(svg).not.toMatch(/<style|style="|<script|href=/);
});

test('a department is drawn with whoever stands around it', () => {
  const svg = pictureOf(twoBranches(), { kind: 'department', department: 1 });
  expect(namesIn(svg).sort()).toEqual([
    'Alma Berg',
    'Amara Okafor',
    'Families',
    'Hana Sato',
    'Luís Ferrer',
    'Nursing',
    'Patients',
    'Paula Voss',
  ]);
  expect(svg).toContain('Line-of-sight web: Nursing, 3 people.');
});

test('a manager’s picture holds nobody whom they may not see', () => {
  const analysis = analyse(twoBranches());
  const visible = see(analysis.network, hana);
  for (const scope of [
    { kind: 'organisation' },
    { kind: 'team', manager: 1 },
    { kind: 'department', department: 1 },
  ] as const) {
    const svg = reportPicture(analysis, visible, scope);
    expect(namesIn(svg)).toContain('Amara Okafor');
    for (const hidden of hiddenFromHana) expect(svg).not.toContain(hidden);
  }
  expect(reportPicture(analysis, visible, { kind: 'team', manager: 4 })).toBe('');
});

test('there is no picture of nobody, nor one that is too heavy for a report', () => {
  expect(
    pictureOf(tinyOrganisation({ people: [], customers: ['Patients!'] }), { kind: 'organisation' }),
  ).toBe('');
  const people = Array.from({ length: 500 }, (_, at) => ({ id: `p${at}`, department: `Department ${at}` }));
  expect(pictureOf(tinyOrganisation({ people, customers: ['Patients!'] }), { kind: 'organisation' })).toBe(
    '',
  );
});

test('the style names every colour of the picture that the report itself has not', () => {
  const report = readFileSync(
    path.resolve(import.meta.dirname, '../../../views/reports/gap-report.hbs'),
    'utf8',
  );
  const svg = pictureOf(tinyOrganisation(ward), { kind: 'organisation' });
  for (const [, token] of svg.matchAll(/var\(--([\w-]+),/g)) {
    expect([token, `${report}${reportPictureStyle}`.includes(`--${token}:`)]).toEqual([token, true]);
  }
});
