import path from 'node:path';
import type { Request, Response } from 'express';
import { numberIn } from './form-body.ts';
import { loadScene } from './load-scene.ts';
import { pageFrame } from './page-frame.ts';
import { addressOfPage } from './return-address.ts';
import { type ScriptName, scriptUrl } from './scripts.ts';
import type { Services } from './services.ts';
import { viewsFolder } from './templates.ts';

export interface PageToRender {
  readonly request: Request;
  readonly response: Response;
  /** Name of the file in views/pages, without ending. */
  readonly view: string;
  /** What the page is called before "· Riverside Hospital · Servemap". */
  readonly title: string;
  /** Further stylesheets beside base and components: "web" for the picture. */
  readonly styles?: readonly string[];
  /** Programs that make the page livelier; it can be read and used without. */
  readonly scripts?: readonly ScriptName[];
  /** What its presenter gave; the template sees its fields at the top level, beside `frame`. */
  readonly page: object;
}

/** Renders one page in its frame and sends it. The status may have been set on the response before. */
export async function renderPage(services: Services, toRender: PageToRender): Promise<void> {
  const { request, response, view, title, page, styles = [], scripts = [] } = toRender;
  const scene = await loadScene(services, request);
  const frame = pageFrame(scene, {
    title,
    path: request.path,
    address: addressOfPage(request),
    done: String(request.query.done ?? ''),
    refused: String(request.query.refused ?? ''),
    repair: {
      revision: numberIn(request.query.repair),
      closed: numberIn(request.query.closed),
      opened: numberIn(request.query.opened),
    },
    styles,
    scripts: await addressesOf(services, scripts),
  });
  response.type('html').send(await renderView(services, view, { ...page, frame }));
}

/** The HTML of views/pages/<view>.hbs in the layout. */
export function renderView(services: Services, view: string, context: object): Promise<string> {
  return services.templates.renderView(path.join(viewsFolder, 'pages', `${view}.hbs`), {
    ...context,
    cache: services.cacheViews,
    settings: { views: viewsFolder },
  });
}

/** A page can be read without its programs, so it comes without those that cannot be bundled. */
async function addressesOf(services: Services, scripts: readonly ScriptName[]): Promise<string[]> {
  try {
    return await Promise.all(scripts.map((name) => scriptUrl(name, services.cacheViews)));
  } catch (error) {
    services.log.error({ err: error }, 'the page’s programs could not be bundled');
    return [];
  }
}
