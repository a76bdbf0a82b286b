import { describe, expect, test } from 'vitest';
import { suggested } from './suggested.ts';

/** So many nurses of one ward, n1 to n9, and whoever else is named. */
const nurses = (count: number, more: readonly object[] = []) => [
  ...Array.from({ length: count }, (_, at) => ({ id: `n${at + 1}`, title: 'Nurse', department: 'Ward' })),
  ...(more as { id: string }[]),
];

describe('who has no customer', () => {
  const rule = 'no-customer';

  test('is asked for something: first the need that matters most and that nobody has taken on', () => {
    const people = ['hana', 'amara', 'jon', 'mei'];
    const needs = [
      { person: 'jon', text: 'A word', from: 'hana', state: 'not met' as const },
      { person: 'amara', text: 'Day swaps', from: 'hana', importance: 'high' as const },
      { person: 'mei', text: 'A monitor', from: 'hana', importance: 'high' as const, state: 'met' as const },
    ];
    expect(suggested(rule, 'hana', { people, needs })).toEqual([
      'closes: hana > amara for Day swaps (customer)',
    ]);
    expect(suggested(rule, 'hana', { people, needs: needs.slice(0, 1) })).toEqual([
      'closes: hana > jon for A word (customer), A word is taken on',
    ]);
    expect(suggested(rule, 'hana', { people, needs: needs.slice(2) })).toEqual([]);
  });

  test('serves whom colleagues with the same title serve, and as they do', () => {
    const people = nurses(4);
    const customers = ['Patients!', 'Families'];
    const ties = ['n2', 'n3'].map((from) => ({
      from,
      to: 'Patients',
      service: 'Care',
      promise: 'Day and night',
    }));
    expect(suggested(rule, 'n1', { people, customers, ties: [...ties, 'n4 > Families'] })).toEqual([
      'closes: n1 > Patients = Care promising Day and night (provider)',
    ]);
  });

  test('is not told what colleagues do if they all do something else, or with other words', () => {
    const people = nurses(
      4,
      ['a', 'b', 'c'].map((id) => ({ id })),
    );
    expect(suggested(rule, 'n1', { people, ties: ['n2 > a', 'n3 > b', 'n4 > c'] })).toEqual([]);
    expect(suggested(rule, 'n1', { people, ties: ['n2 > a = tea', 'n3 > a = milk'] })).toEqual([
      'closes: n1 > a (provider)',
    ]);
  });

  test('takes a like title of the department where nobody has the same, and the same title elsewhere last', () => {
    const people = [
      { id: 'wei', title: 'Technician, nights', department: 'Lab' },
      { id: 'chidi', title: 'Technician', department: 'Lab' },
      { id: 'ana', title: 'technician,  nights', department: 'Ward' },
    ];
    const customers = ['Patients!', 'Families'];
    const ties = ['chidi > Patients', 'ana > Families'];
    expect(suggested(rule, 'wei', { people, customers, ties })).toEqual([
      'closes: wei > Patients (provider)',
    ]);
    expect(suggested(rule, 'wei', { people, customers, ties: ties.slice(1) })).toEqual([
      'closes: wei > Families (provider)',
    ]);
  });

  test('is never told of a tie that is there, has ended or is disputed, nor of somebody who has left', () => {
    const people = nurses(2, [{ id: 'gone', status: 'no-longer-here' }, { id: 'ben' }]);
    const like = (tie: string, ...others: string[]) =>
      suggested(rule, 'n1', { people, customers: ['Patients!'], ties: [tie, ...others] });
    expect(like('n2 > Patients')).toEqual(['closes: n1 > Patients (provider)']);
    expect(like('n2 > Patients', 'n1 >x Patients')).toEqual([]);
    expect(like('n2 > gone')).toEqual([]);
    expect(like('n2 > n1')).toEqual([]);
    expect(like('n2 > everyone')).toEqual([]);
    expect(like('n2 > ben', 'n1 >x ben')).toEqual([]);
  });
});

