import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { tablesWithRows } from '#export/organisation/tables.ts';
import { tableDownloads } from '#present/table-downloads.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

test('a table without a row is no download, since an empty file could not be imported again', () => {
  const analysis = analyse(tinyOrganisation({ people: ['a'], customers: ['Patients!'] }));
  const visible = see(analysis.network, { role: 'hr' });
  const tables = tableDownloads(analysis, visible, tablesWithRows(analysis, visible));
  expect(tables.map(({ label, href }) => [label, href])).toEqual([
    ['Org chart', '/reports/data/org-chart.csv'],
    ['Declarations', ''],
    ['Needs', ''],
    ['Outside customers', '/reports/data/outside-customers.csv'],
  ]);
  expect(tables[2].what).toBe('No need is written down yet.');
});
