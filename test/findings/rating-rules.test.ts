import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import type { Organisation } from '#model/organisation.ts';
import { defaultSettings } from '#model/settings.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

const givers = ['g1', 'g2', 'g3', 'g4', 'g5'];
const takers = ['t1', 't2', 't3', 't4', 't5'];
const inDepartment = (department: string, ids: readonly string[]) => ids.map((id) => ({ id, department }));

/** Each of Give serves one of Take and is rated; each of Take serves one of Give and is rated. */
function rated(
  ofGive: readonly number[],
  ofTake: readonly number[],
  settings = defaultSettings,
): Organisation {
  const organisation = tinyOrganisation({
    people: [...inDepartment('Give', givers), ...inDepartment('Take', takers)],
    customers: ['Patients!'],
    ties: [
      ...givers.map((id, at) => ({ from: id, to: takers[at], rating: { overall: ofGive[at] ?? 0 } })),
      ...takers.map((id, at) => ({ from: id, to: givers[at], rating: { overall: ofTake[at] ?? 0 } })),
    ],
  });
  return { ...organisation, settings };
}

const found = (organisation: Organisation, rule: 'mirror-gap' | 'poorly-served') =>
  analyse(organisation)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ subjectType, subject, severity }) =>
      [subjectType === 'department' ? organisation.people.departments[subject] : subject, severity].join(' '),
    );

const withThreshold = (name: 'mirrorGapTenths' | 'poorlyServedTenths', value: number) => ({
  ...defaultSettings,
  thresholds: { ...defaultSettings.thresholds, [name]: value },
});

describe('mirror-gap', () => {
  test('is found where a department is served a whole mark worse than it serves', () => {
    expect(found(rated([5, 5, 4, 4, 4], [4, 4, 3, 3, 3]), 'mirror-gap')).toEqual(['Give high']);
  });

  test('is not found a fifth of a mark below that', () => {
    expect(found(rated([5, 5, 4, 4, 4], [4, 4, 4, 3, 3]), 'mirror-gap')).toEqual([]);
  });

  test('needs five raters on each side', () => {
    expect(found(rated([5, 5, 5, 5, 5], [1, 1, 1, 1]), 'mirror-gap')).toEqual([]);
    expect(found(rated([5, 5, 5, 5], [1, 1, 1, 1, 1]), 'mirror-gap')).toEqual([]);
  });

  test('begins where the settings say', () => {
    const [ofGive, ofTake] = [
      [5, 5, 4, 4, 4],
      [4, 4, 4, 3, 3],
    ];
    expect(found(rated(ofGive, ofTake, withThreshold('mirrorGapTenths', 8)), 'mirror-gap')).toEqual([
      'Give high',
    ]);
    expect(found(rated(ofGive, ofTake, withThreshold('mirrorGapTenths', 9)), 'mirror-gap')).toEqual([]);
  });
});

describe('poorly-served', () => {
  test('is found below a mean of 3.0, and not at it', () => {
    expect(found(rated([3, 3, 3, 3, 2], [4, 4, 4, 4, 4]), 'poorly-served')).toEqual(['Give medium']);
    expect(found(rated([3, 3, 3, 3, 3], [4, 4, 4, 4, 4]), 'poorly-served')).toEqual([]);
  });

  test('begins where the settings say', () => {
    const settings = withThreshold('poorlyServedTenths', 35);
    expect(found(rated([4, 4, 3, 3, 3], [4, 4, 4, 4, 4], settings), 'poorly-served')).toEqual([
      'Give medium',
    ]);
  });

  test('is high where an outside customer who cannot choose is among those who rate', () => {
    const people = inDepartment('Give', givers);
    const customers = ['Patients! cannot choose', 'Guests', 'Friends', 'Donors', 'Agents'];
    const ties = givers.map((id, at) => ({
      from: id,
      to: ['Patients', 'Guests', 'Friends', 'Donors', 'Agents'][at],
      rating: { overall: 2 },
    }));
    const organisation = tinyOrganisation({
      people,
      customers: customers.map((name) => name.split(' ')[0]),
      ties,
    });
    expect(found(organisation, 'poorly-served')).toEqual(['Give medium']);
    const canChoose = organisation.customers.canChoose.slice();
    canChoose[0] = 2;
    const captive = { ...organisation, customers: { ...organisation.customers, canChoose } };
    expect(found(captive, 'poorly-served')).toEqual(['Give high']);
  });
});

test('a branch of exactly the people of a department is not said twice', () => {
  const heads = [{ id: 'boss', department: 'Give' }];
  const people = [
    ...heads,
    ...givers.map((id) => ({ id, department: 'Give', manager: 'boss' })),
    ...inDepartment('Take', takers),
  ];
  const organisation = tinyOrganisation({
    people,
    ties: givers.map((id, at) => ({ from: id, to: takers[at], rating: { overall: 1 } })),
  });
  expect(found(organisation, 'poorly-served')).toEqual(['Give medium']);
});
