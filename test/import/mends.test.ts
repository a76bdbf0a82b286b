import { describe, expect, it } from 'vitest';
import { readRows } from '#import/files/read-rows.ts';
import { type ImportOptions, type Mends, plainOptions, type RowMend } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import { codesOf, linesOf, planOf, sourceOf } from './plan-of.ts';
import { textRow, workbookOf } from './workbook-of.ts';

const mend = (cells: Record<number, string>, leftOut = false): RowMend => ({
  cells: new Map(Object.entries(cells).map(([column, text]) => [Number(column), text])),
  leftOut,
});
const gone = mend({}, true);
const forOrg = (mends: Record<number, RowMend>) =>
  new Map<string, Mends>([['org', new Map(Object.entries(mends).map(([line, one]) => [Number(line), one]))]]);

const org = [
  'Staff list',
  '',
  'id,name,manager,title',
  '1,Amara,,Head',
  '2,"Ben',
  'Smith",99,Nurse',
  ',Chloé,1',
  '1,Dan,1,Clerk',
  '5,Eve,1,Clerk',
].join('\n');

describe('what is mended by hand', () => {
  it('is read in place of what stands in the file, by the line on which the row begins', async () => {
    const mends = forOrg({
      5: mend({ 1: 'Ben Smith', 2: '1' }),
      7: mend({ 0: '3', 3: 'Nurse' }),
      8: mend({ 0: '4' }),
    });
    const plan = await planOf({ org }, { mends });
    expect(codesOf(plan)).toEqual([]);
    expect(plan.next.people.id).toEqual(['1', '2', '3', '4', '5']);
    expect(plan.next.people.name[1]).toBe('Ben Smith');
    expect(plan.next.people.title).toEqual(['Head', 'Nurse', 'Nurse', 'Clerk', 'Clerk']);
    expect([...plan.next.people.manager]).toEqual([-1, 0, 0, 0, 0]);
  });

  it('may leave rows out, which are counted as nothing but a note', async () => {
    const plan = await planOf({ org }, { mends: forOrg({ 5: gone, 7: gone, 8: gone }) });
    expect(plan.blocked).toBe(false);
    expect(plan.next.people.id).toEqual(['1', '5']);
    expect(plan.files[0]).toMatchObject({ rows: 2, rowsLeftOut: 0 });
    expect(plan.files[0].notes).toContain('3 rows are left out by hand.');
    const one = await planOf({ org }, { mends: forOrg({ 5: gone }), loadGoodRows: true });
    expect(one.files[0].notes).toContain('1 row is left out by hand.');
  });

  it('can be the header', async () => {
    const plan = await planOf(
      { org: 'nummer,wer\n1,Amara' },
      { mends: forOrg({ 1: mend({ 0: 'id', 1: 'name' }) }) },
    );
    expect(plan.next.people.name).toEqual(['Amara']);
  });

  it('goes by the row of a sheet, and takes the place of an error', async () => {
    const rows = `${textRow('id', 'name')}<row r="7"><c t="e"><v>#N/A</v></c><c t="str"><v>Amara</v></c></row>`;
    const book = workbookOf({ sheets: [{ name: 'Staff', rows }] });
    expect(codesOf(await planOf({ org: book }))).toContain('cell-error');
    const plan = await planOf({ org: book }, { mends: forOrg({ 7: mend({ 0: '1' }) }) });
    expect(codesOf(plan)).toEqual([]);
    expect(plan.next.people.id).toEqual(['1']);
  });

  it('does not touch another file', async () => {
    const plan = await planOf(
      { org, serves: 'provider,customer\n1,5' },
      { mends: forOrg({ 2: gone }), loadGoodRows: true },
    );
    expect(plan.next.ties.count).toBe(1);
  });
});

describe('rows that are read again', () => {
  const read = (
    file: ImportFile,
    text: string | Uint8Array,
    lines: number[],
    options: Partial<ImportOptions> = {},
  ) =>
    readRows(
      { file, key: file, ...sourceOf('any', text) },
      { ...plainOptions, asOf: '2026-11-22', ...options },
      lines,
    );

  it('are those of the lines asked for, mended, those left out by hand included', async () => {
    const mends = forOrg({ 5: mend({ 2: '1' }), 7: mend({ 0: '3', 5: 'x' }), 8: gone });
    expect(await read('org', org, [5, 7, 8, 6, 400], { mends })).toEqual(
      new Map([
        [5, ['2', 'Ben\nSmith', '1', 'Nurse']],
        [7, ['3', 'Chloé', '1', '', '', '']],
        [8, ['1', 'Dan', '1', 'Clerk']],
      ]),
    );
  });

  it('show nothing of columns that are kept back', async () => {
    const serves = 'provider,customer,comment,rating\n1,2,slow,3\n2,1,rude,1';
    expect(await read('serves', serves, [2, 3])).toEqual(
      new Map([
        [2, ['1', '2', '', '']],
        [3, ['2', '1', '', '']],
      ]),
    );
  });

  it('are read no further than the last of them', async () => {
    const text = `id,name\n${Array.from({ length: 200_000 }, (_, i) => `${i},Person ${i}`).join('\n')}`;
    let read = 0;
    const bytes = Buffer.from(text);
    const source = {
      ...({ file: 'org', key: 'org', name: 'org.csv' } as const),
      async *open(offset: number) {
        for (let at = offset; at < bytes.length; at += 1 << 16) {
          read++;
          yield bytes.subarray(at, at + (1 << 16));
        }
      },
    };
    const choice = new Map([['org', { encoding: 'utf-8' as const }]]);
    const found = await readRows(source, { ...plainOptions, asOf: '2026-11-22', reading: choice }, [150]);
    expect(found.get(150)).toEqual(['148', 'Person 148']);
    // The whole of it once to see what bytes it holds, then its beginning.
    expect(read).toBeLessThan(bytes.length / (1 << 16) + 6);
  });

  it('of a file that cannot be read are none', async () => {
    expect(await read('org', '', [1, 2])).toEqual(new Map());
    expect(await read('org', Buffer.from([0, 1, 2, 0]), [1])).toEqual(new Map());
    expect((await read('org', 'id\n1', [])).size).toBe(0);
  });
});

it('what is kept back and not read is counted', async () => {
  const serves = 'provider,customer,comment,rating\n1,5,slow,3\n5,1,,1';
  const plan = await planOf({ org, serves }, { loadGoodRows: true });
  expect(plan.files.find(({ file }) => file === 'serves')?.keptBack).toBe(1);
  expect(JSON.stringify([plan.problems, plan.files])).not.toContain('slow');
  expect(linesOf(plan, 'unknown-column')).toEqual([]);
});

describe('a row that holds nothing in any column that is read', () => {
  it('is passed over, and the file says so', async () => {
    const org = 'line,id,name,shoe size\n1,E1,Amara,38\n2,,,\n3,E2,Ben,\nTotal,,,81';
    const plan = await planOf({ org });
    expect(plan.next.people.id).toEqual(['E1', 'E2']);
    expect(plan.blocked).toBe(false);
    expect(plan.files[0].rows).toBe(2);
    expect(plan.files[0].notes).toEqual([
      '2 rows hold nothing in the columns that are read; they were passed over.',
    ]);
  });
});
