import type { Request, RequestHandler } from 'express';
import { repairsPage } from '#present/repairs/repairs-page.ts';
import { findRepairs } from '#store/repair-records.ts';
import { CannotUndo, EditRefused } from '#store/store-errors.ts';
import { undoRepair } from '#store/undo-import.ts';
import { notFound } from '#web/errors.ts';
import { numberIn, typed } from '#web/form-body.ts';
import { byHr, hrScene } from '#web/hr-scene.ts';
import { type RecordAnswer, recordSuggested } from '#web/record-suggested.ts';
import { renderPage } from '#web/render-page.ts';
import { returnAddress } from '#web/return-address.ts';
import type { Services } from '#web/services.ts';

/** Older ones are history: they are in the journal. */
const mostShown = 100;

/** GET /repairs: what was recorded from suggestions lately. */
export const showRepairs =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await hrScene(services, request);
    const records = await findRepairs(services.db, { limit: mostShown });
    const page = repairsPage(analysis, visible, records);
    await renderPage(services, { request, response, view: 'repairs', title: page.title, page });
  };

/** POST /repairs: records the repair that a page showed, and goes back there. */
export const createRepair =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await hrScene(services, request);
    const shown = { gap: typed(request, 'gap'), stamp: typed(request, 'stamp') };
    const answer = await recordSuggested(services, shown);
    response.redirect(303, returnAddress(typed(request, 'back'), '/gaps', saysOf(answer)));
  };

function saysOf(answer: RecordAnswer): Record<string, string> {
  if (typeof answer === 'string') return { refused: answer };
  const { revision, closed, opened } = answer;
  return { done: 'repair-recorded', repair: `${revision}`, closed: `${closed}`, opened: `${opened}` };
}

/** POST /repairs/:revision/undoing: takes a repair back, unless something was changed since. */
export const createRepairUndoing =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await hrScene(services, request);
    const revision = await getRepair(services, request);
    const says = await undo(services, revision);
    response.redirect(303, returnAddress(typed(request, 'back'), '/repairs', says));
  };

async function getRepair(services: Services, request: Request): Promise<number> {
  const revision = numberIn(request.params.revision);
  const found = (await findRepairs(services.db, { limit: mostShown })).find(
    (each) => each.revision === revision,
  );
  if (!found) throw notFound();
  return revision;
}

async function undo(services: Services, revision: number): Promise<Record<string, string>> {
  try {
    await undoRepair(services.db, revision, byHr(services));
    return { done: 'repair-undone' };
  } catch (error) {
    if (error instanceof CannotUndo) return { refused: 'repair-changed' };
    if (error instanceof EditRefused) return { refused: 'repair-old' };
    throw error;
  }
}
