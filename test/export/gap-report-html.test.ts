import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { gapReportHtml } from '#export/gap-report-html.ts';
import { renderDocument } from '#web/render-document.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { sampleOrganisation } from '../web/sample-organisation.ts';

async function htmlOf(people: number): Promise<string> {
  const ids = Array.from({ length: people }, (_, at) => `e${at}`);
  const ties = ids.map((id, at) => `${id} > ${ids[(at + 1) % people]} = letters`);
  return reportOf(analyse(tinyOrganisation({ people: ids, customers: ['Patients!'], ties })));
}

async function reportOf(analysis: Analysis): Promise<string> {
  const visible = see(analysis.network, { role: 'hr' });
  const report = { analysis, visible, scope: { kind: 'organisation' }, asOf: '2026-11-23' } as const;
  let html = '';
  for await (const piece of gapReportHtml(report, renderDocument()).body) html += piece;
  return html;
}

const countOf = (text: string, part: string): number => text.split(part).length - 1;
const reason = 'Without a promise nobody can tell good service from luck';

test('a gap that is the only one of its kind is a card with its reason', async () => {
  const html = await htmlOf(1);
  expect(html).not.toContain(' many"');
  expect(html).toMatch(/<article class="high">\s*<h3>[^<]+<\/h3>/);
});

test('gaps of one kind below the highest are one list that gives the reason once, and every next step', async () => {
  const html = await htmlOf(3);
  const list = /<article class="low many">.*?<\/article>/s.exec(html)?.[0] ?? '';
  expect(list).toContain('Ties without an agreed promise: 3 gaps');
  expect(countOf(list, reason)).toBe(1);
  expect(countOf(list, '<li>')).toBe(3);
  expect(countOf(list, 'Next:')).toBe(3);
  expect(countOf(html, reason)).toBe(1);
});

test('it counts gaps by kind and severity before it lists them', async () => {
  const html = await htmlOf(3);
  const table = /<h2>Gaps by kind<\/h2>.*?<\/table>/s.exec(html)?.[0] ?? '';
  expect(table).toMatch(/Ties without an agreed promise<\/th>(<td[^>]*><\/td>)*<td>3<\/td><td>3<\/td>/);
});

test('it draws the web of its scope between the figures and the gaps by kind', async () => {
  const html = await htmlOf(3);
  const picture = /<div class="web-picture">.*?<\/div>/s.exec(html)?.[0] ?? '';
  expect(picture).toContain('<h2>The line-of-sight web</h2>');
  expect(picture).toContain('on its way to an outside customer.');
  expect(picture).toContain('Line-of-sight web: The organisation, 3 people');
  expect(html.indexOf('class="figures"')).toBeLessThan(html.indexOf('class="web-picture"'));
  expect(html.indexOf('class="web-picture"')).toBeLessThan(html.indexOf('Gaps by kind'));
  expect(html).toContain('.web-picture{break-inside:avoid');
});

test('without anybody to draw there is neither a picture nor its heading', async () => {
  expect(await htmlOf(0)).not.toContain('web-picture');
});

test('it needs nothing else, and that of the sample hospital weighs less than 350 kB', async () => {
  const html = await reportOf(analyse(await sampleOrganisation()));
  expect(html).toContain('class="web-picture"');
  expect(html).not.toMatch(/<script|<link|<img|url\((?!#)|href="(?!#)|src=/);
  expect(Buffer.byteLength(html)).toBeLessThan(350_000);
});
