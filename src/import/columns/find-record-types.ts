import type { HeaderPlace } from './header-place.ts';

/**
 * A file in which each record says first of what type it is: `METADATA|Worker|…` names the columns of the records
 * `MERGE|Worker|…` below it (Oracle HCM Data Loader). Undefined for any other file; in trouble if there are several
 * types, which one table cannot hold.
 */
export function findRecordTypes(records: readonly (readonly string[])[]): HeaderPlace | undefined {
  const places = records.flatMap((cells, at) => (cells[0]?.trim() === 'METADATA' ? [at] : []));
  if (places.length === 0) return undefined;
  const [at] = places;
  const types = [...new Set(places.map((place) => records[place][1]?.trim() ?? ''))];
  // The first two cells are the record's type and name no column.
  const header = records[at].map((cell, column) => (column < 2 ? '' : cell));
  return {
    header,
    groups: [],
    skip: at + 1,
    number: at + 1,
    notes: ['Each record says first of what type it is; the METADATA line names the columns.'],
    trouble: types.length > 1 ? severalTypes(types) : undefined,
  };
}

const severalTypes = (types: readonly string[]) => ({
  why: `The file holds records of several types (${types.slice(0, 5).join(', ')}), each with columns of its own.`,
  fix: 'Export one table with a row a person: the id, the name and the manager side by side.',
});
