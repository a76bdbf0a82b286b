import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { carryCircleKeys } from '#findings/circle-keys.ts';
import { storeKey } from '#findings/store-key.ts';
import { tieFlag } from '#model/ties.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

test('a new circle is known by its smallest party id', () => {
  expect(carryCircleKeys([[7, 3, 5]], [])).toEqual([{ key: '3', members: [3, 5, 7] }]);
});

test('a circle keeps its key when a member joins, and when its smallest member leaves', () => {
  const earlier = [{ key: '3', members: [3, 5, 7] }];
  expect(carryCircleKeys([[3, 5, 7, 9]], earlier)[0].key).toBe('3');
  expect(carryCircleKeys([[5, 7]], earlier)[0].key).toBe('3');
});

test('half is not more than half', () => {
  expect(carryCircleKeys([[3, 5, 8, 9]], [{ key: '3', members: [3, 5] }])[0].key).not.toBe('1');
  expect(carryCircleKeys([[5, 8]], [{ key: '3', members: [3, 5] }])[0].key).toBe('5');
});

test('of two circles that came out of one, the larger part keeps the key', () => {
  const earlier = [{ key: '1', members: [1, 2, 3, 4, 5] }];
  expect(
    carryCircleKeys(
      [
        [1, 2],
        [3, 4, 5],
      ],
      earlier,
    ).map(({ key }) => key),
  ).toEqual(['1+2', '1']);
});

test('no two circles share a key', () => {
  const circle = fc.uniqueArray(fc.nat(30), { minLength: 2, maxLength: 6 });
  const disjoint = fc.array(circle, { maxLength: 4 }).map((circles) => {
    const seen = new Set<number>();
    return circles
      .map((members) => members.filter((member) => !seen.has(member) && seen.add(member)))
      .filter((members) => members.length >= 2);
  });
  fc.assert(
    fc.property(disjoint, disjoint, (before, after) => {
      const keys = carryCircleKeys(after, carryCircleKeys(before, [])).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('no two findings of an organisation share a key', () => {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => {
      const { findings, circles } = analyse(organisation);
      const circleKeys = carryCircleKeys(
        circles.map((members) => members.map((row) => organisation.people.partyId[row])),
        [],
      );
      const keys = findings.map((finding) =>
        storeKey(
          organisation,
          finding,
          circleKeys.map(({ key }) => key),
        ),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('a key holds the party id, neither the own id nor a name', () => {
  const organisation = tinyOrganisation({
    people: ['ann@example.org', 'ben'],
    needs: [{ person: 'ben', text: 'quiet' }],
  });
  const { findings } = analyse(organisation);
  expect(findings.map((finding) => storeKey(organisation, finding, []))).toEqual([
    'no-primary-customer/organisation/0',
    'no-customer/person/1',
    'no-customer/person/2',
    'unserved/person/1',
    'unserved/person/2',
    'need-unmet/person/2/1',
  ]);
});

test('a department’s key is the same for all spellings of its name, with or without a group, and holds no name', () => {
  const keyOf = (department: string, ties: TinyOrganisation['ties'] = []) => {
    const organisation = tinyOrganisation({
      people: [
        { id: 'first', department: 'Other' },
        { id: 'a', department },
      ],
      customers: ['Patients!', 'Families'],
      ties,
    });
    const row = organisation.people.departments.indexOf(department);
    const { findings } = analyse(organisation);
    const known = findings.find(
      ({ rule, subjectType }) => rule === 'no-primary-customer' && subjectType === 'department',
    );
    const given = { rule: 'no-primary-customer', severity: 'low', notKnownYet: false } as const;
    const made = {
      ...given,
      subjectType: 'department',
      subject: row,
      evidence: { ties: 2, main: 0 },
    } as const;
    return storeKey(organisation, known ?? made, []);
  };
  const chosen = { from: 'first', to: 'Patients', flags: tieFlag.byProvider | tieFlag.main };
  const given = [...['Patients', 'Families'].map((each) => `group:Day  Surgery > ${each}`), chosen];
  // The first 16 hex digits of the SHA-256 of "day surgery", taken with sha256sum.
  const expected = `no-primary-customer/department/a3ed2a786ec25a76`;
  expect(keyOf('Day  Surgery', given)).toBe(expected);
  expect(keyOf('Day Surgery')).toBe(expected);
  expect(keyOf('DAY SURGERY ')).toBe(expected);
  expect(keyOf('Night Surgery')).not.toBe(expected);
});
