import path from 'node:path';
import { create, type ExpressHandlebars } from 'express-handlebars';

export const viewsFolder = path.resolve(import.meta.dirname, '../../views');

/** The one renderer of pages and of exported documents. Everything is escaped; there are no helpers with state. */
export function createTemplates(): ExpressHandlebars {
  return create({
    extname: '.hbs',
    layoutsDir: path.join(viewsFolder, 'layouts'),
    partialsDir: path.join(viewsFolder, 'partials'),
    defaultLayout: 'main',
    helpers: {},
  });
}
