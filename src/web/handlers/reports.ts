import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import { findFormat, formats } from '#export/formats.ts';
import { findTable, tableFile, tablesWithRows } from '#export/organisation/tables.ts';
import type { ReportFile } from '#export/report.ts';
import { maySee } from '#findings/scope.ts';
import { findScope } from '#present/find-scope.ts';
import { titleWith } from '#present/form.ts';
import { reportsPage } from '#present/reports-page.ts';
import { notFound } from '#web/errors.ts';
import { loadScene } from '#web/load-scene.ts';
import { readQuery } from '#web/read-query.ts';
import { readReportAsked } from '#web/read-report-asked.ts';
import { renderDocument } from '#web/render-document.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** GET /reports: choose what a report is about, and see what it would hold. */
export const showReports =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const { asked, scope, errors } = readReportAsked(request, analysis, visible);
    const filledTables = tablesWithRows(analysis, visible);
    const page = reportsPage(analysis, visible, { asked, errors, scope, formats, filledTables });
    if (errors.length > 0) response.status(404);
    const title = titleWith(errors, page.title);
    await renderPage(services, { request, response, view: 'reports', title, styles: ['forms'], page });
  };

/** GET /reports/gap-report.:format: the same bytes as the command line writes. */
export const showReport =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const format = findFormat(String(request.params.format));
    const scope = findScope(analysis, {
      department: readQuery(request, 'department'),
      manager: readQuery(request, 'manager'),
      scope: readQuery(request, 'scope') === 'branch' ? 'branch' : 'team',
    });
    if (!format || !scope || !maySee(analysis, visible, scope)) throw notFound();
    const asOf = services.now().toISOString().slice(0, 10);
    const report = { analysis, visible, scope, asOf };
    await sendFile(response, format.write(report, renderDocument(services.templates)));
  };

/** GET /reports/data/:name.csv: one table of what is held, as the viewer may see it. */
export const showTable =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const table = findTable(String(request.params.name));
    if (!table) throw notFound();
    await sendFile(response, tableFile(table, analysis, visible));
  };

async function sendFile(response: Response, file: ReportFile): Promise<void> {
  response.type(file.type);
  if (!file.type.startsWith('text/html')) {
    response.attachment(file.fileName).type(file.type);
    await pipeline(Readable.from(file.body), response);
    return;
  }
  const html = await text(Readable.from(file.body));
  response.set('Content-Security-Policy', policyFor(html)).send(html);
}

/** A document that carries its own style may use just that one, and nothing else at all. */
function policyFor(html: string): string {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}
