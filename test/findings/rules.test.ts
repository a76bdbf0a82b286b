import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { tieFlag } from '#model/ties.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { found } from './found.ts';

const quiet = (id: string) => ({ id, answer: 'not-answered' as const });

test('an empty organisation has no findings at all', () => {
  expect(analyse(tinyOrganisation({ people: [] })).findings).toEqual([]);
});

describe('no-customer', () => {
  test('says how much by what the person answered', () => {
    const people = [
      { id: 'none', answer: 'answered-none' as const },
      { id: 'gone', answer: 'named' as const },
      { id: 'nobody', answer: 'named-nobody' as const },
      { id: 'silent', answer: 'not-answered' as const },
    ];
    expect(found('no-customer', { people })).toEqual([
      'high none',
      'high gone',
      'medium nobody',
      'info silent (not known yet)',
    ]);
  });

  test('spares whoever serves by name, even a whole group', () => {
    const people = [
      { id: 'a', department: 'X' },
      { id: 'b', department: 'Y' },
    ];
    expect(found('no-customer', { people, ties: ['a > group:Y', 'b > a'] })).toEqual([]);
  });

  test('is low through a department, medium through everyone at either end', () => {
    const people = [{ id: 'a', department: 'X' }, { id: 'b', department: 'Y' }, 'c'];
    expect(found('no-customer', { people, ties: ['group:X > c', 'b > everyone', 'c > a'] })).toEqual([
      'low a',
      'medium b',
    ]);
    expect(found('no-customer', { people: ['a', 'b'], ties: ['everyone > b'] })).toEqual([
      'medium a',
      'high b',
    ]);
  });

  test('does not count a tie to oneself, to a leaver, or one that is disputed or ended', () => {
    const people = ['a', 'b', 'c', 'd', { id: 'left', status: 'no-longer-here' as const }];
    const ties = [
      'a > a',
      'b > left',
      'c >x d',
      { from: 'd', to: 'a', flags: tieFlag.byProvider | tieFlag.ended },
    ];
    expect(found('no-customer', { people, ties })).toEqual(['high a', 'high b', 'high c', 'high d']);
  });

  test('does not judge leavers and vacant posts', () => {
    const people = [
      { id: 'left', status: 'no-longer-here' as const },
      { id: 'post', status: 'vacant' as const },
      { id: 'away', status: 'on-leave' as const, answer: 'named-nobody' as const },
    ];
    expect(found('no-customer', { people })).toEqual(['medium away']);
  });
});

describe('unserved', () => {
  test('is high for nobody, medium for only everyone, low for only a department', () => {
    const people = [{ id: 'a' }, { id: 'b', department: 'X' }, { id: 'c', department: 'X' }];
    expect(found('unserved', { people })).toEqual(['high a', 'high b', 'high c']);
    expect(found('unserved', { people, ties: ['a > everyone', 'a > group:X', 'c > b'] })).toEqual([
      'high a',
      'low c',
    ]);
    expect(found('unserved', { people, ties: ['a > everyone', 'c > b'] })).toEqual(['high a', 'medium c']);
  });

  test('never counts a member of a group as served by themself', () => {
    const people = [
      { id: 'a', department: 'X' },
      { id: 'b', department: 'X' },
    ];
    expect(found('unserved', { people, ties: ['a > group:X'] })).toEqual(['high a', 'low b']);
  });

  test('is not known yet below 80 % answered, and known at exactly 80 %', () => {
    const four = ['a', 'b', 'c', 'd'];
    expect(found('unserved', { people: [...four, quiet('e')] })).toContain('high a');
    expect(found('unserved', { people: [...four.slice(1), quiet('a')] })).toEqual(
      ['b', 'c', 'd', 'a'].map((id) => `info ${id} (not known yet)`),
    );
  });
});

