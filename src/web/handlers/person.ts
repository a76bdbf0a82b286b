import type { RequestHandler } from 'express';
import { findPerson } from '#present/find-person.ts';
import { personPage } from '#present/person-page.ts';
import { notFound } from '#web/errors.ts';
import { loadScene } from '#web/load-scene.ts';
import { panelAskOf } from '#web/read-panel.ts';
import { readQuery } from '#web/read-query.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

export const showPerson =
  (services: Services): RequestHandler<{ partyId: string }> =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const person = findPerson(analysis.organisation.people, request.params.partyId);
    const page = personPage(analysis, visible, {
      person,
      ask: panelAskOf(request),
      serves: readQuery(request, 'serves'),
      served: readQuery(request, 'served'),
    });
    if (!page) throw notFound();
    await renderPage(services, {
      request,
      response,
      view: 'person',
      title: page.title,
      styles: ['web', 'web-live', 'panel', 'person', 'strip'],
      scripts: ['web'],
      page,
    });
  };
