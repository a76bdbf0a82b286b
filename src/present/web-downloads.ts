import type { Link } from './links.ts';
import { addressOf } from './pager.ts';
import { type WebView, webViewFields } from './web-view.ts';

/**
 * The files of a picture, as it is shown.
 * @param page address of the picture’s page without its query, blank for the first page
 * @param scope whose people, where the page asks for that
 */
export const webDownloads = (page: string, view: WebView, scope = ''): Link[] =>
  webFileKinds.map(([text, extension]) => ({
    text,
    href: addressOf(`${page}/web.${extension}`, { scope, ...Object.fromEntries(webViewFields(view)) }),
  }));

/** What each kind of file is called, and how its name ends. */
export const webFileKinds = [
  ['SVG', 'svg'],
  ['PNG', 'png'],
  ['GEXF', 'gexf'],
  ['JSON', 'json'],
] as const;
