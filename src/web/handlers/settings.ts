import type { RequestHandler } from 'express';
import { confirmsDeletion } from '#present/settings-page.ts';
import { deleteEverything, deleteSample } from '#store/deletions.ts';
import { inTransaction } from '#store/make-change.ts';
import { nameOrganisation } from '#store/organisation.ts';
import { typed } from '#web/form-body.ts';
import { byHr, hrScene } from '#web/hr-scene.ts';
import { renderSettings } from '#web/render-settings.ts';
import { sampleName } from '#web/sample-files.ts';
import type { Services } from '#web/services.ts';

/** GET /settings */
export const showSettings =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await renderSettings(services, { request, response });
  };

/** POST /settings/name */
export const updateName =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await hrScene(services, request);
    const name = typed(request, 'name');
    if (name.length > mostLetters) {
      const text = `The name is longer than ${mostLetters} letters. Shorten it.`;
      return renderSettings(services, { request, response }, { errors: [{ field: 'name', text }] });
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
      return renderSettings(services, { request, response }, { errors: [{ field: 'confirmation', text }] });
    }
    await deleteEverything(services.db, byHr(services));
    response.redirect(303, '/settings?done=everything-deleted');
  };

const mostLetters = 200;
