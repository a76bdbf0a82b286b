import type { Request, RequestHandler } from 'express';
import { problemsCsv } from '#export/problems-csv.ts';
import { planImport } from '#import/plan-import.ts';
import type { ImportPlan } from '#model/import-plan.ts';
import { importFiles } from '#model/problem.ts';
import { titleWith } from '#present/form.ts';
import { importPlanPage } from '#present/import-plan-page.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { EditRefused, StalePlan } from '#store/store-errors.ts';
import { changeUpload, dropUpload, findUpload, type Upload } from '#store/uploads.ts';
import { notFound } from '#web/errors.ts';
import { chosen, typed } from '#web/form-body.ts';
import { byHr, hrScene } from '#web/hr-scene.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** GET /imports/:id: the plan, made anew from the stored bytes against what is held now. */
export const showUpload =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { upload, plan } = await loadPlan(services, request);
    const page = importPlanPage({
      plan,
      options: upload.options,
      link: linkTo(upload.id),
      stale: request.query.stale !== undefined,
    });
    const title = titleWith(plan.blocked ? [{ field: '', text: page.lede.worst }] : [], page.title);
    await renderPage(services, { request, response, view: 'import-plan', title, styles: ['forms'], page });
  };

/** GET /imports/:id/problems.csv: all of them. */
export const showUploadProblems =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { plan } = await loadPlan(services, request);
    response.attachment('import-problems.csv').type('text/csv; charset=utf-8');
    response.send(problemsCsv(plan.problems));
  };

/** POST /imports/:id/options: the same files, read with or without the good rows only. */
export const changeUploadOptions =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const upload = await getUpload(services, request);
    const loadGoodRows = typed(request, 'loadGoodRows') === 'yes';
    await changeUpload(services.db, upload.id, { ...upload.options, loadGoodRows });
    response.redirect(303, linkTo(upload.id));
  };

/** POST /imports/:id/columns: the same files, with other columns of one of them read. */
export const changeUploadColumns =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { id, options } = await getUpload(services, request);
    const prefix = `${chosen(request, 'file', importFiles)}.`;
    const kept = [...options.mapping].filter(([field]) => !field.startsWith(prefix));
    const mapped = Object.keys(request.body ?? {})
      .filter((name) => name.startsWith(prefix) && typed(request, name) !== '')
      .map((name): [string, string] => [name, typed(request, name)]);
    await changeUpload(services.db, id, { ...options, mapping: new Map([...kept, ...mapped]) });
    response.redirect(303, `${linkTo(id)}#files`);
  };

/** POST /imports/:id/application: all of the plan that was shown, or nothing and the new plan. */
export const applyUpload =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { upload, plan } = await loadPlan(services, request);
    if (plan.blocked) return response.redirect(303, linkTo(upload.id));
    if (typed(request, 'revision') !== String(plan.revision)) {
      return response.redirect(303, `${linkTo(upload.id)}?stale`);
    }
    try {
      await applyPlan(services.db, plan, { ...byHr(services), uploadId: upload.id });
    } catch (error) {
      if (!(error instanceof StalePlan)) throw error;
      return response.redirect(303, `${linkTo(upload.id)}?stale`);
    }
    response.redirect(303, '/?done=import-applied');
  };

/** POST /imports/:id/removal: forgets the files. */
export const removeUpload =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { id } = await getUpload(services, request);
    await dropUpload(services.db, id);
    response.redirect(303, '/import?done=upload-forgotten');
  };

const linkTo = (id: string): string => `/imports/${id}`;

async function getUpload(services: Services, request: Request): Promise<Upload> {
  await hrScene(services, request);
  const upload = await findUpload(services.db, String(request.params.id));
  if (!upload) throw notFound();
  return upload;
}

async function loadPlan(services: Services, request: Request): Promise<{ upload: Upload; plan: ImportPlan }> {
  const upload = await getUpload(services, request);
  const { analysis, revision } = await hrScene(services, request);
  try {
    const current = { organisation: analysis.organisation, revision };
    return { upload, plan: await planImport(current, upload.sources, upload.options) };
  } catch (error) {
    // Somebody else applied or forgot it while it was read.
    if (error instanceof EditRefused && error.refusal === 'gone') throw notFound();
    throw error;
  }
}
