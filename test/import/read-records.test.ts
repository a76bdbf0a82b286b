import { parse } from 'csv-parse/sync';
// @ts-expect-error the package has no types
import csvSpectrum from 'csv-spectrum';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiterSigns, findDelimiter } from '#import/files/find-delimiter.ts';
import { inspectBytes } from '#import/files/inspect-bytes.ts';
import { readRecords } from '#import/files/read-records.ts';
import type { RecordTaker } from '#import/files/record-taker.ts';
import { sourceOf } from './plan-of.ts';

interface Read {
  readonly rows: string[][];
  readonly lines: number[];
  readonly oddQuotes: number[];
  readonly faults: [kind: string, line: number][];
}

async function read(content: string | Uint8Array, chunk = 1 << 16): Promise<Read> {
  const source = sourceOf('any.csv', content, chunk);
  const { head, encoding, start } = await inspectBytes(source);
  const shape = {
    delimiter: delimiterSigns[findDelimiter(head)],
    quote: '"',
    encoding: encoding === 'utf-8' ? ('utf8' as const) : ('latin1' as const),
    start,
  };
  const result: Read = { rows: [], lines: [], oddQuotes: [], faults: [] };
  const taker: RecordTaker = {
    record: (cells, line) => {
      result.rows.push(cells);
      result.lines.push(line);
    },
    oddQuote: (line) => void result.oddQuotes.push(line),
    fault: ({ kind, line }) => {
      result.faults.push([kind, line]);
      return true;
    },
    trouble: () => {},
    wanted: () => true,
    progress: () => {},
  };
  for await (const _ of readRecords(source, shape, taker));
  return result;
}

interface Spectrum {
  readonly name: string;
  readonly csv: Buffer;
  readonly json: Buffer;
}

const spectrum = await new Promise<Spectrum[]>((resolve, reject) =>
  csvSpectrum((error: unknown, cases: Spectrum[]) => (error ? reject(error) : resolve(cases))),
);

