import { describe, expect, test } from 'vitest';
import { tinyOrganisation } from '../../tiny-organisation.ts';
import { suggested, suggestedIn } from './suggested.ts';

describe('whose work reaches nobody outside', () => {
  const rule = 'no-line-of-sight';
  const customers = ['Patients!'];

  test('is shown the need that they, or those whom they serve, could meet', () => {
    const people = ['priya', 'hana', 'amara', 'ben'];
    const ties = ['priya > hana', 'amara > Patients', 'ben > Patients'];
    const needs = [
      { person: 'amara', text: 'Day swaps', from: 'hana' },
      { person: 'ben', text: 'Letters', from: 'priya' },
    ];
    expect(suggested(rule, 'priya', { people, customers, ties, needs })).toEqual([
      'closes: priya > ben for Letters (customer)',
      'closes: hana > amara for Day swaps (customer)',
    ]);
  });

  test('is not sent to somebody who sees no further', () => {
    const people = ['priya', 'hana', 'amara'];
    const needs = [{ person: 'amara', text: 'Letters', from: 'priya' }];
    expect(suggested(rule, 'priya', { people, customers, ties: ['priya > hana'], needs })).toEqual([]);
  });

  test('is shown whom colleagues serve who see further', () => {
    const people = ['p1', 'p2', 'p3'].map((id) => ({ id, title: 'Clerk', department: 'Office' }));
    const ties = ['p1 > p2', 'p2 > Patients', 'p3 > p2'];
    expect(
      suggested('no-line-of-sight', 'e', {
        people: [...people, { id: 'e', title: 'Clerk', department: 'Office' }, 'z'],
        customers,
        ties: ['e > z', ...ties],
      }),
    ).toEqual(['closes: e > p2 (provider)']);
  });
});

describe('a closed circle', () => {
  test('is opened by one tie of one member', () => {
    const tiny = {
      people: ['alan', 'judith', 'ben'],
      customers: ['Patients!'],
      ties: ['alan > judith', 'judith > alan', 'ben > Patients'],
      needs: [{ person: 'ben', text: 'Audits', from: 'judith' }],
    };
    expect(suggested('closed-circle', 'alan+judith', tiny)).toEqual([
      'closes: judith > ben for Audits (customer)',
    ]);
    expect(suggested('closed-circle', 'alan+judith', { ...tiny, needs: [] })).toEqual([]);
  });
});

describe('a choice that was not made', () => {
  const rule = 'no-primary-customer';

  test('falls on the outside customer at whom most chains end', () => {
    const ties = ['a > Families', 'b > Patients', 'c > b'];
    const people = ['a', 'b', 'c'];
    expect(suggested(rule, 'organisation', { people, customers: ['Families', 'Patients'], ties })).toEqual([
      'closes: Patients is primary',
    ]);
    expect(
      suggested(rule, 'organisation', { people, customers: ['Families!', 'Patients!', 'Payers'], ties }),
    ).toEqual(['closes: Families is supporting']);
    expect(suggested(rule, 'organisation', { people, customers: ['Families', 'Patients'] })).toEqual([]);
  });

  const customers = ['Patients!', 'Families'];
  const main = { flags: 3 };

  test('of a person: the tie that leads to the primary customer soonest', () => {
    const tiny = { people: ['a', 'b', 'c', 'd'], customers };
    const ties = ['a > Families = news', 'a > b = letters', 'b > Patients', 'c > d'];
    const others = [{ from: 'd', to: 'Patients', ...main }];
    expect(suggested(rule, 'a', { ...tiny, ties: [...ties, ...others] })).toEqual([
      'closes: a > b = letters: main true',
    ]);
  });

  test('of several that are marked one stays, of equals the first', () => {
    const ties = [
      { from: 'a', to: 'b', ...main },
      { from: 'a', to: 'Patients', ...main },
      { from: 'a', to: 'c', ...main },
      'a > Families',
    ];
    expect(suggested(rule, 'a', { people: ['a', 'b', 'c'], customers, ties })).toEqual([
      'closes: a > b: main false, a > c: main false',
    ]);
    expect(suggested(rule, 'a', { people: ['a', 'b', 'c'], customers, ties: [ties[0], ties[2]] })).toEqual([
      'closes: a > c: main false',
    ]);
  });

  test('of a department: among the ties that it gives as a group to outside customers', () => {
    const ties = ['group:Ward > Families', 'group:Ward > Patients', { from: 'a', to: 'Patients', ...main }];
    expect(suggested(rule, 'Ward', { people: [{ id: 'a', department: 'Ward' }], customers, ties })).toEqual([
      'closes: group:Ward > Patients: main true',
    ]);
  });
});

describe('an outside customer whom nobody serves', () => {
  const organisation = (kinds: readonly string[]) => {
    const tiny = tinyOrganisation({
      people: [
        { id: 'a', department: 'Ward' },
        { id: 'b', department: 'Ward' },
      ],
      customers: ['Patients!', 'Friends', 'Families'],
      ties: ['a > Patients = care', 'group:Ward > Friends = news'],
    });
    return { ...tiny, customers: { ...tiny.customers, kind: kinds } };
  };
  const of = (kinds: readonly string[]) =>
    suggestedIn(organisation(kinds), { rule: 'unserved-customer', subject: 'Families' });

  test('is served by whoever serves another of the same kind', () => {
    expect(of(['end user', 'family', 'family'])).toEqual(['closes: group:Ward > Families = news (provider)']);
    expect(of(['end user', 'family', 'funder'])).toEqual([]);
    expect(of(['', '', ''])).toEqual([]);
  });
});

describe('a department that serves only itself', () => {
  const people = [
    ...['a', 'b', 'c'].map((id) => ({ id, department: 'Records' })),
    { id: 'ward', department: 'Ward' },
  ];
  const of = (person: string, from: string) =>
    suggested('silo', 'Records', { people, ties: ['a > b'], needs: [{ person, text: 'Files', from }] });

  test('opens with a need that leads in or out', () => {
    expect(of('ward', 'a')).toEqual(['closes: a > ward for Files (customer)']);
    expect(of('ward', 'group:Records')).toEqual(['closes: group:Records > ward for Files (customer)']);
    expect(of('c', 'ward')).toEqual(['closes: ward > c for Files (customer)']);
  });

  test('does not open with one that stays inside', () => {
    expect(of('c', 'a')).toEqual([]);
    expect(of('c', 'group:Records')).toEqual([]);
  });
});
