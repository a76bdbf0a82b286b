import { stringify } from 'csv-stringify/sync';
import type { RequestHandler } from 'express';
import { type ImportMode, type ImportOptions, importModes, plainOptions } from '#model/import-plan.ts';
import { type FormError, titleWith } from '#present/form.ts';
import { importFileWords } from '#present/import-files.ts';
import { importPage } from '#present/import-page.ts';
import { wordsOf } from '#present/words.ts';
import { findImports } from '#store/import-records.ts';
import { readRemembered } from '#store/remembered-columns.ts';
import { findUploads } from '#store/uploads.ts';
import { notFound } from '#web/errors.ts';
import { hrScene } from '#web/hr-scene.ts';
import { linkTo } from '#web/import-desk/plan-pages.ts';
import { readUpload } from '#web/read-upload.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';
import { uploadErrors } from '#web/upload-errors.ts';
import { type Exchange, patience } from '#web/view-import.ts';

/** What was chosen beside the files. */
type Chosen = Pick<ImportOptions, 'asked' | 'mode'>;

/** GET /import: the page that asks for files. */
export const showImport =
  (services: Services): RequestHandler =>
  (request, response) =>
    renderImport(services, { request, response }, { chosen: readChosen(new Map()), errors: [] });

/** POST /import: keeps the files as they are and goes on to their columns, or to the plan where all is known. */
export const createImport =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await hrScene(services, request);
    const { db, maxUploadBytes: maxBytes } = services;
    const upload = await readUpload(request, { db, maxBytes, now: services.now() });
    const errors = uploadErrors(upload, { maxBytes, words: wordsOf(analysis) });
    const chosen = readChosen('fault' in upload ? new Map() : upload.fields);
    if ('fault' in upload || errors.length > 0) {
      if ('writer' in upload) await upload.writer.drop();
      response.status('fault' in upload && upload.fault === 'too-large' ? 413 : 400);
      return renderImport(services, { request, response }, { chosen, errors });
    }
    await upload.writer.finish(upload.files, await readOptions(services, chosen));
    response.redirect(303, await firstPage(services, upload.writer.id));
  };

/** GET /import/templates/:name: an empty file with the header row. */
export const showTemplate =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await hrScene(services, request);
    const files = importFileWords(wordsOf(analysis));
    const words = files.find(({ file }) => `${file}.csv` === request.params.name);
    if (!words) throw notFound();
    response.attachment(`servemap-${words.file}.csv`).type('text/csv');
    response.send(stringify([[...words.columns]], { bom: true, record_delimiter: 'windows' }));
  };

const importsShown = 10;
const uploadsCounted = 1000;

async function renderImport(
  services: Services,
  exchange: Exchange,
  { chosen, errors }: { chosen: Chosen; errors: readonly FormError[] },
): Promise<void> {
  const { analysis } = await hrScene(services, exchange.request);
  const page = importPage({
    errors,
    ...chosen,
    limit: services.maxUploadBytes,
    here: analysis.answers.asked,
    people: analysis.organisation.people.count,
    underWay: await findUploads(services.db, { limit: uploadsCounted }),
    past: await findImports(services.db, { limit: importsShown }),
    now: services.now(),
    words: wordsOf(analysis),
  });
  const title = titleWith(errors, page.title);
  await renderPage(services, { ...exchange, view: 'import', title, styles: ['forms', 'import'], page });
}

function readChosen(fields: ReadonlyMap<string, string>): Chosen {
  const mode: ImportMode = importModes.find((each) => each === fields.get('mode')) ?? 'update';
  return { mode, asked: fields.get('asked') === 'listed' ? 'listed' : 'everyone' };
}

const readOptions = async (services: Services, chosen: Chosen): Promise<ImportOptions> => ({
  ...plainOptions,
  ...chosen,
  asOf: services.now().toISOString().slice(0, 10),
  remembered: await readRemembered(services.db),
});

/** While large files are read it is not known yet where to begin: the first step decides when it can. */
async function firstPage(services: Services, id: string): Promise<string> {
  const { step } = await services.desk.settle(id, patience);
  const first = step === 'planned' ? await services.desk.show(id, 'firstStep', {}) : 'columns';
  return first === 'plan' ? linkTo(id) : `${linkTo(id)}/columns?begin=`;
}
