import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '#import/files/find-quote.ts';
import { inspectBytes } from '#import/files/inspect-bytes.ts';
import type { FileReading, ImportPlan, ReadingChoice } from '#model/import-plan.ts';
import { codesOf, linesOf, planOf, sourceOf } from './plan-of.ts';

const fixture = (path: string): string =>
  readFileSync(new URL(`../../fixtures/import/${path}.csv`, import.meta.url), 'utf8');

/** The same text in another encoding, as a program would write it. */
const written = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with BOM': (text: string) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16 LE with BOM': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 BE': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'UTF-16 BE with BOM': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
};
const names = Object.keys(written) as (keyof typeof written)[];

const whole = (plan: ImportPlan) => ({
  people: plan.next.people,
  ties: plan.next.ties,
  problems: plan.problems,
});
const read = async (org: string | Uint8Array, choice: ReadingChoice = {}): Promise<FileReading> =>
  (await planOf({ org }, { reading: new Map([['org', choice]]) })).files[0];

describe('an encoding', () => {
  it.each(names)('%s is found out and shown, and leads to the same plan', async (name) => {
    const texts = { org: fixture('small-clinic/org'), serves: fixture('small-clinic/serves') };
    const plain = await planOf(texts);
    const plan = await planOf({ org: written[name](texts.org), serves: written[name](texts.serves) });
    expect(plan.files.map(({ encodingName }) => encodingName)).toEqual([name, name]);
    expect(whole(plan)).toEqual(whole(plain));
  });

  it.each(names)('%s keeps every letter, however its bytes are cut', async (name) => {
    const text = 'id,name\n1,Chloé\n2,Zoë 𝒜lice\n3,สมชาย\n';
    for (let chunk = 1; chunk < 8; chunk++) {
      const { next } = await planOf({ org: written[name](text) }, { chunk });
      expect(next.people.name).toEqual(['Chloé', 'Zoë 𝒜lice', 'สมชาย']);
    }
  });

  it.each(names)('%s names the lines of its problems, and reads on behind a stray quote', async (name) => {
    const text = 'id,name,manager\n1,"Amara\n𝒜",\n2,"stray,1\n3,𝒜 Ben,1\n4,"y"z",1\n5,Chloé,1\n,nobody,';
    for (const chunk of [1, 2, 3, 4, 6, 8, 1 << 16]) {
      const plan = await planOf({ org: written[name](text) }, { loadGoodRows: true, chunk });
      expect(linesOf(plan, 'stray-quote')).toEqual([4, 6]);
      expect(linesOf(plan, 'no-id-or-email')).toEqual([8]);
      expect(plan.next.people.name).toEqual(['Amara\n𝒜', '𝒜 Ben', 'Chloé']);
    }
  });

  it('that was guessed to be Windows-1252 is warned of, one that was chosen is not', async () => {
    const org = Buffer.from('id,name\n1,Chloé', 'latin1');
    const plan = await planOf({ org });
    expect(plan.files[0]).toMatchObject({ encoding: 'windows-1252', encodingName: 'Windows-1252' });
    expect(codesOf(plan)).toEqual(['read-as-windows-1252']);
    const chosen = await planOf({ org }, { reading: new Map([['org', { encoding: 'windows-1252' }]]) });
    expect(codesOf(chosen)).toEqual([]);
    expect(chosen.next.people.name).toEqual(['Chloé']);
  });

  it('goes by the choice, also where the bytes say otherwise', async () => {
    const org = 'id,name\n1,Chloé';
    expect((await read(org, { encoding: 'windows-1252' })).columns[1].sample).toEqual(['ChloÃ©']);
    const latin = Buffer.from(org, 'latin1');
    expect((await read(latin, { encoding: 'utf-8' })).columns[1].sample).toEqual(['Chlo\ufffd']);
    const wide = written['UTF-16 BE'](org);
    expect((await read(wide, { encoding: 'utf-16be' })).columns[1].sample).toEqual(['Chloé']);
    expect((await planOf({ org }, { reading: new Map([['org', { encoding: 'utf-16le' }]]) })).blocked).toBe(
      true,
    );
  });

  it('of any text is found out from its own bytes', async () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'é', 'ж', '1', ' ', '-'),
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 10 }), fc.nat(5), async (lines, i) => {
        const text = `employee id,name\n${lines.map((name, n) => `${n},${name}`).join('\n')}`;
        const { label, head } = await inspectBytes(sourceOf('any.csv', written[names[i]](text), 7));
        expect(label).toBe(names[i]);
        expect(head.toString()).toBe(text);
      }),
    );
  });

  it.each([
    ['a zero in a text', Buffer.from('id,na\0me\n1,Amara Okafor'), ''],
    ['many zeros in a text', Buffer.from('id,na\0\0\0me\n1,Amara Okafor'), 'binary'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 0, 0]), 'binary'],
    ['a mark and nothing else', Buffer.from([0xff, 0xfe]), 'empty'],
    ['blank lines of two bytes a letter', Buffer.from('\ufeff\r\n \r\n', 'utf16le'), 'empty'],
  ])('is not made up for %s', async (_, bytes, other) => {
    expect((await inspectBytes(sourceOf('any', bytes))).other).toBe(other);
  });
});

