import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const ward = path.join(root, 'fixtures/export/ward');
const wardFiles = ['org', 'serves', 'customers'].flatMap((file) => [
  `--${file}`,
  path.join(ward, `${file}.csv`),
]);

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as a user runs it: a process of its own. */
function servemap(...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, [path.join(root, 'src/cli.ts'), ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'servemap-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Buffer): string {
  const to = path.join(folder, name);
  writeFileSync(to, text);
  return to;
}

describe('servemap report', () => {
  test('turns files into the gap report written by hand, byte for byte', async () => {
    const { code, out, err } = await servemap('report', ...wardFiles);
    expect(out).toBe(readFileSync(path.join(ward, 'gap-report.csv'), 'utf8'));
    expect(code).toBe(0);
    expect(err).toContain('8 gaps: 3 high, 1 medium, 4 low, 0 info.');
  });

  test('writes the same to a file', async () => {
    const to = path.join(folder, 'gaps.csv');
    const { out, code } = await servemap('report', ...wardFiles, '--out', to);
    expect([code, out]).toEqual([0, '']);
    expect(readFileSync(to)).toEqual(readFileSync(path.join(ward, 'gap-report.csv')));
  });

  test('lists every person here in JSON, gaps or none', async () => {
    const { out } = await servemap('report', ...wardFiles, '--format', 'json', '--as-of', '2026-11-22');
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      organisation: 'The organisation',
      as_of: '2026-11-22',
      answered_percent: 100,
    });
    expect(
      report.people.map((person: { id: string; hops: number | null }) => [person.id, person.hops]),
    ).toEqual([
      ['E1', 2],
      ['E2', 1],
      ['E3', null],
    ]);
    expect(report.findings).toHaveLength(8);
  });

  test('says how many ratings were read, and none of them', async () => {
    const org = file('rated-org.csv', 'id,name\n1,Ann\n2,Bob\n');
    const serves = file('rated.csv', 'provider,customer,rating\n1,2,4.000\n2,1,SPLENDID\n');
    const { out, err } = await servemap('report', '--org', org, '--serves', serves);
    expect(err).toContain('1 rating was read; ratings are shown only as means of at least five people.\n');
    expect(err).toContain('rated.csv line 3: What stands in the column rating is not a whole number');
    expect(out + err).not.toMatch(/SPLENDID|4\.000/);
  });

  test('writes one self-contained page in HTML, names escaped', async () => {
    const org = file('script.csv', 'id,name\n1,<script>alert(1)</script>\n2,"\u202Eעברית"\n');
    const { out, code } = await servemap(
      'report',
      '--org',
      org,
      '--format',
      'html',
      '--organisation',
      'A & B',
    );
    expect(code).toBe(0);
    expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(out).toContain('A &amp; B');
    expect(out).not.toMatch(/<script|<link|src=|https?:/);
  });

  test('takes a department, a team and a branch', async () => {
    const org = file('branch.csv', 'id,name,manager,department\n1,Ann,,Ward\n2,Bob,1,Ward\n3,Cy,2,Kitchen\n');
    const subjects = async (...args: string[]) => {
      const { out } = await servemap('report', '--org', org, ...args);
      const rows: Record<string, string>[] = parse(out, { columns: true, bom: true });
      return [...new Set(rows.map((row) => row.subject_id))].sort();
    };
    expect(await subjects('--department', ' kitchen ')).toEqual(['3']);
    expect(await subjects('--manager', '1')).toEqual(['1', '2']);
    expect(await subjects('--manager', '1', '--scope', 'branch')).toEqual(['1', '2', '3']);
  });

  test('stops at a blocking problem with exit 1 and no report, unless the good rows are asked for', async () => {
    const org = file('cycle.csv', 'id,name,manager\n1,Ann,2\n2,Bob,1\n3,Cy,\n');
    const stopped = await servemap('report', '--org', org);
    expect([stopped.code, stopped.out]).toEqual([1, '']);
    expect(stopped.err).toContain('Blocking: cycle.csv line 2');
    const loaded = await servemap('report', '--org', org, '--load-good-rows');
    expect(loaded.code).toBe(0);
    expect(loaded.out).toContain('unserved/person/3');
  });

  test('reads a column under another name when told to', async () => {
    const org = file('odd.csv', 'id,name,Chef\n1,Ann,\n2,Bob,1\n');
    const { out } = await servemap('report', '--org', org, '--map', 'org.manager_id=Chef', '--manager', '1');
    expect(out).toContain('unserved/person/2');
  });

  test('takes several files of a kind, and ways of reading each', async () => {
    const org = file('staff.csv', 'Staff of 2026;;\nid;name;Chef\n1;Ann;\n2;Bob;1\n3;Cy;1\n');
    const [first, second] = ['provider,customer\n1,2\n', 'Who;Whom;Rot\n2;3;x\n'].map((text, i) =>
      file(`serves-${i}.csv`, text),
    );
    const { code, out, err } = await servemap(
      ...[
        'report',
        '--org',
        org,
        '--header',
        'org=2',
        '--delimiter',
        'org=semicolon',
        '--encoding',
        'org=utf-8',
      ],
      ...[
        '--map',
        'org.manager_id=Chef',
        '--serves',
        first,
        '--serves',
        second,
        '--map',
        'serves-2.provider=Who',
      ],
      ...['--map', 'serves-2.customer=Whom', '--map', 'serves-2.-=Rot'],
    );
    expect(code).toBe(0);
    expect(err).not.toContain('Warning');
    expect(out).not.toMatch(/no-customer\/person\/[12]/);
    expect(out).toContain('no-customer/person/3');
  });

  test.each([
    [['report'], 'Say which file holds the org chart'],
    [['report', '--org', 'nowhere.csv'], 'There is no file nowhere.csv.'],
    [['report', '--org', os.tmpdir()], 'is not a file'],
    [['report', ...wardFiles, '--format', 'pdf'], '--format is csv or json or html'],
    [['report', ...wardFiles, '--department', 'Nowhere'], 'There is no department “Nowhere”'],
    [['report', ...wardFiles, '--manager', '99'], 'nobody with the id or e-mail “99”'],
    [['report', ...wardFiles, '--as-of', '2026-02-30'], '--as-of is a day'],
    [['report', ...wardFiles, '--out', '/no/such/folder/x.csv'], 'Cannot write'],
    [['report', ...wardFiles, '--frobnicate'], 'Unknown option'],
    [['report', ...wardFiles, '--map', 'org.foo=bar'], 'org has no field foo'],
    [['report', ...wardFiles, '--map', 'org.title'], '--map is FILE.field=column'],
    [['report', ...wardFiles, '--map', 'serves-0.need=x'], '--map is FILE.field=column'],
    [['report', ...wardFiles, '--header', 'org=first'], '--header is the number of a row'],
    [['report', ...wardFiles, '--dates', 'org=first'], '--dates is day-first or month-first'],
    [['report', ...wardFiles, '--sheet', 'Staff'], '--sheet is FILE=name, such as org=Staff'],
    [['report', ...wardFiles, '--encoding', 'org=ebcdic'], '--encoding is utf-8 or utf-16le'],
    [['report', ...wardFiles, '--delimiter', 'org=;'], '--delimiter is comma or semicolon'],
    [['frobnicate'], 'There is no command “frobnicate”'],
  ])('answers wrong usage %j with one sentence and exit 2', async (args, sentence) => {
    const { code, out, err } = await servemap(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('servemap check', () => {
  test('prints every problem as CSV, and exits 1 only if one blocks', async () => {
    const org = file('warn.csv', 'id,name,manager\n1,=Ann,1\n');
    const { code, out } = await servemap('check', '--org', org);
    const rows: Record<string, string>[] = parse(out, { columns: true, bom: true });
    expect(code).toBe(0);
    expect(rows.map((row) => [row.file, row.line, row.code, row.severity])).toEqual([
      ['warn.csv', '2', 'reports-to-self', 'warning'],
    ]);
    const twice = file('twice.csv', 'id,name\n1,Ann\n1,Bob\n');
    expect((await servemap('check', '--org', twice)).code).toBe(1);
  });

  test('asks nothing of dates whose order was given', async () => {
    const org = file('dated.csv', 'id,name,start date\n1,Amara,03/04/2021\n');
    const asked = await servemap('check', '--org', org);
    expect(asked.out).toContain('the day or the month first');
    const given = await servemap('check', '--org', org, '--dates', 'org=day-first');
    expect(given.out).not.toContain('the day or the month first');
  });

  test('has only a header to say about files without problems', async () => {
    const { code, out } = await servemap('check', ...wardFiles);
    expect([code, out]).toEqual([0, '\uFEFFfile,line,column,value,code,severity,sentence,fix\r\n']);
  });
});

test.each([['--help'], ['report', '--help']])('%s %s tells every command', async (...args) => {
  const { code, out } = await servemap(...args.filter(Boolean));
  expect(code).toBe(0);
  for (const command of ['report', 'check', 'serve']) expect(out).toContain(`servemap ${command}`);
});
