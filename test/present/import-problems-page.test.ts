import { describe, expect, it } from 'vitest';
import { type ColumnMatch, type ImportOptions, plainOptions } from '#model/import-plan.ts';
import { findProblemRows, importProblemsPage } from '#present/import-problems-page.ts';
import { aProblem, aQuestion, bareFile, barePlan } from './bare-plan.ts';

const column = (header: string, keptBack = false): ColumnMatch => ({
  header,
  field: header,
  reason: '',
  sample: [],
  by: 'name',
  keptBack,
  ratings: false,
  guess: '',
});

const file = bareFile({ columns: [column('id'), column('name'), column('rating', true), column('title')] });
const row = ['7', 'Ann', 'secret', 'Nurse'];

const pageOf = (
  problems: Parameters<typeof barePlan>[0] & object,
  asked: { kind?: string; page?: number; checked?: string[]; row?: string } = {},
  options: Partial<ImportOptions> = {},
) => {
  const given = {
    plan: barePlan({ files: [file], ...problems }),
    options: { ...plainOptions, asOf: '2026-11-23', ...options },
    link: '/imports/x',
    asked: { kind: '', page: 1, checked: [], ...asked },
  };
  return importProblemsPage(given, findProblemRows(given), () => row);
};

describe('a row with a problem', () => {
  it('shows the wrong cell to be mended, and the others, but none that is kept back', () => {
    const page = pageOf({ problems: [aProblem('email-not-valid', 4, { cell: 1 })] });
    expect(page.rows[0].cells.map(({ label, value }) => [label, value])).toEqual([['name', 'Ann']]);
    expect(page.rows[0].others.map(({ label, value }) => [label, value])).toEqual([
      ['id', '7'],
      ['title', 'Nurse'],
    ]);
    expect(JSON.stringify(page)).not.toContain('secret');
  });

  it('stands once with all that is wrong with it, and those that block come first', () => {
    const problems = [
      aProblem('row-length', 2, { cell: -1 }),
      aProblem('email-not-valid', 9),
      aProblem('duplicate-id', 9, { blocking: true, cell: 0 }),
    ];
    const { rows } = pageOf({ problems, blocked: true });
    expect(rows.map(({ where, problems }) => [where, problems.length])).toEqual([
      ['org.csv, line 9', 2],
      ['org.csv, line 2', 1],
    ]);
    expect(rows[0].cells.map(({ label }) => label)).toEqual(['id', 'name']);
  });

  it('is one of fifteen on a page, and can be looked for by kind', () => {
    const problems = [
      ...Array.from({ length: 45 }, (_, at) => aProblem('row-length', at + 2)),
      aProblem('email-not-valid', 60),
    ];
    expect(pageOf({ problems }, { page: 4 }).rows).toHaveLength(1);
    expect(pageOf({ problems }, { kind: 'email-not-valid' }).rows.map(({ line }) => line)).toEqual([60]);
    expect(pageOf({ problems }).kinds.map(({ text }) => text)).toEqual([
      'All problems (46)',
      'A row has more or fewer cells than the header (45)',
      'Not an e-mail address (1)',
    ]);
  });

  it('with a cell too long for a form says so, and offers the others', () => {
    row[1] = 'x'.repeat(4_000);
    const [view] = pageOf({ problems: [aProblem('email-not-valid', 4, { cell: 1 })] }).rows;
    row[1] = 'Ann';
    expect([view.tooLong, view.cells.length, view.others.length]).toEqual([true, 0, 2]);
  });

  it('is paged by buttons that save, and the page after begins where this one ended', () => {
    const problems = Array.from({ length: 40 }, (_, at) => aProblem('row-length', at + 2));
    const page = pageOf({ problems }, { page: 2 });
    expect(page.paging).toEqual({
      text: '16 to 30 of 40 rows',
      previous: true,
      next: true,
      nextRow: 'org.32',
    });
    expect(pageOf({ problems }, { page: 3 }).paging).toMatchObject({ next: false, nextRow: '' });
    // Two rows of the page before were mended: the row that came next is on the page all the same.
    const left = pageOf({ problems: problems.slice(5) }, { page: 3, row: 'org.32' });
    expect([left.page, left.rows.some(({ line }) => line === 32)]).toEqual([2, true]);
    expect(pageOf({ problems: problems.slice(0, 10) }).paging).toBeNull();
  });

  it('that waits for an answer stands last, and the page leads to the questions', () => {
    const waits = aProblem('unknown-party', 2, { value: 'Pharmcy' });
    const page = pageOf({
      problems: [waits, aProblem('row-length', 9)],
      questions: [aQuestion('Pharmcy')],
    });
    expect(page.rows.map(({ line }) => line)).toEqual([9, 2]);
    expect(page.asked).toEqual({
      text: '1 problem can be mended by answering questions',
      href: '/imports/x/questions',
    });
    const answered = aQuestion('Pharmcy', { answer: 'group:Pharmacy' });
    expect(pageOf({ problems: [waits], questions: [answered] }).asked).toBeNull();
  });

  it('that was left out or mended by hand can be looked at again', () => {
    const mends = new Map([['org', new Map([[4, { cells: new Map(), leftOut: true }]])]]);
    const page = pageOf({}, { kind: 'mended' }, { mends });
    expect(page.rows.map(({ line, leftOut }) => [line, leftOut])).toEqual([[4, true]]);
    expect(page.kinds.at(-1)?.text).toBe('Rows changed by hand (1)');
  });
});

it('what a form sent back mended is counted', () => {
  const checked = ['org.4', 'org.5', 'org.6'];
  const still = [aProblem('email-not-valid', 5)];
  expect(pageOf({ problems: still }, { checked }).saved).toBe('2 of the 3 rows you changed are mended.');
  expect(pageOf({}, { checked }).saved).toBe('All 3 rows you changed are mended.');
  expect(pageOf({ problems: still }, { checked: ['org.5'] }).saved).toBe(
    'The row you changed still has a problem.',
  );
});

it('problems of a whole file stand apart and lead to the columns', () => {
  const page = pageOf({ problems: [aProblem('read-as-windows-1252', 0), aProblem('unknown-column', 1)] });
  expect([page.whole.length, page.rows.length]).toEqual([2, 0]);
  expect(page.links.columns).toBe('/imports/x/columns');
});

it('the good rows can be loaded only where what blocks is a row', () => {
  const blocking = (code: 'duplicate-id' | 'missing-column') => aProblem(code, 2, { blocking: true });
  expect(pageOf({ problems: [blocking('duplicate-id')] }).goodRows).toEqual({
    chosen: false,
    notEnough: false,
  });
  expect(pageOf({ problems: [blocking('missing-column')] }).goodRows).toBeNull();
});

it('the list and each corrected file can be taken away', () => {
  const page = pageOf({ problems: [aProblem('row-length', 2)], files: [{ ...file, keptBack: 1 }] });
  expect(page.downloads.map(({ href }) => href)).toEqual([
    '/imports/x/problems.csv',
    '/imports/x/corrected/org.csv',
  ]);
  expect(page.downloads[1].note).toContain('without ratings, comments');
});
