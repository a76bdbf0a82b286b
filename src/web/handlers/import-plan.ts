import type { RequestHandler } from 'express';
import { importModes } from '#model/import-plan.ts';
import { titleWith } from '#present/form.ts';
import { changeUpload, dropUpload } from '#store/uploads.ts';
import { notFound } from '#web/errors.ts';
import { chosen, typed } from '#web/form-body.ts';
import { byHr } from '#web/hr-scene.ts';
import { linkTo } from '#web/import-desk/plan-pages.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';
import { type Exchange, getUpload, patience, queryFor, viewImport } from '#web/view-import.ts';

/** GET /imports/:id: step 4, the plan as it would be applied now. */
export const showImportPlan =
  (services: Services): RequestHandler =>
  (request, response) =>
    renderPlan(services, { request, response }, queryFor(request, ['stale']));

/** GET /imports/:id/changes: every row of the plan, a list a kind. */
export const showImportChanges =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const query = queryFor(request, ['kind', 'q', 'page']);
    const viewed = await viewImport(services, { request, response }, ['changes', query]);
    if (!viewed) return;
    const page = viewed.shown;
    if (!page) throw notFound();
    const styles = ['forms', 'import'];
    await renderPage(services, {
      request,
      response,
      view: 'import-changes',
      title: page.title,
      styles,
      page,
    });
  };

/** POST /imports/:id/options: the same files, to be imported in another way; then back where one was. */
export const changeImportOptions =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { id, options } = await getUpload(services, request);
    const changed =
      typed(request, 'of') === 'good-rows'
        ? { loadGoodRows: typed(request, 'loadGoodRows') === 'yes' }
        : {
            mode: chosen(request, 'mode', importModes),
            asked: typed(request, 'asked')
              ? chosen(request, 'asked', ['everyone', 'listed'] as const)
              : options.asked,
          };
    await changeUpload(services.db, id, { ...options, ...changed });
    response.redirect(303, typed(request, 'back') === 'problems' ? `${linkTo(id)}/problems` : linkTo(id));
  };

/** POST /imports/:id/application: all of the plan that was shown, or nothing and the new plan. */
export const applyImport =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const viewed = await viewImport(services, { request, response }, ['asksConfirmation', {}]);
    if (!viewed) return;
    const { id } = viewed;
    if (viewed.shown && typed(request, 'confirmed') !== 'yes') {
      response.status(400);
      return renderPlan(services, { request, response }, { unconfirmed: '' });
    }
    const answer = await services.desk.apply(id, { plan: typed(request, 'plan'), by: byHr(services) });
    if (answer === 'gone') throw notFound();
    if (answer === 'stale') return response.redirect(303, `${linkTo(id)}?stale=`);
    if (answer !== 'started') return response.redirect(303, linkTo(id));
    const { step, revision } = await services.desk.settle(id, patience);
    if (step === 'applied') return response.redirect(303, `/past-imports/${revision}?done=import-applied`);
    response.redirect(303, step === 'stale' ? `${linkTo(id)}?stale=` : linkTo(id));
  };

/** POST /imports/:id/removal: forgets the files. */
export const removeImport =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { id } = await getUpload(services, request);
    await services.desk.cancel(id);
    await dropUpload(services.db, id);
    response.redirect(303, '/import?done=upload-forgotten');
  };

async function renderPlan(
  services: Services,
  exchange: Exchange,
  query: Readonly<Record<string, string>>,
): Promise<void> {
  const viewed = await viewImport(services, exchange, ['plan', query]);
  if (!viewed) return;
  const { shown, state } = viewed;
  const wrong = shown.confirmError || (state.blocked ? shown.lede.worst : '');
  await renderPage(services, {
    ...exchange,
    view: 'import-plan',
    title: titleWith(wrong ? [{ field: '', text: wrong }] : [], shown.title),
    styles: ['forms', 'import'],
    page: { ...shown, stamp: state.plan },
  });
}
