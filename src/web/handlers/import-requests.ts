import type { RequestHandler } from 'express';
import { importRequestsPage } from '#present/import-requests-page.ts';
import { hrScene } from '#web/hr-scene.ts';
import { readQuery } from '#web/read-query.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** GET /import/requests: which managers to ask whom their people serve, and the files to send them. */
export const showImportRequests =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await hrScene(services, request);
    const page = importRequestsPage(analysis, visible, {
      search: readQuery(request, 'search'),
      page: readQuery(request, 'page'),
    });
    await renderPage(services, { request, response, view: 'import-requests', title: page.title, page });
  };
