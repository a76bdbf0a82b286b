import type { RequestHandler } from 'express';
import { overviewPage } from '#present/overview-page.ts';
import { loadScene } from '#web/load-scene.ts';
import { readQuery } from '#web/read-query.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

export const showOverview =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const page = overviewPage(analysis, visible, readQuery(request, 'page'));
    await renderPage(services, {
      request,
      response,
      view: page.empty ? 'welcome' : 'overview',
      title: 'Overview',
      styles: ['web', 'web-live'],
      scripts: ['web'],
      page,
    });
  };
