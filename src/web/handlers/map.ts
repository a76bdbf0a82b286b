import type { RequestHandler } from 'express';
import { openMapExport } from '#export/map/map-export.ts';
import { writeMap } from '#export/map/map-formats.ts';
import { findWebFormat } from '#export/web/web-formats.ts';
import { findOnMap } from '#present/map/find-on-map.ts';
import { mapAnswer } from '#present/map/map-answer.ts';
import { mapPage } from '#present/map/map-page.ts';
import { notFound } from '#web/errors.ts';
import { loadScene } from '#web/load-scene.ts';
import { threadPainter } from '#web/paint/thread-painter.ts';
import { mapViewOf } from '#web/read-map-view.ts';
import { readQuery } from '#web/read-query.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

export const showMapPage =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const page = mapPage(analysis, visible, {
      view: mapViewOf(request),
      page: { departments: readQuery(request, 'page'), people: readQuery(request, 'people') },
    });
    const styles = ['web', 'panel', 'map'];
    await renderPage(services, {
      request,
      response,
      view: 'map',
      title: page.title,
      styles,
      scripts: ['map'],
      page,
    });
  };

/** What the map's script draws: everything of the view, or only the people of the departments that it opens. */
export const sendMap =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible, revision } = await loadScene(services, request);
    const only = readQuery(request, 'only') === 'people' ? 'people' : 'all';
    response.json({ revision, ...mapAnswer(analysis, visible, { view: mapViewOf(request), only }) });
  };

/** GET /map/web.:format: what the map shows under the same query, in the bytes of the command line. */
export const sendMapFile =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const format = findWebFormat(String(request.params.format));
    const asOf = services.now().toISOString().slice(0, 10);
    const exported = format && openMapExport({ analysis, visible, view: mapViewOf(request), asOf });
    if (!exported) throw notFound();
    const { fileName, type, body } = await writeMap(format.id, exported, threadPainter);
    response.attachment(fileName).type(type);
    response.send(typeof body === 'string' ? body : Buffer.from(body));
  };

/** Suggestions for who is searched on the map. */
export const searchMap =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    response.json(
      findOnMap(analysis, visible, { view: mapViewOf(request), typed: readQuery(request, 'search') }),
    );
  };
