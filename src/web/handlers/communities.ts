import type { RequestHandler } from 'express';
import { choosePart } from '#present/communities/choose-part.ts';
import { communitiesPage } from '#present/communities/communities-page.ts';
import { titleWith } from '#present/form.ts';
import { notFound } from '#web/errors.ts';
import { loadScene } from '#web/load-scene.ts';
import { readQuery } from '#web/read-query.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';
import { togetherIn } from '#web/together-in.ts';

/** GET /communities?department=Nursing, or ?branch=12; `who` is what somebody typed to find one of them. */
export const showCommunities =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const part = choosePart(analysis, visible, {
      department: readQuery(request, 'department'),
      branch: readQuery(request, 'branch'),
      who: readQuery(request, 'who'),
    });
    if (!part) throw notFound();
    if ('address' in part) return response.redirect(303, part.address);
    const together = await togetherIn(analysis, part.scope);
    const page = communitiesPage(analysis, visible, { ...part, together, page: readQuery(request, 'page') });
    if (part.form.errors.length > 0) response.status(400);
    await renderPage(services, {
      request,
      response,
      view: 'communities',
      title: titleWith(part.form.errors, page.title),
      styles: ['forms', 'what-if', 'communities'],
      page,
    });
  };
