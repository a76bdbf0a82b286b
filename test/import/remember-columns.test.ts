import { expect, test } from 'vitest';
import { rememberColumns } from '#import/columns/remember-columns.ts';
import type { FileReading, RememberedColumns } from '#model/import-plan.ts';

const read = (source: string, headers: string): FileReading =>
  ({ file: source.replace(/-\d+$/, ''), source, headers }) as FileReading;

const remembered = (headers: string, columns: Record<string, string>): RememberedColumns => ({
  file: 'org',
  headers,
  columns: new Map(Object.entries(columns)),
});

const chosen = (source: string, columns: Record<string, string>) =>
  new Map([[source, new Map(Object.entries(columns))]]);

const plain = (rows: readonly RememberedColumns[]) =>
  rows.map(({ file, headers, columns }) => [file, headers, Object.fromEntries(columns)]);

test('a set of headers is remembered as soon as it was seen, even with nothing chosen', () => {
  const rows = rememberColumns([read('org', 'a b'), read('serves', '')], {
    columns: new Map(),
    remembered: [],
  });
  expect(plain(rows)).toEqual([['org', 'a b', {}]]);
});

test('what is chosen now goes over what was chosen before, and the rest stays', () => {
  const rows = rememberColumns([read('org', 'a b')], {
    columns: chosen('org', { Boss: 'manager_id', Team: '' }),
    remembered: [remembered('a b', { Boss: 'title', Site: 'location' })],
  });
  expect(plain(rows)).toEqual([['org', 'a b', { Boss: 'manager_id', Site: 'location', Team: '' }]]);
});

test('nothing is to be written when nothing is new', () => {
  const known = [remembered('a b', { Boss: 'manager_id', Site: 'location' })];
  const files = [read('org', 'a b')];
  expect(rememberColumns(files, { columns: new Map(), remembered: known })).toEqual([]);
  expect(
    rememberColumns(files, { columns: chosen('org', { Boss: 'manager_id' }), remembered: known }),
  ).toEqual([]);
});

test('files of one set are one entry, the last choice counts', () => {
  const columns = new Map([
    ...chosen('serves', { Who: 'provider' }),
    ...chosen('serves-2', { Who: 'customer' }),
  ]);
  const rows = rememberColumns([read('serves', 'a'), read('serves-2', 'a')], { columns, remembered: [] });
  expect(plain(rows)).toEqual([['serves', 'a', { Who: 'customer' }]]);
});