describe('a delimiter', () => {
  const rows = [
    ['employee id', 'name', 'title'],
    ['1', 'Okafor, Amara', 'Head; deputy'],
    ['2', 'Smith, Ben', 'Nurse|Tutor'],
  ];
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['pipe', '|'],
  ] as const)('%s is found out, though the cells hold others', async (name, sign) => {
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(sign)).join('\r\n');
    const plan = await planOf({ org: text });
    expect(plan.files[0]).toMatchObject({ delimiter: name, quote: 'double' });
    expect(plan.next.people.title).toEqual(['Head; deputy', 'Nurse|Tutor']);
  });

  it('goes by the choice', async () => {
    const org = 'id|name,x\n1|Amara,y\n2|Ben,z';
    expect((await read(org)).delimiter).toBe('comma');
    const { delimiter, columns } = await read(org, { delimiter: 'pipe' });
    expect([delimiter, columns.map(({ header }) => header)]).toEqual(['pipe', ['id', 'name,x']]);
  });

  it('of a file whose record types stand in front is the pipe', async () => {
    const text =
      'METADATA|Worker|PersonNumber|StartDate\nMERGE|Worker|E1|2020/01/01\nMERGE|Worker|E2|2021/01/01';
    expect((await read(text)).delimiter).toBe('pipe');
  });
});

describe('the quotes of a file', () => {
  const single = [
    "'Employee number';'First name';'Last name';'Job title';'Start date'",
    "'00123';'Amara';'O''Neil';'Head; deputy';2020-01-01",
    "'00124';'Ben';'Smith';'Two",
    "lines';2021-01-01",
    "'00125';'Chloé';'''t Hooft';'The \"new\" one';",
  ].join('\r\n');

  it('are single ones where text stands in them, with an apostrophe doubled', async () => {
    const plan = await planOf({ org: single });
    expect(plan.files[0]).toMatchObject({ quote: 'single', delimiter: 'semicolon', rows: 3 });
    expect(plan.next.people.name).toEqual(["Amara O'Neil", 'Ben Smith', "Chloé 't Hooft"]);
    expect(plan.next.people.title).toEqual(['Head; deputy', 'Two\r\nlines', 'The "new" one']);
    expect(codesOf(plan)).not.toContain('stray-quote');
  });

  it('that are single and stray cost their own line, in words that fit', async () => {
    const broken = `${single}\r\n'00126';'Dan;'Novak';'';\r\n'00127';'Eve';'Bell';'';`;
    const plan = await planOf({ org: broken });
    expect(linesOf(plan, 'stray-quote')).toEqual([6]);
    expect(plan.problems.find(({ code }) => code === 'stray-quote')?.sentence).toMatch(/^A single quote/);
    expect(plan.next.people.id).toEqual(['00123', '00124', '00125', '00127']);
  });

  it.each([
    ['formulas defused by an apostrophe', "id,name\n1,'=1+1\n2,'+44\n3,'=2"],
    ['defused formulas that end with one', "id,name\n1,'=A1'\n'=B','=C\n'-3,'=D'"],
    ['names that begin with one', "id;name\n1;'t Hooft\n2;'s Gravesande"],
    ['one lone cell', "id,name\n'1',Amara\n2,Ben\n3,Chloé"],
    ['double quotes beside them', 'id,name\n\'1\',"Amara"\n\'2\',"Ben"'],
    ['nothing', ''],
  ])('are double ones for %s', (_, text) => {
    expect(findQuote(Buffer.from(text))).toBe('double');
  });

  it('go by the choice: with none, every line is a row and a quote a letter', async () => {
    const org = 'id,name\n1,"Amara\n2,Ben "B" Smith\n3,"Chloé"';
    const plan = await planOf({ org }, { reading: new Map([['org', { quote: 'none' }]]) });
    expect(plan.next.people.name).toEqual(['"Amara', 'Ben "B" Smith', '"Chloé"']);
    expect(codesOf(plan)).not.toContain('stray-quote');
    expect((await read(single, { quote: 'double' })).quote).toBe('double');
    expect((await read("id,name\n'1','Amara, Okafor'", { quote: 'single' })).columns[1].sample).toEqual([
      'Amara, Okafor',
    ]);
  });
});
