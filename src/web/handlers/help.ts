import type { RequestHandler } from 'express';
import { communitiesHelpPage } from '#present/help/communities-help.ts';
import { helpIdeasPage, helpPage, helpRulePage } from '#present/help/help-pages.ts';
import { notFound } from '#web/errors.ts';
import { loadScene } from '#web/load-scene.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** GET /help: for everybody. */
export const showHelp =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await loadScene(services, request);
    const page = helpPage(analysis);
    await renderPage(services, { request, response, view: 'help', title: page.title, styles, page });
  };

/** GET /help/ideas */
export const showHelpIdeas =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await loadScene(services, request);
    const page = helpIdeasPage(analysis);
    await renderPage(services, { request, response, view: 'help-ideas', title: page.title, styles, page });
  };

/** GET /help/communities */
export const showHelpCommunities =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await loadScene(services, request);
    const page = communitiesHelpPage(analysis);
    await renderPage(services, { request, response, view: 'help-rule', title: page.title, styles, page });
  };

/** GET /help/:rule */
export const showHelpRule =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await loadScene(services, request);
    const page = helpRulePage(analysis, String(request.params.rule));
    if (!page) throw notFound();
    await renderPage(services, { request, response, view: 'help-rule', title: page.title, styles, page });
  };

const styles = ['forms'];
