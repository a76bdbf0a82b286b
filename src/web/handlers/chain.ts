import type { RequestHandler } from 'express';
import { chainPage } from '#present/chain-page.ts';
import { notFound } from '#web/errors.ts';
import { numberIn } from '#web/form-body.ts';
import { loadScene } from '#web/load-scene.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** GET /customers/:id/chain */
export const showChain =
  (services: Services): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const customer = analysis.organisation.customers.partyId.indexOf(numberIn(request.params.id));
    const page = chainPage(analysis, visible, customer);
    if (!page) throw notFound();
    await renderPage(services, {
      request,
      response,
      view: 'chain',
      title: page.title,
      styles: ['person'],
      page,
    });
  };
