import type { Request, RequestHandler, Response } from 'express';
import { importProgressPage } from '#present/import-progress-page.ts';
import { notFound } from '#web/errors.ts';
import { hrScene } from '#web/hr-scene.ts';
import type { DeskState } from '#web/import-desk/import-desk.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/**
 * How far an import is, on a page that asks again by itself; for whatever state it is in while it has no plan to
 * show. Where it has come to an end, leads on to what came of it.
 */
export async function showProgress(
  services: Services,
  { request, response }: { readonly request: Request; readonly response: Response },
  { id, state }: { readonly id: string; readonly state: DeskState },
): Promise<void> {
  if (state.step === 'gone') throw notFound();
  const link = `/imports/${id}`;
  const elsewhere = leadsTo(id, state);
  // What was posted must not be posted again when the page asks again.
  if (elsewhere || request.method !== 'GET') return response.redirect(303, elsewhere || link);
  const page = importProgressPage(state, link);
  if (page.goesOn) response.set('Refresh', '1');
  const { title } = page;
  const styles = ['forms', 'import'];
  await renderPage(services, { request, response, view: 'import-progress', title, styles, page });
}

/** POST /imports/:id/cancellation: ends what is under way. */
export const cancelImport =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await hrScene(services, request);
    const id = String(request.params.id);
    await services.desk.cancel(id);
    await services.desk.settle(id, patience);
    response.redirect(303, `/imports/${id}`);
  };

/** POST /imports/:id/reading: goes on after it was cancelled or failed. */
export const readImportAgain =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await hrScene(services, request);
    const id = String(request.params.id);
    const { step } = await services.desk.again(id);
    if (step === 'gone') throw notFound();
    response.redirect(303, `/imports/${id}`);
  };

/** Work looks up often, so it ends soon. */
const patience = 1_000;

function leadsTo(id: string, { step, revision }: DeskState): string {
  const undone = /^undo-(\d+)$/.exec(id)?.[1];
  if (step === 'applied') return `/past-imports/${revision}?done=import-applied`;
  if (step === 'undone') return `/past-imports/${undone}?done=import-undone`;
  if (step === 'cannot-undo') return `/past-imports/${undone}?refused=`;
  return step === 'stale' ? `/imports/${id}?stale=` : '';
}
