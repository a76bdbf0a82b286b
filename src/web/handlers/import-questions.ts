import type { Request, RequestHandler } from 'express';
import { titleWith } from '#present/form.ts';
import { questionsOnPage, type TypedAnswer } from '#present/import-questions-page.ts';
import { changeUpload } from '#store/uploads.ts';
import { typed } from '#web/form-body.ts';
import { linkTo } from '#web/import-desk/plan-pages.ts';
import { pageAfterSaving } from '#web/page-after-saving.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';
import { type Exchange, getUpload, queryFor, viewImport } from '#web/view-import.ts';

/** GET /imports/:id/questions: step 2. */
export const showImportQuestions =
  (services: Services): RequestHandler =>
  (request, response) =>
    renderQuestions(services, { request, response }, queryFor(request, ['page', 'saved', 'go']));

/** POST /imports/:id/answers: those that can be kept are; what is wrong with the others is said beside them. */
export const changeImportAnswers =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { id, options } = await getUpload(services, request);
    const answered = JSON.stringify(answersIn(request));
    const viewed = await viewImport(services, { request, response }, ['checkAnswers', { typed: answered }]);
    if (!viewed) return;
    const { answers, wrong } = viewed.shown;
    const page = typed(request, 'page') || '1';
    if (wrong.length > 0) {
      response.status(400);
      const query = { page, typed: answered, wrong: JSON.stringify(wrong) };
      return renderQuestions(services, { request, response }, query);
    }
    const all = new Map([...options.answers, ...answers].filter(([, answer]) => answer !== ''));
    for (const [key, answer] of answers) if (answer === '') all.delete(key);
    await changeUpload(services.db, id, { ...options, answers: all });
    const go = typed(request, 'go') === 'on' ? '&go=' : '';
    response.redirect(303, `${linkTo(id)}/questions?saved=&page=${pageAfterSaving(request)}${go}`);
  };

async function renderQuestions(
  services: Services,
  exchange: Exchange,
  query: Readonly<Record<string, string>>,
): Promise<void> {
  const viewed = await viewImport(services, exchange, ['questions', query]);
  if (!viewed) return;
  const page = viewed.shown;
  if (query.go !== undefined)
    return exchange.response.redirect(303, page.pager?.next || page.next?.href || linkTo(viewed.id));
  const title = titleWith(page.errors, page.title);
  await renderPage(services, {
    ...exchange,
    view: 'import-questions',
    title,
    styles: ['forms', 'import'],
    page,
  });
}

const answersIn = (request: Request): TypedAnswer[] =>
  Array.from({ length: questionsOnPage }, (_, at) => ({
    key: typed(request, `q-${at}-key`),
    choice: typed(request, `q-${at}`),
    other: typed(request, `q-${at}-other`).slice(0, 300),
  })).filter(({ key }) => key !== '');
