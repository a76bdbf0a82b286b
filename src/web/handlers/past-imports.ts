import type { Request, RequestHandler } from 'express';
import type { Dependants } from '#model/dependants.ts';
import { pastImportPage } from '#present/past-import-page.ts';
import { findDependants } from '#store/find-dependants.ts';
import { findImports, type PastImport } from '#store/import-records.ts';
import { EditRefused } from '#store/store-errors.ts';
import { notFound } from '#web/errors.ts';
import { numberIn } from '#web/form-body.ts';
import { byHr, hrScene } from '#web/hr-scene.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';
import { patience } from '#web/view-import.ts';

/** GET /past-imports/:revision: what an import did, and whether it can be undone. */
export const showPastImport =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await hrScene(services, request);
    const it = await getPastImport(services, request);
    const dependants = it.undoable ? await dependantsOf(services, it.revision) : [];
    const refused = request.query.refused !== undefined;
    const page = pastImportPage(analysis, visible, { it, dependants, refused });
    const styles = ['forms', 'import'];
    await renderPage(services, { request, response, view: 'past-import', title: page.title, styles, page });
  };

/** POST /past-imports/:revision/undoing: takes an import back, or says what depends on it. */
export const createUndoing =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await hrScene(services, request);
    const { revision, undoable } = await getPastImport(services, request);
    const page = `/past-imports/${revision}`;
    if (!undoable) return response.redirect(303, page);
    const id = await services.desk.undo(revision, byHr(services));
    const { step } = await services.desk.settle(id, patience);
    if (step === 'undone') return response.redirect(303, `${page}?done=import-undone`);
    response.redirect(303, step === 'cannot-undo' ? `${page}?refused=` : `/imports/${id}`);
  };

/** Imports older than these are history: they are in the journal. */
const shown = 200;

async function getPastImport(services: Services, request: Request): Promise<PastImport> {
  const revision = numberIn(request.params.revision);
  const found = (await findImports(services.db, { limit: shown })).find((each) => each.revision === revision);
  if (!found) throw notFound();
  return found;
}

async function dependantsOf(services: Services, revision: number): Promise<Dependants> {
  try {
    return await findDependants(services.db, revision);
  } catch (error) {
    // Somebody else has just undone it.
    if (error instanceof EditRefused) return [];
    throw error;
  }
}
