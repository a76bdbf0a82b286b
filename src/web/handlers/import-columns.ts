import type { RequestHandler } from 'express';
import { delimiters, encodings, type ImportOptions, quotes, type ReadingChoice } from '#model/import-plan.ts';
import { titleWith } from '#present/form.ts';
import { changeUpload } from '#store/uploads.ts';
import { typed } from '#web/form-body.ts';
import type { CheckedColumns, TypedColumn } from '#web/import-desk/plan-forms.ts';
import { linkTo } from '#web/import-desk/plan-pages.ts';
import { pageAfterSaving } from '#web/page-after-saving.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';
import { type Exchange, getUpload, queryFor, viewImport } from '#web/view-import.ts';

/** GET /imports/:id/columns: step 1. With `?begin` somebody has only just uploaded, and may not need it. */
export const showImportColumns =
  (services: Services): RequestHandler =>
  async (request, response) => {
    if (request.query.begin !== undefined) {
      const begun = await viewImport(services, { request, response }, ['firstStep', {}]);
      if (!begun) return;
      if (begun.shown === 'plan') return response.redirect(303, linkTo(begun.id));
    }
    await renderColumns(services, { request, response }, queryFor(request, ['page', 'saved', 'go']));
  };

/** POST /imports/:id/columns: what was chosen for the columns; only what differs is kept. */
export const changeImportColumns =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { id, options } = await getUpload(services, request);
    const page = `${linkTo(id)}/columns?saved=`;
    const forgotten = typed(request, 'forget');
    if (forgotten) {
      await changeUpload(services.db, id, withoutColumns(options, forgotten));
      return response.redirect(303, `${page}#${encodeURIComponent(forgotten)}`);
    }
    const query = { typed: JSON.stringify(columnsIn(request.body)) };
    const viewed = await viewImport(services, { request, response }, ['checkColumns', query]);
    if (!viewed) return;
    const { chosen, errors } = viewed.shown;
    if (errors.length > 0) {
      response.status(400);
      const page = typed(request, 'page') || '1';
      return renderColumns(services, { request, response }, { page, errors: JSON.stringify(errors) });
    }
    await changeUpload(services.db, id, { ...options, columns: withChosen(options.columns, chosen) });
    const at = pageAfterSaving(request);
    const shown = at > 1 ? `${page}&page=${at}` : page;
    response.redirect(303, typed(request, 'go') === 'on' ? `${shown}&go=` : shown);
  };

/** POST /imports/:id/format: how one file is to be read. What was said of its columns and rows was said of others. */
export const changeImportFormat =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { id, options } = await getUpload(services, request);
    const source = typed(request, 'source');
    const choice: ReadingChoice = {
      ...oneOf('encoding', encodings, typed(request, 'encoding')),
      ...oneOf('delimiter', delimiters, typed(request, 'delimiter')),
      ...oneOf('quote', quotes, typed(request, 'quote')),
      ...oneOf('dates', ['day-first', 'month-first'] as const, typed(request, 'dates')),
      ...(typed(request, 'sheet') && { sheet: typed(request, 'sheet').slice(0, 200) }),
      ...(/^\d{1,3}$/.test(typed(request, 'header')) && { header: Number(typed(request, 'header')) }),
    };
    const reading = new Map([...options.reading, [source, choice] as const]);
    const mends = new Map([...options.mends].filter(([key]) => key !== source));
    await changeUpload(services.db, id, { ...withoutColumns(options, source), reading, mends });
    response.redirect(303, `${linkTo(id)}/columns?saved=#${encodeURIComponent(source)}`);
  };

async function renderColumns(
  services: Services,
  exchange: Exchange,
  query: Readonly<Record<string, string>>,
): Promise<void> {
  const viewed = await viewImport(services, exchange, ['columns', query]);
  if (!viewed) return;
  const page = viewed.shown;
  if (query.go !== undefined && page.errors.length === 0 && page.next)
    return exchange.response.redirect(303, page.next.href);
  const title = titleWith(page.errors, page.title);
  await renderPage(services, {
    ...exchange,
    view: 'import-columns',
    title,
    styles: ['forms', 'import'],
    page,
  });
}

const columnsIn = (body: unknown): TypedColumn[] =>
  Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]): TypedColumn[] => {
    const [, source, column] = /^column\/([^/]+)\/(\d{1,4})$/.exec(name) ?? [];
    return source !== undefined && typeof value === 'string' ? [[source, Number(column), value]] : [];
  });

function withChosen(
  columns: ImportOptions['columns'],
  chosen: CheckedColumns['chosen'],
): ImportOptions['columns'] {
  const all = new Map(columns);
  for (const [source, header, field] of chosen)
    all.set(source, new Map([...(all.get(source) ?? []), [header, field]]));
  return all;
}

const withoutColumns = (options: ImportOptions, source: string): ImportOptions => ({
  ...options,
  columns: new Map([...options.columns].filter(([key]) => key !== source)),
});

const oneOf = <Name extends string, Value extends string>(
  name: Name,
  values: readonly Value[],
  text: string,
): Partial<Record<Name, Value>> => {
  const value = values.find((each) => each === text);
  return (value ? { [name]: value } : {}) as Partial<Record<Name, Value>>;
};
