import type { Request, RequestHandler } from 'express';
import { readWhatIf } from '#present/what-if/read-what-if.ts';
import { whatIfForm } from '#present/what-if/what-if-form.ts';
import { whatIfPage } from '#present/what-if/what-if-page.ts';
import { notFound } from '#web/errors.ts';
import { loadScene } from '#web/load-scene.ts';
import { readQuery } from '#web/read-query.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** GET /what-if?leave=12,15&move=18:7&merge=Night:Care: the address holds the whole question, and nothing is saved. */
export const showWhatIf =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const read = readWhatIf(analysis, visible, {
      leave: readAll(request, 'leave').flatMap((ids) => ids.split(',')),
      move: readAll(request, 'move'),
      merge: readAll(request, 'merge'),
    });
    if (!read) throw notFound();
    const form = whatIfForm(analysis, visible, { change: read.change, typed: readTyped(request) });
    if ('address' in form) return response.redirect(303, form.address);
    const pages = {
      people: readQuery(request, 'people'),
      opened: readQuery(request, 'opened'),
      closed: readQuery(request, 'closed'),
    };
    const page = whatIfPage(analysis, visible, { ...read, form, pages });
    if (form.errors.length > 0) response.status(400);
    await renderPage(services, {
      request,
      response,
      view: 'what-if',
      title: page.tab,
      styles: ['web', 'web-live', 'forms', 'what-if'],
      scripts: ['web'],
      page,
    });
  };

/** Every value of a name in the address, blank ones left out. */
function readAll(request: Request, name: string): string[] {
  const value = request.query[name];
  const values = Array.isArray(value) ? value : [value];
  return values.filter((each): each is string => typeof each === 'string' && each !== '');
}

function readTyped(request: Request) {
  const [who, mover, to, department, from, into] = (
    ['who', 'mover', 'to', 'department', 'from', 'into'] as const
  ).map((name) => readQuery(request, name));
  const add = (['leave', 'move', 'merge'] as const).find((each) => each === readQuery(request, 'add')) ?? '';
  return { add, who, mover, to, department, from, into } as const;
}
