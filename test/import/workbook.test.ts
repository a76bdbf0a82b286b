import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { openTable } from '#import/files/open-table.ts';
import type { RecordTaker, Row } from '#import/files/record-taker.ts';
import { showNumber } from '#import/workbook/show-number.ts';
import { plainOptions } from '#model/import-plan.ts';
import { codesOf, planOf, sourceOf } from './plan-of.ts';
import { textRow, workbookOf } from './workbook-of.ts';

/** The records of the sheet that is read without being told which. */
async function read(bytes: Uint8Array): Promise<Row[]> {
  const rows: Row[] = [];
  const taker: RecordTaker = {
    record: (cells, line, errors) => void rows.push({ cells, line, ...(errors && { errors }) }),
    oddQuote: () => {},
    fault: () => false,
    trouble: ({ why }) => void rows.push({ cells: [why], line: -1 }),
    wanted: () => true,
    progress: () => {},
  };
  const source = { file: 'org' as const, key: 'org', ...sourceOf('org.xlsx', bytes) };
  const file = await openTable(source, { ...plainOptions, asOf: '2026-11-22' });
  for await (const _ of file.read(taker));
  return rows;
}

const one = (rows: string, more: Partial<Parameters<typeof workbookOf>[0]> = {}) =>
  workbookOf({ sheets: [{ name: 'Staff', rows }], ...more });

const refusal = async (bytes: Uint8Array, sheet?: string) => {
  const reading = new Map(sheet === undefined ? [] : [['org', { sheet }]]);
  const { problems, blocked } = await planOf({ org: bytes }, { reading });
  expect(blocked).toBe(true);
  expect(problems[0].code).toBe('unreadable-file');
  return problems[0].sentence;
};

describe('a workbook', () => {
  it('that a program has written is read as what it shows', async () => {
    const text = (value: string) => ({ value });
    const bytes = await writeXlsxFile([
      ['Employee ID', 'Name', 'Manager ID', 'Start date', 'Active'].map(text),
      [
        { value: 123, format: '00000' },
        text('Amara Okafor'),
        null,
        { value: new Date(Date.UTC(2019, 10, 22)), format: 'dd/mm/yyyy' },
        { value: true },
      ],
      [
        { value: 124, format: '00000' },
        text('Ben <Smith> & "Co"'),
        { value: 123, format: '00000' },
        { value: new Date(Date.UTC(2020, 1, 29)), format: 'mmm d, yy' },
        { value: false },
      ],
    ] as never).toBuffer();
    const plan = await planOf({ org: bytes });
    expect(codesOf(plan)).toEqual([]);
    expect(plan.next.people.id).toEqual(['00123', '00124']);
    expect(plan.next.people.name).toEqual(['Amara Okafor', 'Ben <Smith> & "Co"']);
    expect([...plan.next.people.manager]).toEqual([-1, 0]);
    expect([...plan.next.people.startDate.values()]).toEqual(['2019-11-22', '2020-02-29']);
    expect(plan.files[0]).toMatchObject({
      encoding: 'workbook',
      encodingName: 'Excel workbook',
      sheet: 'Sheet1',
      sheets: ['Sheet1'],
      rows: 2,
    });
  });

  it('gives each kind of cell as its text', async () => {
    const rows = await read(
      one(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
         <row r="4" spans="1:3"><c r="A4" t="b"><v>1</v></c><c r="B4" t="b"><v>0</v></c><c r="C4" t="str"><f>A1&amp;"x"</f><v>idx</v></c></row>
         <row r="5"><c r="B5"/><c r="C5" s="3"/></row>
         <row r="6"><c r="A6"><f>1/3</f><v>0.33333333333333331</v></c><c r="B6"><v>1</v></c><c r="C6"><v>1.2345678901200001E+11</v></c></row>
         <row r="7"><c r="A7" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b_x000D_</t></r></is></c><c r="B7" t="d"><v>2026-11-22T00:00:00</v></c><c r="AB7"><v>28</v></c></row>`,
        {
          strings:
            '<si><t>id</t></si><si><r><t>rich</t></r><r><rPr><b/></rPr><t> text &amp; more</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si>',
        },
      ),
    );
    expect(rows.map(({ line, cells }) => [line, cells.slice(0, 3)])).toEqual([
      [1, ['id', '', 'rich text & more']],
      [4, ['TRUE', 'FALSE', 'idx']],
      [6, ['0.333333333333333', '1', '123456789012']],
      [7, ['a b\r', '2026-11-22', '']],
    ]);
    expect(rows[3].cells[27]).toBe('28');
  });

  it('may leave out where its rows and cells stand, and write its names with a prefix', async () => {
    const rows = await read(
      one('<x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>b</x:v></x:c></x:row><row><c><v>2</v></c></row>'),
    );
    expect(rows).toEqual([
      { line: 1, cells: ['1', 'b'] },
      { line: 2, cells: ['2'] },
    ]);
  });

  it('may count its days from 1904', async () => {
    const workbook = { formats: ['yyyy-mm-dd'], from1904: true };
    expect((await read(one('<row><c s="1"><v>0.5</v></c></row>', workbook)))[0].cells).toEqual([
      '1904-01-01 12:00',
    ]);
  });

  it('with errors in cells that are read has them blank, with a warning each', async () => {
    const plan = await planOf({
      org: one(
        `${textRow('id', 'name', 'title', 'shoe size')}
         <row><c><v>1</v></c><c t="str"><v>Amara</v></c><c t="e"><v>#N/A</v></c><c t="e"><v>#REF!</v></c></row>
         <row><c><v>2</v></c><c t="e"><v>#DIV/0!</v></c><c><f>A1</f><v/></c><c t="str"><f>A1</f><v></v></c></row>`,
      ),
    });
    const errors = plan.problems.filter(({ code }) => code === 'cell-error');
    expect(errors.map(({ line, column, cell, value }) => [line, column, cell, value])).toEqual([
      [2, 'title', 2, '#N/A'],
      [3, 'name', 1, '#DIV/0!'],
      [3, 'title', 2, 'a formula without a result'],
    ]);
    expect(plan.next.people.title[0]).toBe('');
  });

  it('does not call rows short whose last cells are blank', async () => {
    const plan = await planOf({
      org: one(`${textRow('id', 'name', 'title')}${textRow('1', 'Amara')}${textRow('2', 'Ben', '', 'x')}`),
    });
    expect(plan.problems.map(({ code, line }) => [code, line])).toContainEqual(['row-length', 3]);
    expect(plan.problems.filter(({ code }) => code === 'row-length')).toHaveLength(1);
  });
});

