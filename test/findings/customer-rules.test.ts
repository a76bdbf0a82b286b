import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { tieFlag } from '#model/ties.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { expand } from '../slow-expansion.ts';
import { slowChoices } from '../slow-tie-rules.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { found } from './found.ts';

describe('unserved-customer', () => {
  test('counts service through a group with members and through an intermediary', () => {
    const people = [{ id: 'a', department: 'X' }];
    const customers = ['Patients!', 'Insurer', 'Families'];
    const ties = ['group:X > Insurer', 'Insurer > Patients'];
    expect(found('unserved-customer', { people, customers, ties })).toEqual(['high Families']);
  });

  test('does not count an intermediary whom nobody serves, nor a group without members', () => {
    const customers = ['Patients!', 'Insurer'];
    const ties = ['Insurer > Patients', 'team:a > Insurer'];
    expect(found('unserved-customer', { people: ['a'], customers, ties })).toEqual([
      'high Patients',
      'high Insurer',
    ]);
  });
});

describe('no-primary-customer', () => {
  test('wants exactly one', () => {
    expect(found('no-primary-customer', { people: ['a'], customers: ['Patients!', 'Families'] })).toEqual([]);
    expect(found('no-primary-customer', { people: ['a'], customers: ['Families', 'Insurer?'] })).toEqual([
      'high organisation',
    ]);
    expect(found('no-primary-customer', { people: ['a'], customers: ['Patients!', 'Families!'] })).toEqual([
      'high organisation',
    ]);
    expect(found('no-primary-customer', { people: ['a'] })).toEqual(['high organisation']);
  });

  const main = (from: string, to: string) => ({ from, to, flags: tieFlag.byProvider | tieFlag.main });
  const customers = ['Patients!', 'Families'];
  const people = [
    { id: 'a', department: 'X' },
    { id: 'b', department: 'X' },
  ];

  test('wants one main tie of a person who gives several, to anybody', () => {
    const of = (...ties: Parameters<typeof main>[]) =>
      found('no-primary-customer', { people, customers, ties: ties.map((tie) => main(...tie)) });
    const plain = ['a > b', 'a > everyone'];
    const asked = main('b', 'Patients');
    expect(found('no-primary-customer', { people, customers, ties: [...plain, asked] })).toEqual(['low a']);
    expect(found('no-primary-customer', { people, customers, ties: [plain[1], asked] })).toEqual([]);
    expect(of(['a', 'b'], ['a', 'Patients'])).toEqual(['low a']);
    const one = [...plain, main('a', 'Patients')];
    expect(found('no-primary-customer', { people, customers, ties: one })).toEqual([]);
  });

  test('counts neither what a person gives as one of a group, nor ties that are disputed or to themself', () => {
    const ties = ['a > Patients', 'group:X > Families', 'a >x b', 'a > a', 'everyone > b'];
    expect(found('no-primary-customer', { people, customers, ties })).toEqual([]);
  });

  test('wants one main tie of a department that serves several outside customers as a group', () => {
    const both = ['group:X > Patients', 'group:X > Families'];
    const asked = [...both, main('b', 'Patients')];
    expect(found('no-primary-customer', { people, customers, ties: asked })).toEqual(['low department X']);
    const one = ['group:X > Patients', 'group:X > everyone', 'a > Families'];
    expect(found('no-primary-customer', { people, customers, ties: one })).toEqual([]);
    const chosen = [...both, main('group:X', 'Patients')];
    expect(found('no-primary-customer', { people, customers, ties: chosen })).toEqual([]);
    const nobody = ['group:Empty > Patients', 'group:Empty > Families'];
    expect(found('no-primary-customer', { people, customers, ties: nobody })).toEqual([]);
  });

  test('asks nobody to have chosen where no tie that counts is marked as main', () => {
    const ties = ['a > b', 'a > Patients', 'group:X > Patients', 'group:X > Families'];
    expect(found('no-primary-customer', { people, customers, ties })).toEqual([]);
    const disputed = { ...main('b', 'Patients'), flags: tieFlag.main | tieFlag.disputed };
    expect(found('no-primary-customer', { people, customers, ties: [...ties, disputed] })).toEqual([]);
  });

  test('of departments and people is as if every tie of theirs were looked at, whatever the organisation', () => {
    fc.assert(
      fc.property(randomOrganisation, (organisation) => {
        const { findings } = analyse(organisation);
        const judged = findings.flatMap((finding) =>
          finding.rule === 'no-primary-customer' && finding.subjectType !== 'organisation'
            ? [{ type: finding.subjectType, subject: finding.subject, ...finding.evidence }]
            : [],
        );
        expect(judged).toEqual(slowChoices(organisation));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('only-through-intermediaries', () => {
  const people = [{ id: 'a', department: 'X' }];
  const customers = ['Patients!', 'Insurer', 'Union'];
  const told = (ties: string[]) => found('only-through-intermediaries', { people, customers, ties });

  test('is a primary customer whom others serve, and nobody here', () => {
    expect(told(['a > Insurer', 'Insurer > Patients'])).toEqual(['low Patients']);
    expect(told(['a > Union', 'Union > Insurer', 'Insurer > Patients'])).toEqual(['low Patients']);
    expect(told(['a > Insurer', 'Insurer > Patients', 'group:X > Patients'])).toEqual([]);
    expect(told(['a > Insurer', 'Insurer > Patients', 'everyone > Patients'])).toEqual([]);
  });

  test('is not one whom nobody serves at all, nor a supporting one', () => {
    expect(told([])).toEqual([]);
    expect(told(['Insurer > Patients', 'Patients > Patients'])).toEqual([]);
    expect(told(['a > Patients', 'Patients > Insurer'])).toEqual([]);
  });

  test('names the intermediaries through whom somebody here serves, each once', () => {
    const ties = [
      'a > Insurer',
      'Union > Patients',
      'Insurer > Patients = bills',
      'Insurer > Patients = calls',
    ];
    const { findings } = analyse(tinyOrganisation({ people, customers, ties }));
    const finding = findings.find(({ rule }) => rule === 'only-through-intermediaries');
    expect(finding?.evidence).toEqual({ through: [1] });
  });

  test('is a primary customer reached by a chain, but by no pair from somebody here', () => {
    fc.assert(
      fc.property(randomOrganisation, (organisation) => {
        const { findings, primaries, servedCustomers } = analyse(organisation);
        const direct = new Set(
          expand(organisation)
            .filter(({ from }) => from.startsWith('p'))
            .map(({ to }) => to),
        );
        const expected = primaries.filter((row) => servedCustomers[row] && !direct.has(`c${row}`));
        const judged = findings.filter(({ rule }) => rule === 'only-through-intermediaries');
        expect(judged.map(({ subject }) => subject)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
