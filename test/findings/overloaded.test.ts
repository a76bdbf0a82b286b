import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow, personRef } from '#model/party.ts';
import { defaultSettings } from '#model/settings.ts';
import { randomOrganisation } from '../random-organisation.ts';
import { expand, peopleHere } from '../slow-expansion.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';
import { found } from './found.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const inX = (count: number) => numbers(count).map((at) => ({ id: `x${at}`, department: 'X' }));
const others = (count: number) => numbers(count).map((at) => `o${at}`);
const each = (giver: string, count: number) => numbers(count).map((at) => `${giver} > o${at}`);

describe('overloaded', () => {
  const people = [...inX(10), ...others(10)];

  test('finds nothing where there is nobody or no tie', () => {
    expect(found('overloaded', { people: [] })).toEqual([]);
    expect(found('overloaded', { people })).toEqual([]);
  });

  test('is one in twenty with ten customers by name and more than a fifth of the department’s ties', () => {
    expect(found('overloaded', { people, ties: each('x0', 10) })).toEqual(['medium x0']);
    expect(found('overloaded', { people, ties: each('x0', 9) })).toEqual([]);
    expect(found('overloaded', { people: people.slice(0, 19), ties: each('x0', 9) })).toEqual([]);
  });

  test('is not whoever gives exactly a fifth of the ties', () => {
    const rest = (count: number) => numbers(count).map((at) => `x${1 + (at % 8)} > o${Math.floor(at / 8)}`);
    expect(found('overloaded', { people, ties: [...each('x0', 10), ...rest(40)] })).toEqual([]);
    expect(found('overloaded', { people, ties: [...each('x0', 10), ...rest(39)] })).toEqual(['medium x0']);
  });

  test('is nobody in a department of nine, or in none', () => {
    const nine = [...inX(9), ...others(12)];
    expect(found('overloaded', { people: nine, ties: each('x0', 10) })).toEqual([]);
    expect(found('overloaded', { people, ties: numbers(10).map((at) => `o0 > x${at}`) })).toEqual([]);
  });

  test('takes equals together or not at all', () => {
    const ties = [...each('x0', 10), ...each('x1', 10)];
    expect(found('overloaded', { people, ties })).toEqual([]);
    expect(found('overloaded', { people: [...people, ...numbers(20).map((at) => `z${at}`)], ties })).toEqual([
      'medium x0',
      'medium x1',
    ]);
  });

  test('counts a team or department as one customer, two ties to one customer as one, and everyone not at all', () => {
    const nine = each('x0', 9);
    const withA = (tie: string) => found('overloaded', { people, customers: ['Q!'], ties: [...nine, tie] });
    expect(withA('x0 > group:X')).toEqual(['medium x0']);
    expect(withA('x0 > Q')).toEqual(['medium x0']);
    expect(withA('x0 > o0 = more')).toEqual([]);
    expect(withA('x0 > everyone')).toEqual([]);
  });

  test('does not count what a group gives, nor leavers, and waits while too few have answered', () => {
    const ties = numbers(10).map((at) => `group:X > o${at}`);
    expect(found('overloaded', { people, ties })).toEqual([]);
    const quiet = people.map((person, at) => ({
      ...(typeof person === 'string' ? { id: person } : person),
      answer: at < 16 ? ('named' as const) : ('not-answered' as const),
    }));
    expect(found('overloaded', { people: quiet, ties: each('x0', 10) })).toEqual(['medium x0']);
    const quieter = quiet.map((person, at) =>
      at === 15 ? { ...person, answer: 'not-answered' as const } : person,
    );
    expect(found('overloaded', { people: quieter, ties: each('x0', 10) })).toEqual([]);
  });
});

/** Small enough for the bounds to matter: forty people, of whom a few serve many. */
const busyOrganisation: fc.Arbitrary<TinyOrganisation> = fc
  .record({
    ends: fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 41 })), { maxLength: 90 }),
    inX: fc.integer({ min: 8, max: 14 }),
  })
  .map(({ ends, inX: size }) => {
    const people = numbers(40).map((at) => ({ id: `p${at}`, department: at < size ? 'X' : 'Y' }));
    const customers = [...people.map(({ id }) => id), 'group:Y', 'everyone'];
    return { people, ties: ends.map(([from, to]) => `p${from} > ${customers[to]}`) };
  });

test('equals counting over and over, on random organisations', () => {
  const settings = {
    ...defaultSettings,
    thresholds: { ...defaultSettings.thresholds, overloadedCustomers: 5 },
  };
  const some = fc.oneof(randomOrganisation, busyOrganisation.map(tinyOrganisation));
  fc.assert(
    fc.property(some, (plain) => {
      const organisation = { ...plain, settings };
      const { findings, answers } = analyse(organisation);
      const subjects = findings.filter(({ rule }) => rule === 'overloaded').map(({ subject }) => subject);
      expect(subjects).toEqual(answers.tooFew ? [] : slowOverloaded(organisation));
    }),
    { numRuns: 1000 },
  );
});

function slowOverloaded(organisation: Organisation): number[] {
  const { people, ties, groups } = organisation;
  const here = peopleHere(organisation);
  const counted = [...new Set(expand(organisation).map(({ tie }) => tie))];
  const isEveryone = (party: PartyRef) => partyKind(party) === 'group' && groups.kind[partyRow(party)] === 0;
  const byName = (person: number) =>
    counted.filter((tie) => ties.provider[tie] === personRef(person) && !isEveryone(ties.customer[tie]));
  const customers = new Map(
    here.map((each) => [each, new Set(byName(each).map((tie) => ties.customer[tie])).size]),
  );
  const of = (person: number) => customers.get(person) ?? 0;
  return here.filter((person) => {
    const department = here.filter((each) => people.department[each] === people.department[person]);
    const all = department.flatMap(byName).length;
    return (
      of(person) >= 5 &&
      here.filter((each) => of(each) >= of(person)).length <= here.length / 20 &&
      people.department[person] >= 0 &&
      department.length >= 10 &&
      byName(person).length / all > 0.2
    );
  });
}
