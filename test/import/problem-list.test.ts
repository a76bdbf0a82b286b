import { expect, test } from 'vitest';
import { ProblemList } from '#import/problem-list.ts';
import type { ImportSource } from '#model/import-plan.ts';

const source: ImportSource = { file: 'serves', key: 'serves-2', name: 'ward 3.csv', async *open() {} };

const columns = [
  { header: 'provider', keptBack: false },
  { header: 'rating', keptBack: true },
];

test('a problem says where its cell stands, once the columns are known', () => {
  const list = new ProblemList();
  const problems = list.for(source);
  problems.add('missing-column', { column: 'customer' });
  problems.know(columns);
  problems.add('missing-cell', { line: 4, column: 'provider' });
  problems.add('row-too-long', { line: 5 });
  expect(list.finish().map(({ cell, line, source: key, fileName }) => [cell, line, key, fileName])).toEqual([
    [-1, 0, 'serves-2', 'ward 3.csv'],
    [0, 4, 'serves-2', 'ward 3.csv'],
    [-1, 5, 'serves-2', 'ward 3.csv'],
  ]);
});

test('what stands in a column that is kept back is never told', () => {
  const list = new ProblemList();
  const problems = list.for(source);
  problems.know(columns);
  problems.add('unknown-word', { line: 2, column: 'rating', value: 'terrible' });
  problems.addOnce('unknown-word', { line: 3, column: 'rating', value: 'terrible' });
  expect(JSON.stringify(list.finish())).not.toContain('terrible');
});

test('a note is kept once', () => {
  const problems = new ProblemList().for(source);
  problems.note('Two lines above the header were passed over.');
  problems.note('3 rows are left out, as answered.');
  problems.note('Two lines above the header were passed over.');
  expect(problems.notes).toEqual([
    'Two lines above the header were passed over.',
    '3 rows are left out, as answered.',
  ]);
});
