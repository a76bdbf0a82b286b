import { flowSheet } from './flow-sheet.ts';
import type { Sheet } from './picture-sheet.ts';
import { ringsSheet } from './rings-sheet.ts';
import type { WebExport } from './web-export.ts';
import { webTitle, whoIsShown } from './web-words.ts';

/** The picture that the page shows: the flow where it is asked for and there is one, else the web. */
export function webSheet(exported: WebExport): Sheet {
  const { flow, picture, scope } = exported;
  if (flow) return flowSheet(flow);
  const sheet = ringsSheet(picture);
  if (scope.kind !== 'department') return sheet;
  // Such a web is that of some people or other; here it is known which ones they are.
  return { ...sheet, name: `Line-of-sight web: ${webTitle(exported)}, ${whoIsShown(exported)}.` };
}
