import type { Request, RequestHandler, Response } from 'express';
import { type FormError, titleWith } from '#present/form.ts';
import { confirmsDeletion, settingsPage } from '#present/settings-page.ts';
import { deleteEverything, deleteSample } from '#store/deletions.ts';
import { readJournal } from '#store/journal.ts';
import { inTransaction } from '#store/make-change.ts';
import { nameOrganisation } from '#store/organisation.ts';
import { typed } from '#web/form-body.ts';
import { byHr, hrScene } from '#web/hr-scene.ts';
import { renderPage } from '#web/render-page.ts';
import { sampleName } from '#web/sample-files.ts';
import type { Services } from '#web/services.ts';

/** GET /settings */
export const showSettings =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await renderSettings(services, { request, response }, []);
  };

/** POST /settings/name */
export const updateName =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await hrScene(services, request);
    const name = typed(request, 'name');
    if (name.length > mostLetters) {
      const text = `The name is longer than ${mostLetters} letters. Shorten it.`;
      return renderSettings(services, { request, response }, [{ field: 'name', text }]);
    }
    await nameOrganisation(services.db, name, byHr(services));
    response.redirect(303, '/settings?done=organisation-named');
  };

/** POST /sample/removal: the sample, and the name that came with it. */
export const createSampleRemoval =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, hasSample } = await hrScene(services, request);
    if (!hasSample) return response.redirect(303, '/settings');
    await inTransaction(services.db, async (trx) => {
      await deleteSample(trx, byHr(services));
      if (analysis.organisation.name === sampleName) await nameOrganisation(trx, '', byHr(services));
    });
    response.redirect(303, '/settings?done=sample-deleted');
  };

/** POST /everything/removal: only with the words that confirm it. */
export const createEverythingRemoval =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await hrScene(services, request);
    if (!confirmsDeletion(typed(request, 'confirmation'), analysis.organisation.name)) {
      const text = 'Nothing was deleted: what you typed does not confirm it.';
      return renderSettings(services, { request, response }, [{ field: 'confirmation', text }]);
    }
    await deleteEverything(services.db, byHr(services));
    response.redirect(303, '/settings?done=everything-deleted');
  };

const mostLetters = 200;
const linesShown = 50;

async function renderSettings(
  services: Services,
  exchange: { request: Request; response: Response },
  errors: readonly FormError[],
): Promise<void> {
  const { analysis, visible, hasSample } = await hrScene(services, exchange.request);
  const page = settingsPage(analysis, visible, {
    errors,
    name: errors.some(({ field }) => field === 'name')
      ? typed(exchange.request, 'name')
      : analysis.organisation.name,
    typedDeletion: typed(exchange.request, 'confirmation'),
    hasSample,
    journal: await readJournal(services.db, { limit: linesShown }),
  });
  if (errors.length > 0) exchange.response.status(400);
  const title = titleWith(errors, page.title);
  await renderPage(services, { ...exchange, view: 'settings', title, styles: ['forms'], page });
}
