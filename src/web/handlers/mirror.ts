import type { RequestHandler } from 'express';
import { seeRatings } from '#access/see-ratings.ts';
import { mirrorPage } from '#present/mirror/mirror-page.ts';
import { loadScene } from '#web/load-scene.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** GET /mirror */
export const showMirror =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const page = mirrorPage(analysis, visible, seeRatings(analysis, visible));
    await renderPage(services, {
      request,
      response,
      view: 'mirror',
      title: page.title,
      styles: ['mirror'],
      page,
    });
  };
