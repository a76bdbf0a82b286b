import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchColumns } from '#import/columns/match-columns.ts';
import { importFiles } from '#model/problem.ts';
import { fieldsOf, noChoices, planOf } from './column-case.ts';

describe('a column of an org chart', () => {
  it.each([
    ['employee', 'HR-EMP-00001', 'employee_id'],
    ['employee', 'Amara Okafor', 'name'],
    ['login', 'aokafor', 'employee_id'],
    ['login', 'amara@example.org', 'email'],
    ['manager', '4711', 'manager_id'],
    ['manager', 'Ben Smith', 'manager_name'],
    ['manager', 'Smith, Ben', 'manager_name'],
    ['manager', 'ben@example.org', 'manager_email'],
    ['manager', 'CN=Smith\\, Ben,OU=Staff,DC=example', 'manager_name'],
    ['Reports to', 'E17', 'manager_id'],
    ['Reports to', 'Ben Smith', 'manager_name'],
    ['User name', 'amara@example.org', 'email'],
    ['User name', 'Amara Okafor', 'name'],
  ])('named %s with the value %s is %s', (header, value, field) => {
    expect(planOf('org', [[header, '', value]]).matches[0]).toMatchObject({ field, by: 'values' });
  });

  it('is the grouping with most distinct values below half the rows', () => {
    const header = ['Parent Department', 'Organisation', 'Unit', 'Team'];
    const rows = Array.from({ length: 12 }, (_, i) => [
      'The ministry',
      `Body ${i % 2}`,
      `Unit ${i % 5}`,
      `Post ${i}`,
    ]);
    expect(fieldsOf('org', [header, ...rows])).toEqual(['', '', 'department', '']);
  });

  it('goes by its name where there are too few rows to tell', () => {
    const rows = ['ExecA', 'OpsA', 'OpsA', 'FinA', 'FinB'].map((row) => [row.slice(0, -1), row.slice(-1)]);
    expect(fieldsOf('org', [['Department', 'Division'], ...rows])).toEqual(['department', '']);
  });

  it('that holds something goes before one that is blank', () => {
    const rows = [
      ['Employee ID', 'EEID'],
      ['', '17'],
    ];
    expect(fieldsOf('org', rows)).toEqual(['', 'employee_id']);
  });

  it('a level is read only where no other column names managers', () => {
    const header = ['id', 'Manager', 'Manager - Level 02', 'Manager - Level 01'];
    const levels = ['employee_id', 'manager_name', '', ''];
    expect(fieldsOf('org', [header, ['1', 'Ben Smith', 'x', 'y']])).toEqual(levels);
    const plan = matchColumns('org', header, [['1', '', 'x', 'y']], noChoices);
    expect(plan.columns.get('manager_level')).toEqual([3, 2]);
  });

  it('of another id is kept for managers who are named by it', () => {
    const header = ['Employee ID', 'Position ID', 'Login', 'Distinguished name', 'Email', 'Title'];
    const plan = matchColumns('org', header, [['1', 'P1', 'aokafor', 'CN=A', 'a@b.c', 'Nurse']], noChoices);
    expect(plan.otherIds).toEqual([1, 2, 3]);
    expect(plan.matches[1].reason).toBe('another id of the person; managers may be named by it');
    const byHand = new Map([['Position ID', '']]);
    expect(matchColumns('org', header, [], { ...noChoices, byHand }).otherIds).toEqual([2, 3]);
  });

  it('says in words why it is read or not', () => {
    const reasons = planOf('org', [
      ['id', ''],
      ['Job Title', ''],
      ['Title', ''],
      ['Manager', '', '17'],
      ['FTE', ''],
      ['Shoe size', ''],
      ['', ''],
      ['ID', ''],
    ]).matches.map(({ reason }) => reason);
    expect(reasons).toEqual([
      'means the same as employee id',
      'Title fits title better',
      'the name of the field',
      'by its name and its values, which are ids',
      'recognised; not needed for the map, not read',
      'not known',
      'no header',
      'the same header stands twice; the first is read',
    ]);
  });

  it('shows up to three different values, read or not', () => {
    const rows = ['a', 'a', '', ' b ', 'c', 'd'].map((cell) => [cell, `x${cell.trim()}`]);
    const { matches } = matchColumns('org', ['name', 'shoe size'], rows, noChoices);
    expect(matches.map(({ sample }) => sample)).toEqual([
      ['a', 'b', 'c'],
      ['xa', 'x', 'xb'],
    ]);
  });

  it('without a name, or with a name that stands already, is shown by a name of its own', () => {
    const header = ['Name', '', 'Name', 'Column 2', 'Name (2)', 'Name'];
    const shown = ['Name', 'Column 2 (2)', 'Name (3)', 'Column 2', 'Name (2)', 'Name (4)'];
    const once = matchColumns('org', header, [], noChoices).matches.map((match) => match.header);
    expect(once).toEqual(shown);
    expect(matchColumns('org', once, [], noChoices).matches.map((match) => match.header)).toEqual(shown);
  });
});

