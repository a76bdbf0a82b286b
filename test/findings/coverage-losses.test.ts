import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { type CoverageLosses, coverageLosses } from '#findings/coverage-losses.ts';
import { customerRef, type PartyRef, personRef } from '#model/party.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

const losses = (before: TinyOrganisation, after: TinyOrganisation): CoverageLosses =>
  coverageLosses(analyse(tinyOrganisation(before)), analyse(tinyOrganisation(after)));

const people = ['A', 'B', 'C', 'D', 'E'];
const here = { people, customers: ['Patients!'] };

/** Row → parties, as plain pairs. */
const pairs = (lost: ReadonlyMap<number, readonly PartyRef[]>) => [...lost];

describe('who loses their last customer or provider', () => {
  test('are those whose ties by name or group have all gone', () => {
    const before = { ...here, ties: ['A > B', 'A > Patients', 'C > B', 'D > E'] };
    const lost = losses(before, { ...here, ties: ['C > B'] });
    expect(lost.losingCustomers).toEqual([0, 3]);
    expect(lost.losingProviders).toEqual([4]);
    expect(pairs(lost.customersLost)).toEqual([
      [0, [personRef(1), customerRef(0)]],
      [3, [personRef(4)]],
    ]);
    expect(pairs(lost.providersLost)).toEqual([[4, [personRef(3)]]]);
  });

  test('are nobody who never had one, nor anybody who has another', () => {
    const lost = losses({ ...here, ties: ['A > B'] }, { ...here, ties: ['A > C', 'D > B'] });
    expect([lost.losingCustomers, lost.losingProviders]).toEqual([[], []]);
  });

  test('are told apart from those who are served only like everybody from now on', () => {
    const lost = losses({ ...here, ties: ['A > B', 'C > everyone'] }, { ...here, ties: ['C > everyone'] });
    expect([lost.losingProviders, lost.servedLikeEverybody]).toEqual([[], [1]]);
    expect(pairs(lost.providersLost)).toEqual([[1, [personRef(0)]]]);
    const giver = losses({ ...here, ties: ['A > B', 'A > everyone'] }, { ...here, ties: ['A > everyone'] });
    expect([giver.losingCustomers, giver.servingLikeEverybody]).toEqual([[], [0]]);
    expect(pairs(giver.customersLost)).toEqual([[0, [personRef(1)]]]);
  });

  test('are those too who had nothing but what everybody has', () => {
    const lost = losses({ ...here, ties: ['C > everyone', 'A > B'] }, { ...here, ties: ['A > B'] });
    expect(lost.losingProviders).toEqual([0, 3, 4]);
    expect(pairs(lost.providersLost)[0]).toEqual([0, [personRef(2)]]);
    expect([lost.losingCustomers, lost.servingLikeEverybody]).toEqual([[2], []]);
    expect(lost.servedLikeEverybody).toEqual([]);
  });

  test('are nobody of those who had a name and have their team or department', () => {
    const wards = ['A', 'B'].map((id) => ({ id, department: 'Ward' }));
    const staff = { people: [...wards, 'C'] };
    const lost = losses(
      { ...staff, ties: ['C > A', 'C > group:Ward'] },
      { ...staff, ties: ['C > group:Ward'] },
    );
    expect([lost.losingProviders, lost.servedLikeEverybody]).toEqual([[], []]);
  });

  test('are those who stay when the other leaves, and not those who leave', () => {
    const leaves = people.map((id) => (id === 'B' ? { id, status: 'no-longer-here' as const } : id));
    const lost = losses(
      { ...here, ties: ['A > B', 'B > C'] },
      { ...here, people: leaves, ties: ['A > B', 'B > C'] },
    );
    expect([lost.losingCustomers, lost.losingProviders]).toEqual([[0], [2]]);
  });

  test('are members whose department was served or served, but not by themselves', () => {
    const wards = ['A', 'B'].map((id) => ({ id, department: 'Ward' }));
    const staff = { people: [...wards, 'C', 'D'], customers: ['Patients!'] };
    const lost = losses(
      { ...staff, ties: ['C > group:Ward', 'A > group:Ward', 'group:Ward > Patients'] },
      staff,
    );
    expect(lost.losingProviders).toEqual([0, 1]);
    expect(pairs(lost.providersLost)).toEqual([
      [0, [personRef(2)]],
      [1, [personRef(2), personRef(0)]],
    ]);
    expect(lost.losingCustomers).toEqual([0, 1, 2]);
    expect(lost.customersLost.get(1)).toEqual([customerRef(0)]);
  });

  test('are told with three of those they had', () => {
    const lost = losses({ ...here, ties: ['A > B', 'A > C', 'A > B = x', 'A > D', 'A > E'] }, here);
    expect(lost.customersLost.get(0)).toEqual([personRef(1), personRef(2), personRef(3)]);
  });
});
