import type { RequestHandler } from 'express';
import { findPerson } from '#present/find-person.ts';
import { teamPage } from '#present/team-page.ts';
import { notFound } from '#web/errors.ts';
import { loadScene } from '#web/load-scene.ts';
import { panelAskOf } from '#web/read-panel.ts';
import { readQuery } from '#web/read-query.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

export const showTeam =
  (services: Services): RequestHandler<{ partyId: string }> =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const page = teamPage(analysis, visible, {
      manager: findPerson(analysis.organisation.people, request.params.partyId),
      scope: readQuery(request, 'scope') === 'branch' ? 'branch' : 'team',
      view: viewOf(readQuery(request, 'view')),
      ask: panelAskOf(request),
    });
    if (!page) throw notFound();
    await renderPage(services, {
      request,
      response,
      view: 'team',
      title: page.title,
      styles: ['web', 'web-live', 'flow', 'panel', 'strip'],
      scripts: ['web'],
      page,
    });
  };

const viewOf = (typed: string) => (typed === 'rings' || typed === 'table' ? typed : '');