describe('the sheet of a workbook', () => {
  const staff = textRow('id', 'name') + textRow('1', 'Amara') + textRow('2', 'Ben');
  const sheets = [
    { name: 'Cover', rows: textRow('Staff list 2026') },
    { name: 'Old', rows: staff, state: 'hidden' as const },
    { name: 'Chart', rows: '' },
    { name: 'People &amp; posts', rows: staff },
    { name: 'Leavers', rows: textRow('employee id') + textRow('9') },
  ];
  const names = ['Cover', 'Old', 'Chart', 'People & posts', 'Leavers'];

  it('is the first visible one that has the columns needed', async () => {
    const [reading] = (await planOf({ org: workbookOf({ sheets }) })).files;
    expect(reading).toMatchObject({ sheet: 'People & posts', sheets: names, rows: 2 });
  });

  it('is the first visible one with rows where none has them', async () => {
    const [reading] = (await planOf({ org: workbookOf({ sheets: sheets.slice(0, 3) }) })).files;
    expect(reading.sheet).toBe('Cover');
  });

  it('is the first of several, and a note says so', async () => {
    const [first] = (await planOf({ org: workbookOf({ sheets }) })).files;
    expect(first.notes).toEqual(['“Leavers” also looks like an org chart; the first was taken.']);
    const reading = new Map([['org', { sheet: 'Leavers' }]]);
    const [chosen] = (await planOf({ org: workbookOf({ sheets }) }, { reading })).files;
    expect(chosen.notes).toEqual([]);
  });

  it('is not another one since a column was asked for that is nowhere', async () => {
    const columns = new Map([['org', new Map([['Boss', 'manager_id']])]]);
    const plan = await planOf({ org: workbookOf({ sheets }) }, { columns });
    expect(plan.files[0].sheet).toBe('People & posts');
    expect(plan.problems.map(({ code }) => code)).toContain('missing-column');
  });

  it('is the one that has the columns asked for', async () => {
    const withBoss = { name: 'With boss', rows: textRow('id', 'Boss') + textRow('1', '') };
    const columns = new Map([['org', new Map([['Boss', 'manager_id']])]]);
    const plan = await planOf({ org: workbookOf({ sheets: [...sheets, withBoss] }) }, { columns });
    expect(plan.files[0]).toMatchObject({ sheet: 'With boss', notes: [] });
  });

  it('is the one that was chosen', async () => {
    const reading = new Map([['org', { sheet: 'Leavers' }]]);
    const plan = await planOf({ org: workbookOf({ sheets }) }, { reading });
    expect(plan.files[0].sheet).toBe('Leavers');
    expect(plan.next.people.id).toEqual(['9']);
  });

  it('that was chosen and is not there is said so, with those that are', async () => {
    const why = await refusal(workbookOf({ sheets }), 'Personal');
    expect(why).toBe(
      'The workbook has no sheet "Personal"; it has "Cover", "Old", "Chart", "People & posts", "Leavers".',
    );
  });
});

