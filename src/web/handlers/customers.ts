import type { RequestHandler } from 'express';
import { customersPage } from '#present/customers-page.ts';
import { loadScene } from '#web/load-scene.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

export const showCustomers =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const page = customersPage(analysis, visible);
    await renderPage(services, {
      request,
      response,
      view: 'customers',
      title: page.title,
      styles: ['person'],
      page,
    });
  };
