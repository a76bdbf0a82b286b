import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { buildNetwork } from '#graph/build-network.ts';
import type { Organisation } from '#model/organisation.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

const rows = (count: number, test: (row: number) => boolean): number[] =>
  [...Array(count).keys()].filter((row) => test(row));

/** The branch found the slow way: whoever meets the manager on the way up. */
function slowBranch({ people }: Organisation, manager: number): number[] {
  return rows(people.count, (person) => {
    let at = person;
    while (at >= 0 && at !== manager) at = people.manager[at];
    return at === manager;
  });
}

describe('a manager sees', () => {
  test('exactly the branch of the current chart, leavers and vacant posts included', () => {
    fc.assert(
      fc.property(randomOrganisation, fc.nat(8), (organisation, manager) => {
        fc.pre(manager < organisation.people.count);
        const visible = see(buildNetwork(organisation), { role: 'manager', partyId: manager + 1 });
        expect(rows(organisation.people.count, visible.branch)).toEqual(slowBranch(organisation, manager));
      }),
    );
  });

  test('by name nobody beyond the branch, the ends of its ties, and their own manager', () => {
    fc.assert(
      fc.property(randomOrganisation, fc.nat(8), (organisation, manager) => {
        fc.pre(manager < organisation.people.count);
        const { people, ties } = organisation;
        const visible = see(buildNetwork(organisation), { role: 'manager', partyId: manager + 1 });
        const ends = rows(ties.count, visible.tie).flatMap((tie) => [ties.provider[tie], ties.customer[tie]]);
        const named = ends.filter((party) => partyKind(party) === 'person').map(partyRow);
        const expected = new Set([...slowBranch(organisation, manager), ...named, people.manager[manager]]);
        expected.delete(-1);
        expect(rows(people.count, visible.person)).toEqual([...expected].sort((a, b) => a - b));
      }),
    );
  });

  test('by name whoever has a dotted line to somebody of the branch, or whom one of the branch has one to', () => {
    const organisation = tinyOrganisation({
      people: [
        { id: 'boss' },
        { id: 'nurse', manager: 'boss', dotted: ['matron'] },
        'matron',
        { id: 'analyst', dotted: ['boss'] },
        { id: 'clerk', dotted: ['matron'] },
      ],
    });
    const visible = see(buildNetwork(organisation), { role: 'manager', partyId: 1 });
    expect(rows(5, visible.person)).toEqual([0, 1, 2, 3]);
    expect(rows(5, visible.branch)).toEqual([0, 1]);
  });

  test('a tie if one end is in the branch, or is a group with a member in it', () => {
    const organisation = tinyOrganisation({
      people: [
        { id: 'boss', department: 'Ward' },
        { id: 'nurse', manager: 'boss', department: 'Ward' },
        { id: 'cook', department: 'Kitchen' },
        { id: 'courier', department: 'Kitchen' },
      ],
      customers: ['Patients!', 'Suppliers'],
      ties: [
        'nurse > Patients',
        'cook > group:Ward',
        'cook > courier',
        'group:Kitchen > Suppliers',
        'cook > everyone',
      ],
    });
    const visible = see(buildNetwork(organisation), { role: 'manager', partyId: 1 });
    expect(rows(5, visible.tie)).toEqual([0, 1, 4]);
    expect(rows(4, visible.person)).toEqual([0, 1, 2]);
    expect(rows(2, visible.customer)).toEqual([0]);
    const { provider, customer } = organisation.ties;
    const groups = [customer[1], provider[3], customer[4]].map((party) => visible.group(partyRow(party)));
    expect(groups).toEqual([true, false, true]);
  });
});

test('somebody who is not on the chart sees nothing', () => {
  const organisation = tinyOrganisation({
    people: ['a', 'b'],
    customers: ['Patients!'],
    ties: ['a > Patients'],
  });
  const visible = see(buildNetwork(organisation), { role: 'manager', partyId: 99 });
  expect([visible.branch(0), visible.person(1), visible.customer(0), visible.tie(0)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('HR sees everything', () => {
  const organisation = tinyOrganisation({ people: ['a'], customers: ['Patients!'], ties: ['a > Patients'] });
  const visible = see(buildNetwork(organisation), { role: 'hr' });
  expect([
    visible.everything,
    visible.branch(0),
    visible.person(0),
    visible.customer(0),
    visible.tie(0),
  ]).toEqual(Array(5).fill(true));
});
