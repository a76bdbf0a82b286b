import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import type { Finding } from '#model/finding.ts';
import type { Organisation } from '#model/organisation.ts';
import { defaultSettings } from '#model/settings.ts';
import { textOf, tieFlag } from '#model/ties.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { slowByProvider, slowCounted, slowDisputed } from '../slow-tie-rules.ts';
import { type TinyPerson, tinyOrganisation } from '../tiny-organisation.ts';
import { found } from './found.ts';

const asOf = '2026-11-23';

function listed(rule: Finding['rule'], organisation: Organisation): string[] {
  return analyse(organisation, asOf)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ subjectType, subject, evidence }) => {
      const { count, ties } = evidence as { count: number; ties: readonly number[] };
      return `${subjectType} ${subject}: ${count} ties, ${ties.join(' ')}`;
    });
}

function holds(property: (organisation: Organisation) => void) {
  fc.assert(fc.property(randomOrganisation, property), { numRuns: 1000 });
}

describe('whose ties they are:', () => {
  const people: TinyPerson[] = [
    { id: 'boss' },
    { id: 'lead', manager: 'boss', status: 'vacant' },
    { id: 'a', manager: 'lead', department: 'X' },
    { id: 'b', manager: 'lead', department: 'X' },
  ];
  const told = (tie: string, all = people) =>
    found('no-promise', { people: all, customers: ['Q!'], ties: [tie] });

  test('a person’s own, a department’s its own, a team’s its manager’s, everyone’s the organisation’s', () => {
    expect(told('a > Q')).toEqual(['low a']);
    expect(told('group:X > Q')).toEqual(['low department X']);
    expect(told('team:boss > Q')).toEqual([]);
    expect(told('everyone > Q')).toEqual(['low organisation']);
    const filled = people.map(({ status, ...each }) => each);
    expect(told('team:lead > Q', filled)).toEqual(['low lead']);
  });

  test('where a team’s manager is gone, the next one’s above who is here, else the organisation’s', () => {
    expect(told('team:lead > Q')).toEqual(['low boss']);
    const gone = people.map((each) => (each.id === 'boss' ? { ...each, status: 'vacant' as const } : each));
    expect(told('team:lead > Q', gone)).toEqual(['low organisation']);
  });

  test('an outside customer’s are nobody’s here', () => {
    expect(found('no-promise', { people: ['a'], customers: ['Q!', 'R'], ties: ['Q > R', 'R > a'] })).toEqual(
      [],
    );
  });
});

describe('disputed-tie', () => {
  test('lists what the other end says no to, once a provider, unless it has ended or somebody is gone', () => {
    const people = ['a', 'b', { id: 'gone', status: 'no-longer-here' as const }];
    const ended = { from: 'b', to: 'a', flags: tieFlag.disputed | tieFlag.ended | tieFlag.byProvider };
    const ties = ['a >x b', 'a >x b = letters', 'a > b = files', 'a >x gone', 'b >x b', ended];
    const organisation = tinyOrganisation({ people, ties });
    expect(listed('disputed-tie', organisation)).toEqual(['person 0: 2 ties, 0 1']);
    expect(found('disputed-tie', { people, ties })).toEqual(['medium a']);
  });

  test('is silent in an empty organisation and where all agree', () => {
    expect(found('disputed-tie', { people: [] })).toEqual([]);
    expect(found('disputed-tie', { people: ['a', 'b'], ties: ['a >> b', 'b > a'] })).toEqual([]);
  });

  test('is every tie that would count if nobody said no', () => {
    holds((organisation) => {
      expect(listed('disputed-tie', organisation).sort()).toEqual(
        slowByProvider(organisation, slowDisputed(organisation)),
      );
    });
  });
});

describe('no-promise', () => {
  test('lists counted ties for which no promise is written down', () => {
    const promised = { from: 'a', to: 'b', service: 'letters', promise: 'by noon' };
    const people = ['a', 'b', 'island'];
    expect(found('no-promise', { people, ties: [promised] })).toEqual([]);
    expect(found('no-promise', { people, ties: [promised, 'a > b', 'a > a', 'b >x a'] })).toEqual(['low a']);
  });

  test('counts all, and lists the first twenty', () => {
    const ties = Array.from({ length: 30 }, (_, at) => `a > b = service ${at}`);
    const { findings } = analyse(tinyOrganisation({ people: ['a', 'b'], ties }));
    const evidence = findings.find(({ rule }) => rule === 'no-promise')?.evidence;
    expect(evidence).toEqual({ count: 30, ties: Array.from({ length: 20 }, (_, at) => at) });
  });

  test('is every counted tie with a blank promise', () => {
    holds((organisation) => {
      const { ties, texts } = organisation;
      const blank = slowCounted(organisation).filter((tie) => textOf(texts, ties.promise, tie) === '');
      expect(listed('no-promise', organisation).sort()).toEqual(slowByProvider(organisation, blank));
    });
  });

  test('reads a column that was never filled as blank', () => {
    const organisation = tinyOrganisation({ people: ['a', 'b'], ties: ['a > b'] });
    const ties = { ...organisation.ties, promise: new Int32Array(0), saidOn: new Int32Array(0) };
    expect(listed('no-promise', { ...organisation, ties })).toEqual(['person 0: 1 ties, 0']);
    expect(listed('stale-tie', { ...organisation, ties })).toEqual([]);
  });
});

describe('stale-tie', () => {
  const said = (saidOn: string, day = asOf) =>
    found('stale-tie', { people: ['a', 'b'], ties: [{ from: 'a', to: 'b', saidOn }] }, day);

  test('is a tie last said more than twelve months ago', () => {
    expect(said('2025-11-22')).toEqual(['low a']);
    expect(said('2025-11-23')).toEqual([]);
    expect(said('2026-11-23')).toEqual([]);
    expect(said('2027-01-01')).toEqual([]);
    expect(said('2025-02-28', '2026-03-01')).toEqual(['low a']);
    expect(said('2027-02-28', '2028-02-29')).toEqual(['low a']);
    expect(said('2027-03-01', '2028-02-29')).toEqual([]);
  });

  test('is not judged where no date is said, nor without a day to judge by', () => {
    expect(said('')).toEqual([]);
    expect(said('last year')).toEqual([]);
    expect(said('2020-01-01', '')).toEqual([]);
  });

  test('goes by the months that the settings say', () => {
    const organisation = tinyOrganisation({
      people: ['a', 'b'],
      ties: [
        { from: 'a', to: 'b', saidOn: '2026-09-22' },
        { from: 'b', to: 'a', saidOn: '2026-09-23' },
      ],
    });
    const settings = { ...defaultSettings, thresholds: { ...defaultSettings.thresholds, staleMonths: 2 } };
    expect(listed('stale-tie', { ...organisation, settings })).toEqual(['person 0: 1 ties, 0']);
  });

  test('is every counted tie with a date before the same day of the year before', () => {
    holds((organisation) => {
      const { ties, texts } = organisation;
      const old = slowCounted(organisation).filter((tie) => {
        const date = textOf(texts, ties.saidOn, tie);
        return date !== '' && new Date(date) < new Date('2025-11-23');
      });
      expect(listed('stale-tie', organisation).sort()).toEqual(slowByProvider(organisation, old));
    });
  });
});
