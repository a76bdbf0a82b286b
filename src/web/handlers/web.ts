import type { RequestHandler } from 'express';
import { webPage } from '#present/web-page.ts';
import { readWebView } from '#present/web-view.ts';
import { notFound } from '#web/errors.ts';
import { loadScene } from '#web/load-scene.ts';
import { panelAskOf } from '#web/read-panel.ts';
import { readQuery } from '#web/read-query.ts';
import type { ScopeIn } from '#web/read-web-scope.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** A page that calls people by name leads on to its web, where initials or codes are asked for: that calls nobody so. */
export const leadToWeb: RequestHandler = (request, response, next) => {
  if (readWebView((field) => readQuery(request, field)).names === 'names') return next();
  const [, query = ''] = request.originalUrl.split('?');
  response.redirect(303, `${request.path}/web?${query}`);
};

/** GET …/web: the web of the organisation, a department, a team or a person, with all there is to choose. */
export const showWeb =
  (services: Services, scopeIn: ScopeIn): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const page = webPage(analysis, visible, { scope: scopeIn(analysis, request), ask: panelAskOf(request) });
    if (!page) throw notFound();
    await renderPage(services, {
      request,
      response,
      view: 'web',
      title: page.title,
      styles: ['web', 'web-live', 'flow', 'panel', 'strip'],
      scripts: ['web'],
      page,
    });
  };
