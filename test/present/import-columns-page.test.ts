import { describe, expect, it } from 'vitest';
import { fieldNames } from '#import/columns/header-names.ts';
import { type ColumnMatch, type ImportOptions, plainOptions } from '#model/import-plan.ts';
import { importFiles } from '#model/problem.ts';
import { fieldLabels } from '#present/field-labels.ts';
import { importColumnsPage } from '#present/import-columns-page.ts';
import { aProblem, bareFile, barePlan } from './bare-plan.ts';

const options: ImportOptions = { ...plainOptions, asOf: '2026-11-23' };

const match = (header: string, field: string, more: Partial<ColumnMatch> = {}): ColumnMatch => ({
  header,
  field,
  reason: 'the name of the field',
  sample: ['a', 'b', 'c', 'd'],
  by: 'name',
  keptBack: false,
  ratings: false,
  guess: '',
  ...more,
});

const pageOf = (plan: Parameters<typeof barePlan>[0], more: Partial<ImportOptions> = {}, page = 1) =>
  importColumnsPage({
    plan: barePlan(plan),
    options: { ...options, ...more },
    link: '/imports/x',
    page,
    saved: false,
    errors: [],
  });

const chosenIn = (options: readonly { value: string; selected: boolean }[]) =>
  options.find(({ selected }) => selected)?.value;

describe('the columns of a file', () => {
  it('stand each with up to three values, the reason, and what it is read as', () => {
    const file = bareFile({ columns: [match('Emp No', 'employee_id'), match('Pay band', '')] });
    const [{ columns }] = pageOf({ files: [file] }).files;
    expect(columns.map(({ header, sample, reason }) => [header, sample, reason])).toEqual([
      ['Emp No', ['a', 'b', 'c'], 'The name of the field'],
      ['Pay band', ['a', 'b', 'c'], 'The name of the field'],
    ]);
    expect(columns.map((column) => chosenIn(column.options))).toEqual(['employee_id', '']);
  });

  it('that are kept back show no value and cannot be chosen', () => {
    const kept = match('rating', '', { keptBack: true, sample: [] });
    const page = pageOf({ files: [bareFile({ file: 'serves', columns: [kept], keptBack: 10 })] });
    expect(page.files[0].columns[0]).toMatchObject({ keptBack: true, sample: [], options: [] });
    expect(page.files[0].read).toContain('10 cells kept back.');
    expect(page.lede.rest).toContain('1 column of ratings, comments or other private matters is kept back');
  });

  it('that hold ratings show no value either, and may be chosen as ratings only', () => {
    const rated = match('rating', 'rating', { keptBack: true, ratings: true });
    const other = match('Eindruck', '', { keptBack: true, ratings: true });
    const page = pageOf({ files: [bareFile({ file: 'serves', columns: [rated, other], keptBack: 1 })] });
    const [read, kept] = page.files[0].columns;
    expect([read.unseen, kept.unseen]).toEqual(['never shown', 'kept back']);
    expect([read.sample, read.keptBack, kept.keptBack]).toEqual([[], false, false]);
    const fields = ['rating', 'reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'];
    for (const { options } of [read, kept])
      expect(options.map(({ value }) => value)).toEqual(['', ...fields]);
    expect([chosenIn(read.options), chosenIn(kept.options)]).toEqual(['rating', '']);
    expect(page.lede.rest).toBe(
      '1 column of ratings is read and never shown: ratings appear only as means of at least five people. 1 column of ratings, comments or other private matters is kept back: counted, and never read or shown.',
    );
  });

  it('that are missing are said on top, with what to do', () => {
    const missing = aProblem('missing-column', 0, { sentence: 'The file needs a column id.' });
    const page = pageOf({ files: [bareFile({ columns: [match('Who', 'name')] })], problems: [missing] });
    expect(page.errors).toEqual([
      { field: 'org', text: 'org.csv: The file needs a column id. Say below which column holds it.' },
    ]);
    expect([page.files[0].wrong, page.refused]).toEqual([true, false]);
  });

  it('of a file that cannot be read are none, and the file is said to be refused', () => {
    const refusal = aProblem('unreadable-file', 0, { blocking: true, fileName: 'org.png' });
    const file = bareFile({ fileName: 'org.png', rows: 0, encodingName: 'Windows-1252' });
    const page = pageOf({ files: [file], problems: [refusal], blocked: true });
    expect(page.files[0].read).toBe('This file cannot be read, so nothing of it was taken.');
    expect(page.lede.worst).toBe('org.png cannot be read.');
    expect([page.refused, page.empty, page.files[0].wrong]).toEqual([true, true, false]);
    expect(page.saved).toEqual({ words: '', good: false });
    const saved = importColumnsPage({
      plan: barePlan({ files: [file], problems: [refusal] }),
      ...{ options, link: '/imports/x', page: 1, saved: true, errors: [] },
    });
    expect(saved.saved).toEqual({
      words: 'Your choice is saved. Something still has to be put right.',
      good: false,
    });
  });

  it('without a header are chosen by what their values look like, to be saved', () => {
    const columns = [
      match('Column 1', '', { guess: 'employee_id', reason: 'not known' }),
      match('Column 2', '', { guess: 'name', by: 'hand', reason: 'left unread, as chosen' }),
    ];
    const missing = aProblem('missing-column', 0, { sentence: 'The file needs a column id.' });
    const page = pageOf({ files: [bareFile({ header: 0, columns })], problems: [missing] });
    expect(page.files[0].columns.map((column) => [chosenIn(column.options), column.reason])).toEqual([
      ['employee_id', 'Guessed by its values'],
      ['', 'Left unread, as chosen'],
    ]);
    expect(page.errors[0].text).toContain('Check below what is guessed by the values, and save it.');
  });

  it('that look like a field under a header that says nothing are offered it first, and not read', () => {
    const columns = [match('Zq', '', { guess: 'email', reason: 'not known' })];
    const [{ options, reason }] = pageOf({ files: [bareFile({ columns })] }).files[0].columns;
    expect([chosenIn(options), options[1].text]).toEqual(['', 'E-mail, by its values']);
    expect(options.filter(({ value }) => value === 'email')).toHaveLength(1);
    expect(reason).toBe('Not known; by its values it may be: E-mail');
  });

  it('stand sixty a page, over all files', () => {
    const wide = bareFile({ columns: Array.from({ length: 70 }, (_, at) => match(`C${at}`, '')) });
    const first = pageOf({ files: [wide, bareFile({ source: 'org-2' })] });
    expect(first.files.map(({ source, columns }) => [source, columns.length])).toEqual([['org', 60]]);
    const second = pageOf({ files: [wide, bareFile({ source: 'org-2' })] }, {}, 2);
    expect(second.files.map(({ source, columns }) => [source, columns.length])).toEqual([
      ['org', 10],
      ['org-2', 0],
    ]);
    expect(second.files[0].columns[0].field).toBe('column/org/60');
  });
});

