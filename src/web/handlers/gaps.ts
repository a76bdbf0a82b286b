import type { RequestHandler } from 'express';
import { gapsPage } from '#present/gaps-page.ts';
import { loadScene } from '#web/load-scene.ts';
import { readQuery } from '#web/read-query.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

export const showGaps =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const page = gapsPage(analysis, visible, {
      search: readQuery(request, 'search'),
      rule: readQuery(request, 'rule'),
      severity: readQuery(request, 'severity'),
      department: readQuery(request, 'department'),
      page: readQuery(request, 'page'),
    });
    await renderPage(services, { request, response, view: 'gaps', title: page.title, page });
  };
