import { stringify } from 'csv-stringify/sync';
import type { Request, RequestHandler, Response } from 'express';
import { type FormError, titleWith } from '#present/form.ts';
import { importFileWords } from '#present/import-files.ts';
import { importPage } from '#present/import-page.ts';
import { saveUpload, type UploadFile } from '#store/uploads.ts';
import { notFound } from '#web/errors.ts';
import { hrScene } from '#web/hr-scene.ts';
import { readUpload } from '#web/read-upload.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';
import { uploadErrors } from '#web/upload-errors.ts';

/** GET /import: the page that asks for files. */
export const showImport =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await renderImport(services, { request, response }, { asked: 'everyone', errors: [] });
  };

/** POST /import: keeps the files as they are and goes on to their plan. */
export const createImport =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await hrScene(services, request);
    const upload = await readUpload(request, services.maxUploadBytes);
    const errors = uploadErrors(upload, services.maxUploadBytes);
    if ('fault' in upload || errors.length > 0) {
      const asked = 'fault' in upload ? 'everyone' : (upload.fields.get('asked') ?? 'everyone');
      response.status('fault' in upload && upload.fault === 'too-large' ? 413 : 400);
      await renderImport(services, { request, response }, { asked, errors });
      return;
    }
    const id = await keepUpload(services, upload.files, upload.fields.get('asked') ?? '');
    response.redirect(303, `/imports/${id}`);
  };

/** GET /import/templates/:name: an empty file with the header row. */
export const showTemplate =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await hrScene(services, request);
    const words = importFileWords.find(({ file }) => `${file}.csv` === request.params.name);
    if (!words) throw notFound();
    response.attachment(`servemap-${words.file}.csv`).type('text/csv');
    response.send(stringify([[...words.columns]], { bom: true, record_delimiter: 'windows' }));
  };

async function renderImport(
  services: Services,
  exchange: { request: Request; response: Response },
  { asked, errors }: { asked: string; errors: readonly FormError[] },
): Promise<void> {
  const { analysis } = await hrScene(services, exchange.request);
  const page = importPage({
    errors,
    asked,
    limit: services.maxUploadBytes,
    people: analysis.organisation.people.count,
  });
  const title = titleWith(errors, page.title);
  await renderPage(services, { ...exchange, view: 'import', title, styles: ['forms'], page });
}

function keepUpload(services: Services, files: readonly UploadFile[], asked: string): Promise<string> {
  const now = services.now();
  const options = {
    asked: asked === 'listed' ? 'listed' : 'everyone',
    loadGoodRows: false,
    asOf: now.toISOString().slice(0, 10),
    mapping: new Map<string, string>(),
  } as const;
  return saveUpload(services.db, files, options, now);
}
