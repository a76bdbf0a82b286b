import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { gapReportHtml } from '#export/gap-report-html.ts';
import { renderDocument } from '#web/render-document.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

async function htmlOf(people: number): Promise<string> {
  const ids = Array.from({ length: people }, (_, at) => `e${at}`);
  const ties = ids.map((id, at) => `${id} > ${ids[(at + 1) % people]} = letters`);
  const analysis = analyse(tinyOrganisation({ people: ids, customers: ['Patients!'], ties }));
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
