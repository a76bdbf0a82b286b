import { describe, expect, it } from 'vitest';
import { findHeader, type HeaderChoices } from '#import/columns/find-header.ts';
import type { ImportFile } from '#model/problem.ts';
import { planOf } from '../plan-of.ts';
import { noChoices } from './column-case.ts';

/** Records written as lines with "|" between the cells. */
const find = (lines: readonly string[], more: Partial<HeaderChoices> = {}, file: ImportFile = 'org') =>
  findHeader(
    file,
    lines.map((line) => line.split('|')),
    { ...noChoices, header: undefined, ...more },
  );

const header = 'Employee ID|Name|Manager';
const rows = ['1|Amara Okafor|', '2|Ben Smith|1'];

describe('the header of a file', () => {
  it('is its first row, as a rule', () => {
    expect(find([header, ...rows])).toMatchObject({ number: 1, skip: 1, notes: [] });
  });

  it('stands below a version line, and above a row of examples', () => {
    const place = find([
      'version:v1.0||',
      'Name [displayName] Required|User name [userPrincipalName] Required|Job title [jobTitle]',
      'Example: Chris Green|chris@example.org|Nurse',
      'Amara Okafor|amara@example.org|Nurse',
    ]);
    expect(place).toMatchObject({
      number: 2,
      skip: 3,
      notes: [
        '1 line above the header was passed over.',
        'The row of examples below the header was passed over.',
      ],
    });
  });

  it('stands below up to twenty lines of titles and filters', () => {
    const titles = Array.from({ length: 20 }, (_, i) => `Filter ${i + 1}: all||`);
    expect(find([...titles, header, ...rows])).toMatchObject({
      number: 21,
      skip: 21,
      notes: ['20 lines above the header were passed over.'],
    });
  });

  it('stands below titles that are themselves words of a header', () => {
    expect(find(['Employee||', 'Department|Care|', '||', header, ...rows])).toMatchObject({
      number: 4,
      notes: ['2 lines above the header were passed over.'],
    });
  });

  it.each([
    ['keys, then labels', 'USERID|FIRSTNAME|LASTNAME|MANAGER', 'User ID|First Name|Last Name|Manager'],
    ['labels, then keys', 'User ID|First Name|Last Name|Manager', 'USERID|FIRSTNAME|LASTNAME|MANAGER'],
  ])('may have two rows: %s', (_, first, second) => {
    expect(find([first, second, '1|Amara|Okafor|'])).toMatchObject({
      number: 1,
      skip: 2,
      notes: ['A second row of headers was passed over.'],
    });
  });

  it('is the row that names most columns, where a required one is missing', () => {
    expect(find(['Staff list||', 'Name|Job title|Department', 'Amara|Nurse|Care'])).toMatchObject({
      number: 2,
    });
  });

  it('is the row that was chosen, even beyond the end', () => {
    expect(find([header, ...rows], { header: 2 })).toMatchObject({ number: 2, skip: 2 });
    expect(find([header, ...rows], { header: 99 })).toMatchObject({ number: 3, skip: 3 });
  });

  it('is found by columns that were chosen, too', () => {
    const lines = ['Staff||', 'Code|Who|Boss', '1|Amara|'];
    const byHand = new Map([
      ['Code', 'employee_id'],
      ['Who', 'name'],
    ]);
    expect(find(lines, { byHand })).toMatchObject({ number: 2 });
  });
});

describe('a file without a header', () => {
  it.each([
    ['numbers and dates', ['1|Amara|2009-01-14', '2|Ben|2010-02-01']],
    ['e-mail addresses', ['amara@example.org|Amara', 'ben@example.org|Ben']],
    ['ids of one pattern', ['E17|Amara|Nurse', 'E18|Ben|Clerk']],
    ['values that come again', ['Care|Nurse', 'Care|Clerk', 'Night|Nurse']],
    ['one cell that is a name of a field by chance', ['E1|Employee|Amara|5', 'E2|Worker|Ben|6']],
  ])('is known by %s', (_, lines) => {
    const place = find(lines);
    expect(place).toMatchObject({ number: 0, skip: 0, notes: ['No row names the columns.'] });
    expect(place.header).toEqual(lines[0].split('|').map((_cell, i) => `Column ${i + 1}`));
  });

  it('is none whose first row is only unknown names', () => {
    expect(find(['a|b|c', '1|2|3'])).toMatchObject({ number: 1 });
  });

  it('is looked for without going through a whole book in a cell', () => {
    const book = [`${'1'.repeat(300_000)}x`, `${'a@'.repeat(150_000)} x`].join('|');
    const start = performance.now();
    find([book, book]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('is one where that was chosen', () => {
    expect(find([header, ...rows], { header: 0 })).toMatchObject({ number: 0, skip: 0 });
  });

  it('is read once its columns are chosen by hand, and offers guesses until then', async () => {
    const org =
      'E1\tAmara Okafor\t\tamara@x.org\nE2\tBen Smith\tE1\tben@x.org\nE3\tChloé Roy\tE1\tchloe@x.org';
    const plan = await planOf({ org });
    expect(plan.problems.map(({ code, line }) => [code, line])).toEqual([
      ['no-header', 1],
      ['missing-column', 1],
    ]);
    expect(plan.files[0].columns.map(({ guess }) => guess)).toEqual([
      'employee_id',
      'name',
      'manager_id',
      'email',
    ]);
    const chosen = new Map(plan.files[0].columns.map(({ header, guess }) => [header, guess]));
    const { next, files } = await planOf({ org }, { columns: new Map([['org', chosen]]) });
    expect(files[0]).toMatchObject({ header: 0, rows: 3, rowsLeftOut: 0 });
    expect(next.people.name).toEqual(['Amara Okafor', 'Ben Smith', 'Chloé Roy']);
    expect([...next.people.manager]).toEqual([-1, 0, 0]);
  });

  it('is not said to be one where somebody chose so', async () => {
    const { problems } = await planOf(
      { org: '1,Amara\n2,Ben' },
      {
        reading: new Map([['org', { header: 0 }]]),
        columns: new Map([['org', new Map([['Column 1', 'employee_id']])]]),
      },
    );
    expect(problems.map(({ code }) => code)).toEqual(['several-tops']);
  });
});

describe('records with a type', () => {
  it('have their columns named by the METADATA line', async () => {
    const org = [
      'COMMENT exported for a test',
      'METADATA|Worker|PersonNumber|LastName|FirstName|ManagerPersonNumber',
      'MERGE|Worker|1|Okafor|Amara|',
      'MERGE|Worker|2|Smith|Ben|1',
    ].join('\n');
    const { next, files, problems } = await planOf({ org });
    expect(next.people.name).toEqual(['Amara Okafor', 'Ben Smith']);
    expect([...next.people.manager]).toEqual([-1, 0]);
    expect(files[0].columns.map(({ header }) => header).slice(0, 3)).toEqual([
      'Column 1',
      'Column 2',
      'PersonNumber',
    ]);
    expect(problems).toEqual([]);
  });

  it('of several types are refused, with the reason', async () => {
    const org = [
      'METADATA|Worker|PersonNumber|StartDate',
      'MERGE|Worker|1|2020/01/01',
      'METADATA|PersonName|PersonNumber|LastName',
      'MERGE|PersonName|1|Okafor',
    ].join('\n');
    const { problems, blocked } = await planOf({ org });
    expect(blocked).toBe(true);
    expect(problems.map(({ code }) => code)).toEqual(['unreadable-file']);
    expect(problems[0].sentence).toContain('several types (Worker, PersonName)');
  });
});
