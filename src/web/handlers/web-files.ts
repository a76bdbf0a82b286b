import type { RequestHandler } from 'express';
import { openWeb } from '#export/web/web-export.ts';
import { findWebFormat, writeWeb } from '#export/web/web-formats.ts';
import { fitsOnePicture } from '#present/panel/fits-one-picture.ts';
import { isOpen } from '#present/panel/web-scope.ts';
import { readWebView } from '#present/web-view.ts';
import { HttpError, notFound } from '#web/errors.ts';
import { loadScene } from '#web/load-scene.ts';
import { threadPainter } from '#web/paint/thread-painter.ts';
import { readQuery } from '#web/read-query.ts';
import type { ScopeIn } from '#web/read-web-scope.ts';
import type { Services } from '#web/services.ts';

/** GET …/web.:format: what the page of this web shows under the same query, in the bytes of the command line. */
export const sendWeb =
  (services: Services, scopeIn: ScopeIn): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const format = findWebFormat(String(request.params.format));
    const scope = scopeIn(analysis, request);
    if (!format || !isOpen(analysis, visible, scope)) throw notFound();
    const view = readWebView((field) => readQuery(request, field));
    if (!fitsOnePicture(analysis, visible, { scope, draw: view.draw })) throw tooLarge();
    const asOf = services.now().toISOString().slice(0, 10);
    const exported = openWeb({ analysis, visible, scope, view, asOf });
    if (!exported) throw notFound();
    const { fileName, type, body } = await writeWeb(format, exported, threadPainter);
    response.attachment(fileName).type(type);
    response.send(typeof body === 'string' ? body : Buffer.from(body));
  };

const tooLarge = (): HttpError =>
  new HttpError(
    422,
    'Too large for one picture',
    'There are too many people for one picture. Each team has its own; the command line draws any: servemap web.',
  );