describe('names stand in for ids', () => {
  const rows = [
    ['Head office', ''],
    ['North', 'Head office'],
    ['South', 'head  office'],
    ['East', 'Elsewhere'],
  ];

  it('where a chart has no other key and its managers are names', () => {
    const plan = matchColumns('org', ['org_name', 'parent_name'], rows, noChoices);
    expect(plan).toMatchObject({ namesAsIds: true, missing: [] });
    expect(plan.columns.get('employee_id')).toEqual([0]);
    expect(plan.matches[0]).toMatchObject({ field: 'name', reason: 'names stand in for ids' });
  });

  it('but not where there is a key, or most managers are nobody', () => {
    const keyed = matchColumns('org', ['name', 'manager', 'email'], rows, noChoices);
    expect([keyed.namesAsIds, keyed.missing]).toEqual([false, []]);
    const strangers = matchColumns('org', ['name', 'manager'], rows.slice(2), noChoices);
    expect([strangers.namesAsIds, strangers.missing]).toEqual([false, [['employee_id', 'email']]]);
  });
});

describe('the columns of the other files', () => {
  it.each([
    ['provider', 'customer'],
    ['from', 'to'],
    ['source', 'target'],
    ['giver', 'receiver'],
    ['supplier', 'customer'],
    ['Employee ID', 'Who I serve'],
    ['Person', 'I serve'],
    ['id', 'serves'],
    ['Provider name', 'Customer name'],
  ])('of declarations may be %s and %s', (provider, customer) => {
    expect(fieldsOf('serves', [[provider, customer]])).toEqual(['provider', 'customer']);
  });

  it('of declarations call a service also "service provided" or "deliverable"', () => {
    expect(fieldsOf('serves', [['Service provided']])).toEqual(['service']);
    expect(fieldsOf('serves', [['Deliverable']])).toEqual(['service']);
  });

  it('of declarations with names beside the ids read the ids, filled in or not', () => {
    const header = ['provider', 'provider_name', 'customer', 'customer_name'];
    const { matches } = matchColumns('serves', header, [['E1', 'Amara', '', 'Ben']], noChoices);
    expect(matches.map(({ field }) => field)).toEqual(['provider', '', 'customer', '']);
    expect(matches[1].reason).toBe('for the reader; not read');
  });

  it.each([
    [
      'serves',
      'provider,customer,service,need,promise,customer_part,main,how_delivered,confirmed,reported_by,said_on,underpinned_by',
    ],
    ['needs', 'person,need,from,importance,state,if_never'],
    ['customers', 'name,role,kind,can_choose,serves,requirement'],
  ] as const)('of %s are the ones of the format', (file, header) => {
    expect(fieldsOf(file, [header.split(',')]).join(',')).toBe(header);
  });
});

it('never throws, whatever the headers, values and choices are', () => {
  const words = fc.constantFrom('id', 'Name', 'manager', 'salary', 'Rating', 'Column 1', 'Name (2)', '', ' ');
  const text = fc.oneof(words, fc.string());
  const field = fc.constantFrom('', 'name', 'employee_id', 'manager_id', 'customer', 'nonsense');
  const byHand = fc.array(fc.tuple(text, field), { maxLength: 4 });
  const rows = fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 5 });
  fc.assert(
    fc.property(
      fc.constantFrom(...importFiles),
      fc.array(text, { maxLength: 6 }),
      rows,
      byHand,
      (file, header, sample, chosen) => {
        const choices = { byHand: new Map(chosen), remembered: [] };
        const { matches, columns, keptBack } = matchColumns(file, header, sample, choices);
        expect(matches).toHaveLength(header.length);
        expect(new Set(matches.map((match) => match.header)).size).toBe(header.length);
        for (const column of keptBack) {
          expect(matches[column]).toMatchObject({ field: '', sample: [], guess: '' });
          expect([...columns.values()].flat()).not.toContain(column);
        }
      },
    ),
  );
});
