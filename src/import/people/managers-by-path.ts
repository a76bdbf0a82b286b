import { several } from '../draft/row-index.ts';
import { saysBlank, saysTop, saysUnknown } from './find-manager.ts';

/**
 * The managers of a column of tree paths ("/1/2/" stands below "/1/"): the row whose path is one step shorter. Whoever
 * has the empty path stands above those with one step.
 */
export function managersByPath(paths: readonly string[], people: readonly number[]): Int32Array {
  const rows = new Map<string, number>();
  paths.forEach((path, i) => {
    const key = pathKey(path);
    rows.set(key, rows.has(key) ? several : people[i]);
  });
  return Int32Array.from(paths, (path) => {
    const key = pathKey(path);
    if (key === '') return path === '' ? saysBlank : saysTop;
    const parent = key.slice(0, Math.max(0, key.lastIndexOf('/')));
    const row = rows.get(parent);
    if (row === several) return saysUnknown;
    return row ?? (parent === '' ? saysTop : saysUnknown);
  });
}

const pathKey = (path: string): string => (/^null$/i.test(path) ? '' : path.replace(/^[/\\]+|[/\\]+$/g, ''));
