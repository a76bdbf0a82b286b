import type { RequestHandler } from 'express';
import { teamsPage } from '#present/teams-page.ts';
import { loadScene } from '#web/load-scene.ts';
import { readQuery } from '#web/read-query.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

export const showTeams =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const page = teamsPage(analysis, visible, {
      search: readQuery(request, 'search'),
      page: readQuery(request, 'page'),
    });
    await renderPage(services, { request, response, view: 'teams', title: page.title, page });
  };