describe('a number of a workbook', () => {
  it.each([
    ['00000', 123, '00123'],
    ['General', 1, '1'],
    ['General', 123456789012345, '123456789012345'],
    ['General', 0.1 + 0.2, '0.3'],
    ['@', 42, '42'],
    ['0', 1.6, '2'],
    ['0.0', 1, '1.0'],
    ['#,##0', 1234, '1,234'],
    ['0%', 0.8, '80%'],
    ['0.0%', 0.125, '12.5%'],
    ['"E"0000', 7, 'E0007'],
    ['_-* #,##0.00_-', 1234.5, '1,234.50'],
    ['nonsense;;;;;', 5, '5'],
    ['m/d/yyyy', 46348, '2026-11-22'],
    ['[$-409]d mmm yy;@', 46348, '2026-11-22'],
    ['mmm-yy', 46348, '2026-11-22'],
    ['dd.mm.yyyy hh:mm', 46348.604166667, '2026-11-22 14:30'],
    ['yyyy-mm-dd', 46348.00001157408, '2026-11-22 00:00:01'],
    ['h:mm', 0.604166667, '14:30'],
    ['[h]:mm', 1.5, '36:00'],
    ['yyyy-mm-dd', -3, '-3'],
    ['yyyy-mm-dd', 1e9, '1000000000'],
    [1, 7, '7'],
    [9, 0.5, '50%'],
    [14, 46348, '2026-11-22'],
    [49, 7, '7'],
  ])('of format %j and value %d reads %j', (code, value, shown) => {
    expect(showNumber(code, false)(value)).toBe(shown);
  });
});

describe('what is no workbook that can be read', () => {
  const good = one(textRow('id', 'name') + textRow('1', 'Amara'));

  it('is said to be damaged', async () => {
    expect(await refusal(good.subarray(0, 300))).toMatch(/is damaged/);
    expect(await refusal(one('<row><c><v>1</v></row>'))).toMatch(/is damaged/);
    expect(await refusal(one('', { files: { 'xl/workbook.xml': '<workbook><sheets>' } }))).toMatch(
      /is damaged/,
    );
  });

  it('keeps what was read before the damage out of the import', async () => {
    const plan = await planOf(
      { org: one(`${textRow('id')}${textRow('1')}<row><c></row>`) },
      { loadGoodRows: true },
    );
    expect(plan.blocked).toBe(true);
  });

  it('is told by its kind', async () => {
    expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch(/\.xls\)/);
    expect(await refusal(zipSync({ 'people.csv': strToU8('id\n1') }))).toMatch(/archive/);
    expect(await refusal(zipSync({ mimetype: strToU8('application/vnd.oasis') }))).toMatch(/reads \.xlsx/);
    expect(await refusal(one('', { files: { 'xl/workbook.xml': '<workbook/>' } }))).toMatch(/no sheet/);
  });

  it('is refused before it is unpacked where it would grow beyond reason', async () => {
    const bomb = one('', { files: { 'xl/media/a.xml': ' '.repeat(30_000_000) } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toMatch(/500 MB/);
    // A directory that tells of less than there is gets no more than it tells of.
    const lying = Buffer.from(good);
    const at = lying.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    lying.writeUInt32LE(20, at + 24);
    expect(await refusal(lying)).toMatch(/is damaged/);
  });

  it('makes nothing throw, whichever of its bytes are wrong', async () => {
    const change = fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(good);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect((await planOf({ org: bytes })).files).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('makes nothing throw, whatever follows the mark of an archive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (rest) => {
        const bytes = Buffer.concat([Buffer.from('PK\u0003\u0004'), rest]);
        expect(codesOf(await planOf({ org: bytes }))).toEqual(['unreadable-file']);
      }),
      { numRuns: 100 },
    );
  });
});