describe('need-unmet', () => {
  const people = [
    { id: 'a', department: 'X' },
    { id: 'b', department: 'Y' },
  ];
  const need = { person: 'a', text: 'receipts by Friday' };

  test('weighs an open need by its importance, medium where none is said', () => {
    for (const [importance, severity] of [
      ['high', 'high'],
      ['', 'medium'],
      ['low', 'low'],
    ] as const) {
      expect(found('need-unmet', { people, needs: [{ ...need, importance }] })).toEqual([`${severity} a`]);
    }
  });

  test('is one step lower where the need is partly met, and silent where it is met', () => {
    const partly = (importance: 'high' | 'medium' | 'low') =>
      found('need-unmet', { people, needs: [{ ...need, importance, state: 'partly met' }] });
    expect([partly('high'), partly('medium'), partly('low')]).toEqual([['medium a'], ['low a'], ['low a']]);
    expect(found('need-unmet', { people, needs: [{ ...need, state: 'met' }] })).toEqual([]);
  });

  test('takes a blank state as taken on when the supplier serves the person, by name or as a group', () => {
    const from = { ...need, from: 'b' };
    expect(found('need-unmet', { people, needs: [from] })).toEqual(['medium a']);
    for (const tie of ['b > a', 'b > group:X', 'group:Y > a', 'group:Y > group:X']) {
      expect(found('need-unmet', { people, needs: [from], ties: [tie] })).toEqual([]);
    }
    expect(found('need-unmet', { people, needs: [from], ties: ['b > everyone'] })).toEqual(['medium a']);
  });

  test('asks a group for the group’s own tie', () => {
    const from = { ...need, from: 'group:Y' };
    expect(found('need-unmet', { people, needs: [from], ties: ['b > a'] })).toEqual(['medium a']);
    expect(found('need-unmet', { people, needs: [from], ties: ['group:Y > a'] })).toEqual([]);
  });

  test('is flagged even when taken on, if the supplier’s only tie is disputed', () => {
    const taken = { ...need, from: 'b', state: 'taken on' as const };
    expect(found('need-unmet', { people, needs: [taken] })).toEqual([]);
    expect(found('need-unmet', { people, needs: [taken], ties: ['b >x a'] })).toEqual(['medium a']);
    expect(found('need-unmet', { people, needs: [taken], ties: ['b >x a', 'b > a = other'] })).toEqual([]);
  });

  test('is flagged when not met, even if the supplier serves the person', () => {
    const needs = [{ ...need, from: 'b', state: 'not met' as const, importance: 'high' as const }];
    expect(found('need-unmet', { people, needs, ties: ['b > a'] })).toEqual(['high a']);
  });

  test('is not asked of leavers', () => {
    const left = [{ id: 'a', status: 'no-longer-here' as const }];
    expect(found('need-unmet', { people: left, needs: [need] })).toEqual([]);
  });
});

