import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedFile } from '#import/files/corrected-file.ts';
import { type ImportOptions, type ImportPlan, type Mends, plainOptions } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import { planOf, sourceOf } from './plan-of.ts';
import { textRow, workbookOf } from './workbook-of.ts';

async function corrected(
  file: ImportFile,
  content: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<string> {
  const source = { file, key: file, ...sourceOf(file, content) };
  let text = '';
  const pieces = correctedFile(source, { ...plainOptions, asOf: '2026-11-22', ...options });
  for await (const piece of pieces) text += piece;
  return text;
}

const mended = (file: ImportFile, mends: Mends) => new Map([[file, mends]]);
const cells = (...changes: [number, string][]) => ({ cells: new Map(changes), leftOut: false });

/** What a plan comes to, whatever its lines. */
const outcome = ({ next, blocked, problems, people, ties }: ImportPlan) => ({
  people: { ...next.people },
  ties: { ...next.ties },
  texts: next.texts,
  customers: next.customers,
  blocked,
  added: [people.added, ties.added],
  // Columns that are not read are gone, and with them what was said of them.
  problems: problems
    .filter(({ code }) => code !== 'unknown-column' && code !== 'row-length')
    .map(({ code, column, value }) => [code, column, value]),
});

const people = ({ next, blocked }: ImportPlan) => ({ people: next.people, blocked });

describe('the corrected file', () => {
  it('holds what was mended, in the columns that are read, without what stood above the header', async () => {
    const org = 'Staff list;;\n\nid;name;shoe size\n1;=Amara;43\n2;"Ben; ""B""";44\n3;Chloé;45\n4;Dan';
    const mends = mended(
      'org',
      new Map([
        [5, cells([1, 'Ben'])],
        [6, { cells: new Map(), leftOut: true }],
      ]),
    );
    expect(await corrected('org', org, { mends })).toBe("\ufeffid,name\r\n1,'=Amara\r\n2,Ben\r\n4,Dan\r\n");
  });

  it('has no column that is kept back', async () => {
    const serves = 'provider,rating,customer,comment\n1,5,2,late\n2,1,1,rude';
    expect(await corrected('serves', serves)).toBe('\ufeffprovider,customer\r\n1,2\r\n2,1\r\n');
  });

  it('of a workbook has its rows as long as the header, and dates as ISO dates', async () => {
    const rows = `${textRow('id', 'name', 'start date', 'title')}<row><c><v>1</v></c><c t="e"><v>#N/A</v></c><c s="1"><v>46348</v></c></row>`;
    const book = workbookOf({ sheets: [{ name: 'Staff', rows }], formats: ['d.m.yy'] });
    expect(await corrected('org', book)).toBe('\ufeffid,name,start date,title\r\n1,,2026-11-22,\r\n');
  });

  it('of a file that cannot be read is empty', async () => {
    expect(await corrected('org', Buffer.from([0, 1, 2]))).toBe('\ufeff');
    expect(await corrected('org', '')).toBe('\ufeff');
  });

  it('of a big file comes in pieces', async () => {
    const org = `id,name\n${Array.from({ length: 50_000 }, (_, i) => `${i},Person ${i}`).join('\n')}`;
    let pieces = 0;
    const source = { file: 'org', key: 'org', ...sourceOf('org.csv', org) } as const;
    for await (const _ of correctedFile(source, { ...plainOptions, asOf: '2026-11-22' })) pieces++;
    expect(pieces).toBeGreaterThan(4);
  });

  it.each([
    [
      'two rows of headers',
      'USERID,FIRSTNAME,MANAGER\nUser ID,First Name,Manager\n1,Amara,NO_MANAGER\n2,Ben,1',
    ],
    ['a row of examples', 'version:v1.0\nid,name,manager id\nExample: 12,Chris,7\n1,Amara,\n2,Ben,1'],
    [
      'types of records',
      'METADATA|Worker|PersonNumber|StartDate\nMERGE|Worker|E1|2020/01/01\nMERGE|Worker|E2|2021/01/01',
    ],
    ['an unnamed column of numbers', ',id,name,manager id\n0,1,Amara,\n1,2,Ben,1'],
    ['a header that stands twice', 'id,name,name,manager id\n1,Amara,A,\n2,Ben,B,1'],
    ['names for ids', 'name,manager\nLabour,\nWages,Labour\nSafety,Labour\nMines,Safety'],
    ['two rows of headers for groups', 'Employee,,Manager,\nID,Name,ID,Name\n1,Amara,,\n2,Ben,1,Amara'],
    ['managers named by another id', 'id,position id,manager id\n1,P1,\n2,P2,P1'],
    ['private columns', 'id,name,performance rating,manager id,salary\n1,Amara,5,,9\n2,Ben,2,1,8'],
  ])('of a file with %s leads to the same plan', async (_, org) => {
    const before = await planOf({ org });
    const after = await planOf({ org: await corrected('org', org) });
    expect(people(after)).toEqual(people(before));
    expect(before.next.people.count).toBeGreaterThan(1);
  });

  it('of a file without a header names the columns that are read', async () => {
    const org = '1,Amara Okafor,,x\n2,Ben Smith,1,y';
    const columns = new Map([
      [
        'org',
        new Map([
          ['Column 1', 'employee_id'],
          ['Column 2', 'name'],
          ['Column 3', 'manager_id'],
        ]),
      ],
    ]);
    const text = await corrected('org', org, { columns, reading: new Map([['org', { header: 0 }]]) });
    expect(text).toBe('\ufeffemployee_id,name,manager_id\r\n1,Amara Okafor,\r\n2,Ben Smith,1\r\n');
    const { next } = await planOf({ org: text });
    expect([next.people.id, [...next.people.manager]]).toEqual([
      ['1', '2'],
      [-1, 0],
    ]);
  });

  it('names a column that was chosen by hand so that it is known again', async () => {
    const org = 'id,name,Boss,Head,Colour\n1,Amara,,,red\n2,Ben,1,1,blue';
    const columns = new Map([
      [
        'org',
        new Map([
          ['Boss', 'manager_id'],
          ['Head', 'manager_id'],
        ]),
      ],
    ]);
    const text = await corrected('org', org, { columns });
    expect(text).toBe('\ufeffid,name,manager_id,manager employee id\r\n1,Amara,,\r\n2,Ben,1,1\r\n');
    expect([...(await planOf({ org: text })).next.people.manager]).toEqual([-1, 0]);
  });

  it('leads to the same plan as the mended original, whatever stands in its cells', async () => {
    const cell = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('', 'E1', 'E2', 'e1', 'Amara', 'Active', 'Care', 'XX') },
      {
        weight: 1,
        arbitrary: fc.constantFrom("'=1", '=1', '+44', ' -x', "''@", 'a,b', 'a;b', 'x\r\ny', '"', ' ', '\t='),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 7 });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const toCsv = (rows: readonly string[][]) => rows.map((one) => one.map(quote).join(',')).join('\r\n');
    const mend = fc.record({
      cells: fc.array(fc.tuple(fc.nat(6), cell), { maxLength: 3 }).map((changes) => new Map(changes)),
      leftOut: fc.boolean(),
    });
    const table = fc.record({
      rows: fc.array(row, { minLength: 1, maxLength: 12 }),
      titles: fc.array(fc.constantFrom('Staff list', 'Version 3'), { maxLength: 2 }),
      mends: fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), mend), { maxLength: 4 }),
      bytes: fc.constantFrom<BufferEncoding>('utf8', 'utf16le'),
    });
    await fc.assert(
      fc.asyncProperty(table, async ({ rows, titles, mends, bytes }) => {
        const header = ['id', 'name', 'title', 'manager id', 'department', 'status', 'shoe size'];
        const org = Buffer.from(toCsv([...titles.map((title) => [title]), header, ...rows]), bytes);
        const below = mends.filter(([line]) => line > titles.length + 1);
        const options = { mends: mended('org', new Map(below)) };
        const before = await planOf({ org }, options);
        const after = await planOf({ org: await corrected('org', org, options) });
        expect(outcome(after)).toEqual(outcome(before));
      }),
      { numRuns: 300 },
    );
  });
});
