import type { RequestHandler } from 'express';
import { peoplePage } from '#present/people-page.ts';
import { loadScene } from '#web/load-scene.ts';
import { readQuery } from '#web/read-query.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

export const showPeople =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const page = peoplePage(analysis, visible, {
      search: readQuery(request, 'search'),
      department: readQuery(request, 'department'),
      show: readQuery(request, 'show'),
      sort: readQuery(request, 'sort'),
      page: readQuery(request, 'page'),
      customer: readQuery(request, 'customer'),
    });
    await renderPage(services, { request, response, view: 'people', title: page.title, page });
  };
