import { describe, expect, it } from 'vitest';
import { planOf } from '../plan-of.ts';

const note = 'Two header rows were read as one.';

async function read(lines: readonly string[], header?: number) {
  const reading = new Map(header === undefined ? [] : [['org', { header }]]);
  const { next, files } = await planOf({ org: lines.join('\n') }, { reading });
  const [{ columns, notes, header: number }] = files;
  return {
    ids: next.people.id,
    names: next.people.name,
    titles: next.people.title,
    managers: [...next.people.manager],
    columns: Object.fromEntries(columns.map(({ header: name, field }) => [name, field])),
    notes,
    number,
  };
}

const wide = [
  'Employee,,,Organisation,,Manager,',
  'ID,Given name,Family name,Unit,Title,ID,Name',
  'A1,Ada,Lo,Lab,Head,,',
  'A2,Bea,Mo,Lab,Tech,A1,Ada Lo',
];

describe('two rows of headers, the upper one naming groups,', () => {
  it.each([
    ['found', undefined],
    ['chosen by the lower row', 2],
    ['chosen by the upper row', 1],
  ])('are read as one: %s', async (_, header) => {
    const got = await read(wide, header);
    expect(got).toMatchObject({
      ids: ['A1', 'A2'],
      names: ['Ada Lo', 'Bea Mo'],
      titles: ['Head', 'Tech'],
      managers: [-1, 0],
      number: 2,
      notes: [note],
    });
    expect(got.columns).toEqual({
      'Employee: ID': 'employee_id',
      'Employee: Given name': 'first_name',
      'Employee: Family name': 'last_name',
      'Organisation: Unit': 'department',
      'Organisation: Title': 'title',
      'Manager: ID': 'manager_id',
      'Manager: Name': 'manager_name',
    });
  });

  it.each([
    [
      'repeated groups',
      [
        'Employee,Employee,Employee,Manager,Manager',
        'ID,Name,Email,ID,Name',
        'Y1,Ada Lo,a@q.org,,',
        'Y2,Bea Mo,b@q.org,Y1,Ada Lo',
      ],
    ],
    [
      'three groups',
      [
        'Employee,,,Supervisor,,Job',
        'ID,Name,Email,ID,Name,Title',
        'Y1,Ada Lo,a@q.org,,,Head',
        'Y2,Bea Mo,b@q.org,Y1,Ada Lo,Tech',
      ],
    ],
    [
      'numbers',
      [
        'Employee,,,Supervisor,Job',
        'Number,First Name,Last Name,Number,Title',
        'Y1,Ada,Lo,,Head',
        'Y2,Bea,Mo,Y1,Tech',
      ],
    ],
    ['the manager in front', ['Manager,,Employee,', 'ID,Name,ID,Name', ',,Y1,Ada Lo', 'Y1,Ada Lo,Y2,Bea Mo']],
    ['no label twice', ['Employee,,Supervisor,', 'ID,Name,Number,Email', 'Y1,Ada Lo,,', 'Y2,Bea Mo,Y1,']],
    [
      'other people and things',
      [
        'Mentor,,Person,,Line manager,Department,',
        'ID,Name,Number,Name,Email,ID,Name',
        'M1,Zoe,Y1,Ada Lo,,D1,Lab',
        'M2,Zed,Y2,Bea Mo,,D2,Lab',
      ],
    ],
    [
      'labels in the upper row',
      ['Employee ID,Name,Department,Manager,', ',,,ID,Name', 'Y1,Ada Lo,Lab,,', 'Y2,Bea Mo,Lab,Y1,Ada Lo'],
    ],
    [
      'labels that say it again',
      [
        'Employee,,Job and manager,,',
        'Employee ID,Name,Title,Manager ID,Manager Name',
        'Y1,Ada Lo,Head,,',
        'Y2,Bea Mo,Tech,Y1,Ada Lo',
      ],
    ],
    [
      'labels that say the manager again',
      ['Employee,,Manager,', 'ID,Name,Manager ID,Manager Name', 'Y1,Ada Lo,,', 'Y2,Bea Mo,Y1,Ada Lo'],
    ],
    [
      'a code of something else',
      ['Grade,Staff,,Manager', 'Code,ID,Name,ID', 'G1,Y1,Ada Lo,', 'G1,Y2,Bea Mo,Y1'],
    ],
    [
      'a title above',
      ['Staff list,,,', 'Employee,,Manager,', 'ID,Name,ID,Name', 'Y1,Ada Lo,,', 'Y2,Bea Mo,Y1,Ada Lo'],
    ],
  ])('keep the person and the manager apart: %s', async (what, lines) => {
    const got = await read(lines);
    expect(got).toMatchObject({ ids: ['Y1', 'Y2'], names: ['Ada Lo', 'Bea Mo'] });
    expect(got.notes).toContain(note);
    if (!what.startsWith('other')) expect(got.managers).toEqual([-1, 0]);
    else
      expect(got.columns).toMatchObject({
        'Department: Name': 'department',
        'Line manager: Email': 'manager_email',
        'Mentor: Name': '',
      });
  });

  it('never give a manager of another kind to the person', async () => {
    const got = await read([
      'Employee,,HR manager,,',
      'ID,Name,ID,Name,Email',
      'Y1,Ada Lo,Y2,Bea Mo,b@q.org',
      'Y2,Bea Mo,Y2,Bea Mo,b@q.org',
    ]);
    expect(got).toMatchObject({ ids: ['Y1', 'Y2'], names: ['Ada Lo', 'Bea Mo'], managers: [-1, -1] });
    expect(got.columns['HR manager: Email']).toBe('');
  });

  it.each([
    ['a line of filters', ['Department,Care,', 'ID,Name,Manager ID', 'Y1,Ada Lo,', 'Y2,Bea Mo,Y1'], 2],
    [
      'a filter by manager',
      ['Manager,Jane Doe,,', 'ID,Name,Manager ID,Title', 'Y1,Ada Lo,,x', 'Y2,Bea Mo,Y1,y'],
      2,
    ],
    ['a header above rows', ['ID,Name,Manager,', 'Y1,Ada Lo,,', 'Y2,Bea Mo,Y1,'], 1],
  ])('are not made of %s', async (_, lines, number) => {
    const got = await read(lines);
    expect(got).toMatchObject({ ids: ['Y1', 'Y2'], managers: [-1, 0], number });
    expect(got.notes).not.toContain(note);
  });
});
