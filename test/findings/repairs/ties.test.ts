import { describe, expect, test } from 'vitest';
import { suggested } from './suggested.ts';

describe('ties that the other end says no to', () => {
  test('are ended, the first twenty of them in one go', () => {
    const people = ['a', ...Array.from({ length: 21 }, (_, at) => `c${at}`)];
    const ties = Array.from({ length: 21 }, (_, at) => `a >x c${at}`);
    const of = (count: number) => suggested('disputed-tie', 'a', { people, ties: ties.slice(0, count) });
    expect(of(2)).toEqual(['closes: end a > c0, end a > c1']);
    expect(of(21)[0].startsWith('lessens: end a > c0, ')).toBe(true);
  });
});

describe('ties that nobody has said for long', () => {
  test('are said again as of the day of the findings', () => {
    const ties = [{ from: 'a', to: 'b', service: 'Training', saidOn: '2024-09-02' }];
    expect(suggested('stale-tie', 'a', { people: ['a', 'b'], ties }, '2026-11-23')).toEqual([
      'closes: a > b = Training: saidOn 2026-11-23',
    ]);
  });
});

describe('ties without a promise', () => {
  const rule = 'no-promise';
  const nurse = (id: string) => ({ id, title: 'Nurse', department: 'Ward' });

  test('get what is mostly promised for the same service', () => {
    const letters = (from: string, promise = '') => ({ from, to: 'z', service: 'Letters', promise });
    const ties = [
      letters('a', 'by noon'),
      letters('b', 'by Friday'),
      letters('c', 'by Friday'),
      letters('d'),
    ];
    expect(suggested(rule, 'd', { people: ['a', 'b', 'c', 'd', 'z'], ties })).toEqual([
      'closes: d > z = Letters: promise by Friday',
    ]);
  });

  test('get what colleagues with the same title and department promise the same customer', () => {
    const people = [nurse('a'), nurse('b'), { ...nurse('x'), department: 'Other' }];
    const tie = (from: string, service: string, promise = '') => ({ from, to: 'Patients', service, promise });
    const tiny = { people, customers: ['Patients!'] };
    expect(
      suggested(rule, 'b', { ...tiny, ties: [tie('a', 'Care', 'Day and night'), tie('b', 'Comfort')] }),
    ).toEqual(['closes: b > Patients = Comfort: promise Day and night']);
    expect(
      suggested(rule, 'b', { ...tiny, ties: [tie('x', 'Care', 'Day and night'), tie('b', 'Comfort')] }),
    ).toEqual([]);
  });

  test('close only part of it where some have no like', () => {
    const people = ['a', 'b', 'z'];
    const ties = [
      { from: 'a', to: 'z', service: 'Letters', promise: 'by noon' },
      'b > z = Letters',
      'b > a = Tea',
    ];
    expect(suggested(rule, 'b', { people, ties })).toEqual(['lessens: b > z = Letters: promise by noon']);
    expect(suggested(rule, 'b', { people, ties: ['b > z', 'b > a = Tea'] })).toEqual([]);
  });
});

describe('a requirement that is not carried on', () => {
  const rule = 'promise-not-carried';
  const requirements = { Patients: 'Home before lunch' };
  const customers = ['Patients!'];
  const promised = (from: string, to: string, service: string, more = {}) => ({
    from,
    to,
    service,
    promise: 'always',
    ...more,
  });
  const of = (...ties: readonly (string | { from: string; to: string })[]) =>
    suggested(rule, 'Patients', { people: ['a', 'b', 'c', 'd'], customers, requirements, ties });

  test('rests on the only promise made to whoever breaks it, or on one of two', () => {
    expect(of(promised('a', 'Patients', 'Care'), promised('b', 'a', 'Letters'))).toEqual([
      'lessens: a > Patients = Care: underpinnedBy b > Letters',
    ]);
    expect(
      of(promised('a', 'Patients', 'Care'), promised('b', 'a', 'Letters'), promised('c', 'a', 'Files')),
    ).toEqual([
      'lessens: a > Patients = Care: underpinnedBy b > Letters',
      'lessens: a > Patients = Care: underpinnedBy c > Files',
    ]);
  });

  test('is left to its provider where three could be meant, or none is carried itself', () => {
    const three = ['b', 'c', 'd'].map((from) => promised(from, 'a', `From ${from}`));
    expect(of(promised('a', 'Patients', 'Care'), ...three)).toEqual([]);
    expect(of(promised('a', 'Patients', 'Care'), 'b > a = Letters')).toEqual([]);
  });

  test('gets the promise that is missing, where another gives the same service', () => {
    const like = promised('c', 'd', 'Care');
    expect(of('a > Patients = Care', like)).toEqual(['lessens: a > Patients = Care: promise always']);
    expect(of('a > Patients = Care', like, promised('b', 'a', 'Letters'))).toEqual([
      'lessens: a > Patients = Care: promise always underpinnedBy b > Letters',
    ]);
    expect(of('a > Patients = Care')).toEqual([]);
  });
});

describe('what hangs on one person', () => {
  const rule = 'single-provider';
  const people = [
    { id: 'one', title: 'Payroll', department: 'Finance' },
    { id: 'two', title: 'payroll', department: 'Finance' },
    { id: 'x' },
    { id: 'y' },
  ];
  const customers = ['Patients!'];

  test('is shared with a colleague of the same title and department, as it is given now', () => {
    const ties = [
      { from: 'one', to: 'x', service: 'Salary', promise: 'On the 27th' },
      'one > y = Salary',
      'one > Patients',
      'two > Patients',
    ];
    expect(suggested(rule, 'one', { people, customers, ties })).toEqual([
      'closes: two > x = Salary promising On the 27th (provider), two > y = Salary (provider)',
    ]);
  });

  test('finds another way out for those whose only way leads through them, and those behind these', () => {
    const ties = ['one > Patients', 'two > Patients', 'x > one = Receipts', 'y > x = Post'];
    expect(suggested(rule, 'one', { people, customers, ties })).toEqual([
      'closes: x > two = Receipts (provider)',
    ]);
  });

  test('is not given to somebody who would lose their own line of sight', () => {
    const ties = ['one > Patients', 'two > one', 'x > one'];
    expect(suggested(rule, 'one', { people, customers, ties })).toEqual([]);
    expect(
      suggested(rule, 'one', {
        people: people.map(({ id }) => id),
        customers,
        ties: ['one > Patients', 'two > Patients', 'x > one'],
      }),
    ).toEqual([]);
  });
});