describe('manager-does-not-serve', () => {
  const people = [
    { id: 'boss', department: 'X' },
    { id: 'a', manager: 'boss', department: 'X' },
    { id: 'b', manager: 'boss' },
  ];

  test('is high where none of the reports is served, medium where some are not', () => {
    expect(found('manager-does-not-serve', { people })).toEqual(['high boss']);
    expect(found('manager-does-not-serve', { people, ties: ['boss > a'] })).toEqual(['medium boss']);
    expect(found('manager-does-not-serve', { people, ties: ['boss > a', 'boss > b'] })).toEqual([]);
  });

  test('counts the team and the department, never everyone', () => {
    expect(found('manager-does-not-serve', { people, ties: ['boss > team:boss'] })).toEqual([]);
    expect(found('manager-does-not-serve', { people, ties: ['group:X > team:boss'] })).toEqual([]);
    expect(found('manager-does-not-serve', { people, ties: ['boss > group:X'] })).toEqual(['medium boss']);
    expect(found('manager-does-not-serve', { people, ties: ['boss > everyone'] })).toEqual(['high boss']);
    expect(found('manager-does-not-serve', { people, ties: ['everyone > a'] })).toEqual(['high boss']);
  });

  test('goes by line managers alone: a dotted line makes nobody a report', () => {
    const dotted = { id: 'c', manager: 'other', dotted: ['boss'] };
    const lead = { id: 'lead' };
    const all = [...people, { id: 'other' }, dotted, lead, { id: 'd', dotted: ['lead'] }];
    const served = ['boss > a', 'boss > b', 'other > c'];
    expect(found('manager-does-not-serve', { people: all, ties: served })).toEqual([]);
    const dottedServed = ['boss > a', 'boss > c'];
    expect(found('manager-does-not-serve', { people: all, ties: dottedServed })).toEqual([
      'medium boss',
      'high other',
    ]);
  });

  test('lists those not served by name', () => {
    const { findings } = analyse(tinyOrganisation({ people, ties: ['boss > b'] }));
    expect(findings.find((finding) => finding.rule === 'manager-does-not-serve')?.evidence).toEqual({
      notServed: [1],
      reports: 2,
    });
  });

  test('waits for a silent manager below 80 %, not for one who answered', () => {
    const silent = [{ ...people[0], answer: 'not-answered' as const }, people[1]];
    expect(found('manager-does-not-serve', { people: silent })).toEqual(['info boss (not known yet)']);
    const others = [people[0], { ...people[1], answer: 'not-answered' as const }];
    expect(found('manager-does-not-serve', { people: others })).toEqual(['high boss']);
  });

  test('judges neither managers who left nor those whose reports all left', () => {
    const left = { status: 'no-longer-here' as const };
    expect(found('manager-does-not-serve', { people: [{ ...people[0], ...left }, people[1]] })).toEqual([]);
    expect(found('manager-does-not-serve', { people: [people[0], { ...people[1], ...left }] })).toEqual([]);
  });
});

describe('no-line-of-sight', () => {
  const customers = ['Patients!', 'Insurer'];

  test('flags whoever serves but reaches no outside customer', () => {
    const ties = ['a > b', 'b > Patients', 'c > d', 'd > c'];
    expect(found('no-line-of-sight', { people: ['a', 'b', 'c', 'd', 'island'], customers, ties })).toEqual([
      'medium c',
      'medium d',
    ]);
  });

  test('does not pass on through a group what only the group gets', () => {
    const people = [
      { id: 'a', department: 'X' },
      { id: 'b', department: 'Y' },
      { id: 'c', department: 'Y' },
    ];
    const ties = ['a > group:Y', 'group:Y > c'];
    expect(found('no-line-of-sight', { people, customers, ties })).toEqual(['medium a', 'medium b']);
    expect(found('no-line-of-sight', { people, customers, ties: [...ties, 'c > Patients'] })).toEqual([]);
  });

  test('is not judged without any outside customer, and not known yet below 80 %', () => {
    expect(found('no-line-of-sight', { people: ['a', 'b'], ties: ['a > b'] })).toEqual([]);
    expect(found('no-line-of-sight', { people: ['a', quiet('b')], customers, ties: ['a > b'] })).toEqual([
      'info a (not known yet)',
    ]);
  });
});

describe('closed-circle', () => {
  const customers = ['Patients!'];

  test('finds two or more who serve only each other, round a chain or through their department', () => {
    const people = ['a', 'b', 'c', { id: 'd', department: 'X' }, { id: 'e', department: 'X' }];
    const ties = ['a > b', 'b > c', 'c > a', 'group:X > group:X'];
    expect(found('closed-circle', { people, customers, ties })).toEqual(['medium a+b+c', 'medium d+e']);
  });

  test('is opened by a single tie that leaves, and is no circle of one', () => {
    const ties = ['a > b', 'b > a', 'b > Patients', 'c > c'];
    expect(found('closed-circle', { people: ['a', 'b', 'c'], customers, ties })).toEqual([]);
    expect(
      found('closed-circle', { people: ['a', 'b', 'c'], customers, ties: ['a > b', 'b > a', 'a > c'] }),
    ).toEqual([]);
  });

  test('is not judged without any outside customer', () => {
    expect(found('closed-circle', { people: ['a', 'b'], ties: ['a > b', 'b > a'] })).toEqual([]);
  });
});