describe('whom nobody serves', () => {
  const rule = 'unserved';

  test('gets what they need, then what their manager owes them, two at most', () => {
    const people = [{ id: 'hana' }, { id: 'amara', manager: 'hana', title: 'Nurse' }, { id: 'ruth' }];
    const needs = [{ person: 'amara', text: 'Receipts', from: 'ruth' }];
    expect(suggested(rule, 'amara', { people, needs })).toEqual([
      'closes: ruth > amara for Receipts (customer)',
      'closes: hana > amara (provider)',
    ]);
  });

  test('is served by whoever met their need, and that is not marked anew', () => {
    const needs = [{ person: 'amara', text: 'Receipts', from: 'ruth', state: 'met' as const }];
    expect(suggested(rule, 'amara', { people: ['amara', 'ruth'], needs })).toEqual([
      'closes: ruth > amara for Receipts (customer)',
    ]);
  });

  test('gets one tie, not two, where the manager is the one whom the need names', () => {
    const people = [{ id: 'hana' }, { id: 'amara', manager: 'hana' }];
    const needs = [{ person: 'amara', text: 'Day swaps', from: 'hana' }];
    expect(suggested(rule, 'amara', { people, needs })).toEqual([
      'closes: hana > amara for Day swaps (customer)',
    ]);
  });

  test('is served by whoever serves the colleagues, a department as one', () => {
    const people = nurses(3, [{ id: 'pia', department: 'Pharmacy' }]);
    const ties = ['group:Pharmacy > n2 = Advice', 'group:Pharmacy > n3 = Advice'];
    expect(suggested(rule, 'n1', { people, ties })).toEqual([
      'closes: group:Pharmacy > n1 = Advice (customer)',
    ]);
  });

  test('gets from their manager what most of the others get', () => {
    const people = [{ id: 'hana' }, ...['a', 'b', 'c'].map((id) => ({ id, manager: 'hana' }))];
    const ties = ['hana > a = Rota', 'hana > b = Rota'];
    expect(suggested(rule, 'c', { people, ties })).toEqual(['closes: hana > c = Rota (provider)']);
  });
});

describe('a need that is not met', () => {
  const rule = 'need-unmet';
  const people = ['amara', 'hana', 'ruth', 'ben'];

  test('is taken on by whoever was asked', () => {
    const of = (state: '' | 'open' | 'not met' | 'partly met') =>
      suggested(rule, 'Rota', { people, needs: [{ person: 'amara', text: 'Rota', from: 'hana', state }] });
    expect(of('')).toEqual(['closes: hana > amara for Rota (customer)']);
    for (const state of ['open', 'not met', 'partly met'] as const)
      expect(of(state)).toEqual(['closes: hana > amara for Rota (customer), Rota is taken on']);
  });

  test('is only marked where whoever was asked serves them already; and where it is met badly: talk', () => {
    const of = (state: 'open' | 'not met' | 'partly met') =>
      suggested(rule, 'Rota', {
        people,
        ties: ['hana > amara'],
        needs: [{ person: 'amara', text: 'Rota', from: 'hana', state }],
      });
    expect(of('open')).toEqual(['closes: Rota is taken on']);
    expect(of('not met')).toEqual([]);
    expect(of('partly met')).toEqual([]);
  });

  test('is talked about where the tie is disputed, by name or through a group', () => {
    const needs = [{ person: 'amara', text: 'Rota', from: 'hana' }];
    expect(suggested(rule, 'Rota', { people, ties: ['hana >x amara'], needs })).toEqual([]);
    expect(suggested(rule, 'Rota', { people, ties: ['hana >x team:ruth'], needs })).toHaveLength(1);
  });

  test('without a supplier is met by whoever meets the same need of others', () => {
    const needs = [
      { person: 'amara', text: 'A quiet room', state: 'open' as const },
      { person: 'ben', text: 'a  Quiet room', from: 'ruth', state: 'met' as const },
    ];
    expect(suggested(rule, 'A quiet room', { people, needs })).toEqual([
      'closes: ruth > amara for A quiet room (customer), A quiet room is taken on from ruth',
    ]);
    expect(suggested(rule, 'A quiet room', { people, needs: needs.slice(0, 1) })).toEqual([]);
  });

  test('asked of everyone, or of somebody who has left, cannot be taken on', () => {
    const from = (supplier: string) =>
      suggested(rule, 'Rota', {
        people: [...people, { id: 'gone', status: 'no-longer-here' as const }],
        ties: ['hana > everyone'],
        needs: [{ person: 'amara', text: 'Rota', from: supplier, state: 'open' }],
      });
    expect(from('everyone')).toEqual([]);
    expect(from('gone')).toEqual([]);
  });
});

describe('a manager who does not serve their reports', () => {
  const rule = 'manager-does-not-serve';
  const team = (count: number) => [
    'hana',
    ...Array.from({ length: count }, (_, at) => ({ id: `r${at + 1}`, manager: 'hana' })),
  ];

  test('gets a tie to each, with what that one asked for', () => {
    const needs = [{ person: 'r2', text: 'A word', from: 'hana', state: 'not met' as const }];
    expect(suggested(rule, 'hana', { people: team(2), needs })).toEqual([
      'closes: hana > r1 (provider), hana > r2 for A word (customer), A word is taken on',
    ]);
  });

  test('is told nothing about a report who says no, and then it does not close', () => {
    const tiny = { people: team(2), ties: ['hana >x r1'] };
    expect(suggested(rule, 'hana', tiny)).toEqual(['lessens: hana > r2 (provider)']);
    expect(suggested(rule, 'hana', { people: team(1), ties: ['hana >x r1'] })).toEqual([]);
  });

  test('gets fifty ties at most in one go', () => {
    const [repair] = suggested(rule, 'hana', { people: team(51) });
    expect(repair.startsWith('lessens: ')).toBe(true);
    expect(repair.split(', ')).toHaveLength(50);
  });
});