describe('how a file was read', () => {
  it('can be chosen for a text file, each choice beside what was found', () => {
    const reading = new Map([['org', { delimiter: 'tab' as const, header: 3 }]]);
    const [file] = pageOf({ files: [bareFile({ header: 3 })] }, { reading }).files;
    expect(file.format.map(({ name, options }) => [name, chosenIn(options)])).toEqual([
      ['encoding', ''],
      ['delimiter', 'tab'],
      ['quote', ''],
      ['header', '3'],
      ['dates', ''],
    ]);
    expect(file.format[0].options[0].text).toBe('As found: UTF-8');
  });

  it('is the choice of a sheet for a workbook', () => {
    const book = bareFile({
      encoding: 'workbook',
      encodingName: 'Excel workbook',
      sheet: 'Staff',
      sheets: ['Read me', 'Staff'],
    });
    const [file] = pageOf({ files: [book] }).files;
    expect(file.read).toBe('2 rows. Excel workbook and sheet Staff.');
    expect(file.format[0].options.map(({ text }) => text)).toEqual(['As found: Staff', 'Read me', 'Staff']);
  });
});

it('every field that can be matched has a label to be chosen by', () => {
  for (const file of importFiles) {
    const labelled = new Set(fieldLabels[file].map(([field]) => field));
    const fields = fieldNames[file].map(({ field }) => field);
    expect(fields.filter((field) => !labelled.has(field))).toEqual([]);
  }
});
