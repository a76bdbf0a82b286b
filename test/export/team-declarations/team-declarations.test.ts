import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { teamCsv, teamWorkbook } from '#export/team-declarations/team-formats.ts';
import type { Organisation } from '#model/organisation.ts';
import { answerOf } from '#model/people.ts';
import { tieFlag } from '#model/ties.ts';
import { writeWorkbook } from '#web/write-workbook.ts';
import { planOf } from '../../import/plan-of.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';

const organisation = tinyOrganisation({
  people: [
    { id: '001', name: 'Ana Boss' },
    { id: '002', name: 'Cai', manager: '001', answer: 'not-answered' },
    { id: '003', name: 'Ben', manager: '001' },
    { id: '004', name: 'Dee', manager: '003', answer: 'answered-none' },
    { id: '005', name: 'Eve', manager: '003', status: 'no-longer-here' },
    { id: '006', name: 'Flo' },
  ],
  customers: ['Patients!'],
  ties: [
    'Patients > 001',
    '003 > 002 = Rota',
    { from: '003', to: 'Patients', flags: tieFlag.byProvider | tieFlag.main, promise: 'by six' },
    { from: '003', to: '004', flags: tieFlag.byCustomer },
    { from: '003', to: '006', flags: tieFlag.byProvider | tieFlag.ended },
    '006 > 001',
  ],
});

const head =
  'provider,provider_name,customer,customer_name,service,need,promise,customer_part,main,how_delivered';
const rows = [
  '001,Ana Boss,,,,,,,,',
  '003,Ben,002,Cai,Rota,,,,,',
  '003,Ben,outside:Patients,Patients,,,by six,,yes,',
  '002,Cai,,,,,,,,',
  '004,Dee,none,,,,,,,',
];

const fileOf = (manager: number, of: Organisation = organisation) => {
  const analysis = analyse(of);
  const visible = see(analysis.network, { role: 'hr' });
  return { csv: teamCsv(analysis, visible, manager), workbook: teamWorkbook(analysis, visible, manager) };
};

const textOf = (manager: number): string =>
  [...(fileOf(manager).csv.body as Iterable<string>)].join('').slice(1);

describe('the file a manager fills in', () => {
  test('has a row for each customer named so far, and one for everybody else', () => {
    expect(textOf(0)).toBe(`${[head, ...rows].join('\r\n')}\r\n`);
    expect(fileOf(0).csv.fileName).toBe('declarations-ana-boss-001.csv');
  });

  test('holds the manager’s branch and nobody else', () => {
    const people = textOf(2).split('\r\n').slice(1, -1);
    expect(people.map((line) => line.split(',')[0])).toEqual(['003', '003', '004']);
  });

  test('as a workbook has the same rows, and says on a second sheet how to fill it in', () => {
    const { sheets, fileName } = fileOf(0).workbook;
    expect(fileName).toBe('declarations-ana-boss-001.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['Declarations', 'How to fill this in']);
    expect(sheets[0].rows.map((row) => row.join(','))).toEqual([head, ...rows]);
    expect(sheets[1].rows.flat().join('\n')).toContain('outside:Patients');
  });
});

describe('the file that comes back', () => {
  const settings = { current: organisation, asked: 'listed' } as const;

  test('changes nothing if nobody has filled it in', async () => {
    const plan = await planOf({ serves: textOf(0) }, settings);
    expect(plan.blocked).toBe(false);
    expect([plan.ties, plan.answers]).toEqual([{ added: [], changed: [], gone: [] }, []]);
  });

  test('adds what was filled in, and answers for those people alone', async () => {
    const filled = textOf(0).replace('002,Cai,,,,', '002,Cai,006,,Tea,').replace('by six', 'by seven');
    check(await planOf({ serves: filled }, settings));
  });

  test('does the same as a workbook', async () => {
    const { sheets } = fileOf(0).workbook;
    const [declarations, help] = sheets;
    const filled = declarations.rows.map((row) =>
      row[0] === '002'
        ? ['002', 'Cai', '006', '', 'Tea', '', '', '', '', '']
        : row.map((cell) => cell.replace('by six', 'by seven')),
    );
    const bytes = await writeWorkbook([{ ...declarations, rows: filled }, help]);
    check(await planOf({ serves: new Uint8Array(bytes) }, settings));
  });

  function check(plan: Awaited<ReturnType<typeof planOf>>) {
    const { ties, people, texts } = plan.next;
    expect(plan.blocked).toBe(false);
    expect([plan.ties.added.length, plan.ties.changed, plan.ties.gone]).toEqual([1, [2], []]);
    const [added] = plan.ties.added;
    expect([ties.provider[added] >> 2, ties.customer[added] >> 2]).toEqual([1, 5]);
    expect([texts[ties.service[added]], texts[ties.promise[2]]]).toEqual(['Tea', 'by seven']);
    expect(plan.answers.map((person) => [people.id[person], answerOf(people, person)])).toEqual([
      ['002', 'named'],
    ]);
  }
});
