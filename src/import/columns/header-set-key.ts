import type { ImportFile } from '#model/problem.ts';
import { headerKey } from './header-key.ts';
import { isUnnamed } from './shown-headers.ts';

/**
 * What a set of headers is known by, to be recognised when it comes again: the keys of the named columns, whatever
 * their order. A file that names no column is known by how many it has.
 *
 * @param headers as shown: see `shownHeaders`
 */
export function headerSetKey(file: ImportFile, headers: readonly string[]): string {
  const keys = headers.filter((header, column) => !isUnnamed(header, column)).map(headerKey);
  const named = keys.filter((key) => key !== '').sort();
  return `${file}: ${named.length > 0 ? named.join(' ') : `${headers.length} columns without a name`}`;
}