describe('the records of a file', () => {
  it.each(spectrum.map((one) => [one.name, one] as const))(
    'of csv-spectrum/%s are read unharmed',
    async (_, one) => {
      const { rows, faults } = await read(one.csv);
      const [header, ...body] = rows;
      expect(faults).toEqual([]);
      const objects = body.map((cells) => Object.fromEntries(header.map((key, i) => [key, cells[i]])));
      // The package's own answer for this file has another telephone number than the file.
      if (one.name === 'location_coordinates') expect(rows[1][1]).toMatch(/^37.36'37\.8"N 121.2'17\.9"W$/);
      else expect(objects).toEqual(JSON.parse(one.json.toString()));
    },
  );

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('begin on their own line with %s ends, quoted line breaks and blank lines counted', async (_, end) => {
    const text = ['a,b', '', '1,"x', 'y', 'z"', '2,3', '', '', '4,5'].join(end);
    const { rows, lines } = await read(text);
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', `x${end}y${end}z`],
      ['2', '3'],
      ['4', '5'],
    ]);
    expect(lines).toEqual([1, 3, 6, 9]);
  });

  it('are the same however the bytes are cut', async () => {
    const text = '\ufeffa,b\r\n1,"é\r\n""x"""\r\n2,"stray\r\n3,"y, z"\r\n4,mid"dle\r\n5,6';
    const whole = await read(text);
    for (let chunk = 1; chunk < 12; chunk++) expect(await read(text, chunk)).toEqual(whole);
    expect(whole.faults).toEqual([['stray-quote', 4]]);
    expect(whole.oddQuotes).toEqual([6]);
    expect(whole.rows.map(([first]) => first)).toEqual(['a', '1', '3', '4', '5']);
    expect(whole.rows[3]).toEqual(['4', 'mid"dle']);
    expect(whole.lines).toEqual([1, 2, 5, 6, 7]);
  });

  it('resume behind the line of a quote that is never closed', async () => {
    const { rows, faults } = await read('a,b\n1,"x\n2,y\n3,z\n');
    expect(faults).toEqual([['stray-quote', 2]]);
    expect(rows.map(([first]) => first)).toEqual(['a', '2', '3']);
  });

  it('resume behind a closed record that is longer than 1 MB', async () => {
    const { rows, lines, faults } = await read(`a,b\n1,"${'x\n'.repeat(3_000_000)}"\n2,y\n`);
    expect(faults).toEqual([['row-too-long', 2]]);
    expect(rows).toEqual([
      ['a', 'b'],
      ['2', 'y'],
    ]);
    expect(lines).toEqual([1, 3_000_003]);
  });

  it('may have two megabytes of blank lines between them', async () => {
    const { rows, lines, faults } = await read(`a,b\n1,2\n${'\r\n'.repeat(1_000_000)}3,4\n`);
    expect(faults).toEqual([]);
    expect(rows.at(-1)).toEqual(['3', '4']);
    expect(lines.at(-1)).toBe(1_000_003);
  });

  it('of any text without faults are those of the whole-file parser', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', ';'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    const quote = (text: string) => (/[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, chunk) => {
        const text = rows.map((row) => row.map(quote).join(',')).join('\n');
        const expected = parse(text, { skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'] });
        const source = sourceOf('any.csv', text, chunk);
        const cells: string[][] = [];
        const taker = {
          record: (row: string[]) => void cells.push(row),
          oddQuote: () => {},
          fault: () => false,
          trouble: () => {},
          wanted: () => true,
          progress: () => {},
        };
        const shape = { delimiter: ',', quote: '"', encoding: 'utf8', start: 0 } as const;
        for await (const _ of readRecords(source, shape, taker));
        expect(cells).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the bytes of a file', () => {
  const inspect = (content: string | Uint8Array) => inspectBytes(sourceOf('any.csv', content, 3));

  it('are UTF-8 with or without a mark, or else Windows-1252', async () => {
    expect((await inspect('id\né')).label).toBe('UTF-8');
    expect((await inspect('\ufeffid\n€')).label).toBe('UTF-8 with BOM');
    expect((await inspect(Buffer.from('id\né', 'latin1'))).label).toBe('Windows-1252');
    expect((await inspect(Buffer.from([0x61, 0xe2, 0x82]))).label).toBe('Windows-1252');
  });

  it('of Windows-1252 give the letters that Latin-1 does not have', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0x80, 0x2c, 0x8a, 0xfc])]);
    expect((await read(bytes)).rows[1]).toEqual(['€', 'Šü']);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['blank lines', '\ufeff \r\n\r\n', 'empty'],
    ['a zip archive', Buffer.from('PK\u0003\u0004rest'), 'zip'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old workbook'],
    ['text', 'id,name', ''],
    ['zeros', Buffer.from('id,\0na\0me'), 'binary'],
  ])('that hold %s are told apart', async (_, content, why) => {
    expect((await inspect(content)).other).toBe(why);
  });
});

describe('the delimiter', () => {
  it.each([
    ['a,b,c\n1,2,3', 'comma'],
    ['a;b;c\n1,5;2,5;3,5', 'semicolon'],
    ['a\tb\n1 2 3\t4 5 6', 'tab'],
    ['first name last name\nAmara Okafor', 'comma'],
    ['"a,b,c";"d"\n"1,2,3";4', 'semicolon'],
    ['Report of staff, 2026\nid;name\n1;Amara\n2;Ben', 'semicolon'],
    ['"a ""x"", b";c\n1;2', 'semicolon'],
    ['METADATA|Worker|PersonNumber\nMERGE|Worker|E1', 'pipe'],
    ['id,managers\n1,E2|E3\n2,E1|E3', 'comma'],
  ])('of %j is the %s', (text, name) => {
    expect(findDelimiter(Buffer.from(text))).toBe(name);
  });
});
