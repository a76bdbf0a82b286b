import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler } from 'express';
import type { ImportOptions, Mends, RowMend } from '#model/import-plan.ts';
import { titleWith } from '#present/form.ts';
import { problemRowsOnPage } from '#present/import-problems-page.ts';
import { addressOf } from '#present/pager.ts';
import { rowKey } from '#present/problem-rows.ts';
import { changeUpload } from '#store/uploads.ts';
import { notFound } from '#web/errors.ts';
import { typed } from '#web/form-body.ts';
import { notReady } from '#web/import-desk/import-desk.ts';
import type { TypedRow } from '#web/import-desk/plan-forms.ts';
import { linkTo } from '#web/import-desk/plan-pages.ts';
import type { PlanFiles } from '#web/import-desk/plan-views.ts';
import { pageAfterSaving } from '#web/page-after-saving.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';
import { type Exchange, getUpload, queryFor, viewImport } from '#web/view-import.ts';

/** GET /imports/:id/problems: step 3. */
export const showImportProblems =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const query = queryFor(request, ['kind', 'page', 'row', 'checked']);
    const viewed = await viewImport(services, { request, response }, ['problems', query]);
    if (!viewed) return;
    const page = viewed.shown;
    if (request.query.go !== undefined && page.allMended && page.next)
      return response.redirect(303, page.next.href);
    const title = titleWith(page.blocked ? [{ field: '', text: page.lede.worst }] : [], page.title);
    const styles = ['forms', 'import'];
    await renderPage(services, { request, response, view: 'import-problems', title, styles, page });
  };

/** POST /imports/:id/mends: the cells that were changed on a page of problems, and the rows to leave out. */
export const changeImportMends =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { id, options } = await getUpload(services, request);
    const query = { typed: JSON.stringify(rowsIn(request)) };
    const viewed = await viewImport(services, { request, response }, ['checkMends', query]);
    if (!viewed) return;
    const changed = viewed.shown.filter((row) => isChanged(options, row));
    const mends = changed.reduce(withRow, options.mends);
    if (changed.length > 0) await changeUpload(services.db, id, { ...options, mends });
    const checked = changed.map(rowKey).join('~');
    const link = addressOf(`${linkTo(id)}/problems`, { ...placeAfter(request), checked });
    const onward = typed(request, 'go') === 'on' ? `${link}${link.includes('?') ? '&' : '?'}go=` : link;
    response.redirect(303, onward);
  };

/** GET /imports/:id/problems.csv: all of them. */
export const showProblemsFile =
  (services: Services): RequestHandler =>
  (request, response) =>
    sendFile(services, { request, response }, { file: 'problems', query: {}, name: 'import-problems.csv' });

/** GET /imports/:id/corrected/:source.csv: one file as it is read, with what was mended. */
export const showCorrectedFile =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { sources } = await getUpload(services, request);
    const source = sources.find(({ key }) => key === request.params.source);
    if (!source) throw notFound();
    const name = `${source.name.replace(/\.[^.]*$/, '')}-corrected.csv`;
    await sendFile(
      services,
      { request, response },
      { file: 'corrected', query: { source: source.key }, name },
    );
  };

/** The files are read first, if that was not done yet: a download has no page that could tell how far it is. */
async function sendFile(
  services: Services,
  { request, response }: Exchange,
  { file, query, name }: { file: keyof PlanFiles; query: Record<string, string>; name: string },
): Promise<void> {
  const viewed = await viewImport(services, { request, response }, ['firstStep', {}]);
  if (!viewed) return;
  const pieces = await services.desk.file(viewed.id, file, query);
  if (pieces === notReady) return response.redirect(303, linkTo(viewed.id));
  response.attachment(name).type('text/csv; charset=utf-8');
  await pipeline(Readable.from(pieces), response).catch((error: NodeJS.ErrnoException) => {
    // Whoever stops the download wants no page about it.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** Rows that were mended are gone from the list, so the page after begins with a row and not with a number. */
const placeAfter = (request: Request): Record<'kind' | 'page' | 'row', string> => ({
  kind: typed(request, 'kind'),
  page: typed(request, 'page') && String(pageAfterSaving(request)),
  row: typed(request, 'go') === 'next' ? typed(request, 'next-row') : '',
});

function rowsIn(request: Request): TypedRow[] {
  const body = (request.body ?? {}) as Record<string, unknown>;
  return Array.from({ length: problemRowsOnPage }, (_, at) => {
    const prefix = `row-${at}-cell-`;
    const cells = Object.entries(body).flatMap(([name, value]): [number, string][] =>
      name.startsWith(prefix) && typeof value === 'string'
        ? [[Number(name.slice(prefix.length)), value]]
        : [],
    );
    return {
      source: typed(request, `row-${at}-source`),
      line: Number(typed(request, `row-${at}-line`)),
      cells,
      leftOut: typed(request, `row-${at}-out`) === 'yes',
    };
  }).filter(({ source, line }) => source !== '' && Number.isSafeInteger(line) && line > 0);
}

const mendOf = (mends: ImportOptions['mends'], { source, line }: TypedRow): RowMend =>
  mends.get(source)?.get(line) ?? { cells: new Map(), leftOut: false };

const isChanged = ({ mends }: ImportOptions, row: TypedRow): boolean =>
  row.cells.length > 0 || row.leftOut !== mendOf(mends, row).leftOut;

/** The mends with those of one more row. */
function withRow(mends: ImportOptions['mends'], row: TypedRow): ImportOptions['mends'] {
  const cells = new Map([...mendOf(mends, row).cells, ...row.cells]);
  const mend = { cells, leftOut: row.leftOut };
  const rows: Mends = new Map([...(mends.get(row.source) ?? []), [row.line, mend] as const]);
  const kept =
    cells.size > 0 || row.leftOut ? rows : new Map([...rows].filter(([line]) => line !== row.line));
  return new Map([...mends, [row.source, kept] as const]);
}
