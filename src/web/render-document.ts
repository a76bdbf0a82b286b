import path from 'node:path';
import type { Render } from '#export/report.ts';
import { createTemplates, viewsFolder } from './templates.ts';

/** Renders a template that is a whole document of its own, without the layout of the pages. */
export function renderDocument(templates = createTemplates()): Render {
  return (template, view) => templates.render(path.join(viewsFolder, `${template}.hbs`), view);
}
