import { describe, expect, it } from 'vitest';
import { headerSetKey } from '#import/columns/header-set-key.ts';
import { matchColumns } from '#import/columns/match-columns.ts';
import type { RememberedColumns } from '#model/import-plan.ts';
import { fieldsOf, noChoices } from './column-case.ts';

const header = ['id', 'Manager ID', 'Chef', 'Manager', 'Title'];
const rows = [['1', '2', '3', '4', 'Nurse']];

const remembered = (columns: readonly (readonly [string, string])[]): RememberedColumns => ({
  file: 'org',
  headers: headerSetKey('org', header),
  columns: new Map(columns),
});

const choose = (...chosen: (readonly [string, string])[]) => ({ ...noChoices, byHand: new Map(chosen) });

describe('a column chosen by hand', () => {
  it('goes before every other that fits the field', () => {
    const plan = matchColumns('org', header, rows, choose(['Chef', 'manager_id']));
    expect(plan.columns.get('manager_id')).toEqual([2]);
    expect(plan.matches[2]).toMatchObject({ reason: 'chosen by hand', by: 'hand' });
    expect(plan.matches[1]).toMatchObject({ field: '', reason: 'another column was chosen' });
  });

  it('may stand beside others for a field that reads many', () => {
    const plan = matchColumns('org', header, rows, choose(['Manager', 'manager_id'], ['Chef', 'manager_id']));
    expect(plan.columns.get('manager_id')).toEqual([3, 2]);
  });

  it('that is the second for a field that reads one is left unread, and says why', () => {
    const plan = matchColumns('org', header, rows, choose(['Chef', 'name'], ['Title', 'name']));
    expect(plan.columns.get('name')).toEqual([2]);
    expect(plan.matches[4]).toMatchObject({
      field: '',
      reason: 'Chef was chosen for name too, and is read instead',
    });
  });

  it('may be left unread', () => {
    const plan = matchColumns('org', header, rows, choose(['Title', ''], ['Manager ID', '']));
    expect(plan.matches[4]).toMatchObject({ field: '', reason: 'left unread, as chosen', by: 'hand' });
    expect(plan.columns.get('manager_id')).toEqual([3]);
  });

  it('is found by its name as shown, or by one that means the same', () => {
    const twice = [
      ['id', 'Name', 'Name', ''],
      ['1', 'a', 'b', 'c'],
    ];
    const byHand = new Map([
      ['Name (2)', 'title'],
      ['Column 4', 'name'],
    ]);
    expect(fieldsOf('org', twice, { byHand })).toEqual(['employee_id', '', 'title', 'name']);
    expect(fieldsOf('org', [['id', 'My Boss']], { byHand: new Map([['my_boss', 'manager_id']]) })).toEqual([
      'employee_id',
      'manager_id',
    ]);
  });

  it('that is not there, or for a field that is not, is said to be so', () => {
    const plan = matchColumns('org', header, rows, choose(['Shoe size', 'title'], ['Chef', 'shoes']));
    expect(plan.notFound).toEqual([
      ['title', 'Shoe size'],
      ['shoes', 'Chef'],
    ]);
  });
});

describe('a column chosen last time', () => {
  it('is taken up again for the same set of headers, in any order', () => {
    const again = ['Title', 'chef', 'ID', 'Manager', 'manager_id'];
    const choices = { ...noChoices, remembered: [remembered([['Chef', 'name']])] };
    const plan = matchColumns('org', again, [], choices);
    expect(plan.known).toBe(true);
    expect(plan.matches[1]).toMatchObject({ field: 'name', reason: 'as chosen last time', by: 'last time' });
  });

  it('gives way to what is chosen now', () => {
    const choices = {
      ...choose(['Title', 'name'], ['Chef', '']),
      remembered: [
        remembered([
          ['Chef', 'name'],
          ['Manager', ''],
        ]),
      ],
    };
    const { columns, matches } = matchColumns('org', header, rows, choices);
    expect(columns.get('name')).toEqual([4]);
    expect(matches[2].reason).toMatch(/^left unread, as chosen/);
    expect(matches[3].reason).toBe('left unread, as last time');
  });

  it('is not taken up for another set, or another file', () => {
    const choices = { ...noChoices, remembered: [remembered([['Chef', 'name']])] };
    expect(matchColumns('org', [...header, 'x'], [], choices)).toMatchObject({ known: false });
    expect(matchColumns('serves', header, [], choices).known).toBe(false);
  });

  it('may have been none: the set is known all the same', () => {
    const plan = matchColumns('org', header, rows, { ...noChoices, remembered: [remembered([])] });
    expect(plan.known).toBe(true);
    expect(plan.columns).toEqual(matchColumns('org', header, rows, noChoices).columns);
  });

  it('whose header is gone does no harm', () => {
    const choices = { ...noChoices, remembered: [remembered([['Gone', 'name']])] };
    expect(matchColumns('org', header, rows, choices).notFound).toEqual([]);
  });
});

describe('a set of headers', () => {
  it('is one whatever the order and spelling of its columns, and where unnamed ones stand', () => {
    const key = headerSetKey('org', ['Employee ID', 'Name', 'Column 3']);
    expect(headerSetKey('org', ['Column 1', 'name', 'employee_id'])).toBe(key);
    expect(headerSetKey('org', ['Employee ID', 'Name', 'Title'])).not.toBe(key);
    expect(headerSetKey('serves', ['Employee ID', 'Name'])).not.toBe(key);
  });

  it('without any name is known by the number of columns', () => {
    expect(headerSetKey('org', ['Column 1', 'Column 2'])).not.toBe(headerSetKey('org', ['Column 1']));
  });
});
