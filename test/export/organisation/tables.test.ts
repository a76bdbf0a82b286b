import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { findTable, tableFile } from '#export/organisation/tables.ts';
import type { Organisation } from '#model/organisation.ts';
import { tieFlag } from '#model/ties.ts';
import type { Viewer } from '#model/viewer.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';
import { hana, hiddenFromHana, twoBranches } from '../../web/two-branches.ts';

function linesOf(name: string, organisation: Organisation, viewer: Viewer = { role: 'hr' }): string[] {
  const analysis = analyse(organisation);
  const visible = see(analysis.network, viewer);
  const { body } = tableFile(findTable(name)!, analysis, visible);
  const text = [...(body as Iterable<string>)].join('');
  expect(text.startsWith('\uFEFF') && text.endsWith('\r\n')).toBe(true);
  return text.slice(1, -2).split('\r\n');
}

test('the org chart holds everybody, with what nobody could find as it was written', () => {
  const tiny = tinyOrganisation({
    people: [
      { id: '007', name: '=Ana', title: 'Head, "acting"', department: 'Care' },
      {
        id: '2',
        name: 'Ben',
        manager: '007',
        dotted: ['007', '3'],
        status: 'on-leave',
        answer: 'answered-none',
      },
      { id: '3', name: "'=Cai", status: 'no-longer-here', answer: 'not-answered' },
      { id: '4', name: '', status: 'vacant', answer: 'named-nobody' },
    ],
  });
  const people = {
    ...tiny.people,
    unknownManager: new Map([[2, 'Dr Who']]),
    unknownDotted: new Map([[1, 'Eve; Fay']]),
    startDate: new Map([[0, '2020-02-29']]),
    endDate: new Map([[2, '2026-01-31']]),
  };
  expect(linesOf('org-chart', { ...tiny, people })).toEqual([
    'employee_id,name,email,title,department,location,manager_id,dotted_line_manager_ids,status,start_date,end_date,answer',
    `007,'=Ana,,"Head, ""acting""",Care,,,,active,2020-02-29,,named`,
    '2,Ben,,,,,007,007; 3; Eve; Fay,on leave,,,answered none',
    "3,''=Cai,,,,,Dr Who,,left,,2026-01-31,not answered yet",
    '4,,,,,,,,vacant,,,named nobody',
  ]);
});

test('declarations hold every tie that goes on, parties in the import’s words, and who answered none', () => {
  const organisation = tinyOrganisation({
    people: [
      { id: 'none', department: 'Care' },
      { id: '2', answer: 'answered-none' },
      { id: '=3', manager: '2' },
    ],
    customers: ['Patients!'],
    ties: [
      {
        from: 'none',
        to: 'Patients',
        service: 'Care',
        promise: 'by six',
        flags: tieFlag.byProvider | tieFlag.main,
      },
      'group:Care >> team:2 = Rota',
      'everyone >x =3',
      { from: '=3', to: '2', flags: tieFlag.byCustomer },
      { from: '2', to: '=3', flags: tieFlag.byProvider | tieFlag.ended },
    ],
  });
  expect(linesOf('declarations', organisation).slice(1)).toEqual([
    'person:none,outside:Patients,Care,,by six,,yes,,,provider,,',
    'group:Care,team:2,Rota,,,,,,yes,both,,',
    "everyone,'=3,,,,,,,no,provider,,",
    "'=3,2,,,,,,,,customer,,",
    '2,none,,,,,,,,,,',
  ]);
});

test('whom outside customers serve stands with them, unless more is known of the tie', () => {
  const organisation = tinyOrganisation({
    people: [],
    customers: ['Insurer', 'Patients!', 'Funder?', 'a; b'],
    ties: ['Insurer > Patients', 'Insurer > Funder', 'Funder > Patients = Money', 'Funder > a; b'],
  });
  expect(linesOf('outside-customers', organisation)).toEqual([
    'name,role,kind,can_choose,serves,requirement',
    'Insurer,supporting,,,Patients; Funder,',
    'Patients,primary,,,,',
    'Funder,,,,,',
    'a; b,supporting,,,,',
  ]);
  expect(linesOf('declarations', organisation).slice(1)).toEqual([
    'outside:Funder,outside:Patients,Money,,,,,,,provider,,',
    'outside:Funder,outside:a; b,,,,,,,,provider,,',
  ]);
});

test('needs hold whom they are addressed to, or what was written', () => {
  const tiny = tinyOrganisation({
    people: ['1', '2'],
    needs: [
      { person: '1', text: 'Swaps', from: 'team:2', importance: 'high', state: 'not met' },
      { person: '2', text: 'A desk' },
    ],
  });
  const needs = { ...tiny.needs, supplierText: ['', 'The porter'] };
  expect(linesOf('needs', { ...tiny, needs })).toEqual([
    'person,need,from,importance,state,if_never',
    '1,Swaps,team:2,high,not met,',
    '2,A desk,The porter,,,',
  ]);
});

test('a manager’s tables hold their branch, its ties and its needs, and nothing of others', () => {
  const names = ['org-chart', 'declarations', 'needs', 'outside-customers'];
  const tables = names.map((name) => linesOf(name, twoBranches(), hana));
  expect(tables[0].slice(1).map((line) => line.split(',')[1])).toEqual([
    'Hana Sato',
    'Amara Okafor',
    'Luís Ferrer',
  ]);
  expect(tables[1].slice(1).map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
    '1 2',
    '3 outside:Patients',
    '4 3',
    '6 3',
    '6 4',
    'group:Nursing outside:Families',
    '2 none',
  ]);
  for (const hidden of hiddenFromHana) expect(tables.flat().join('\n')).not.toContain(hidden);
});
