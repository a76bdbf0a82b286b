import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { applyWhatIf } from '#findings/what-if/apply-what-if.ts';
import type { Organisation } from '#model/organisation.ts';
import { tieFlag } from '#model/ties.ts';
import type { Merge, WhatIf } from '#model/what-if.ts';
import { randomOrganisation } from '../../random-organisation.ts';
import { expand } from '../../slow-expansion.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';

const nothing: WhatIf = { leave: [], moves: [], merges: [] };

/** Who serves whom, and how, each pair once: which of two equal ties says so does not matter. */
const pairsOf = (organisation: Organisation): string[] => {
  const pairs = expand(organisation).map(({ from, to, fromStrength, toStrength }) =>
    [from, to, fromStrength, toStrength].join(' '),
  );
  return [...new Set(pairs)].sort();
};

const merged = (tiny: TinyOrganisation, ...merges: Merge[]) =>
  applyWhatIf(tinyOrganisation(tiny), { ...nothing, merges });

describe('an organisation as it would be', () => {
  test('is the same but for ratings where nothing happens, and never touches the one it is made from', () => {
    fc.assert(
      fc.property(randomOrganisation, (organisation) => {
        const copy = structuredClone(organisation);
        const ties = { ...copy.ties, rating: new Int32Array(0) };
        const unrated = { ...copy, ties, published: null };
        expect(applyWhatIf(organisation, nothing)).toEqual(unrated);
        const all = [...Array(organisation.people.count).keys()];
        const merges = organisation.people.departments.map((_, from) => ({ from, into: 0 }));
        applyWhatIf(organisation, { leave: all, moves: [], merges });
        expect(organisation).toEqual(copy);
      }),
    );
  });

  test('has, of those who leave, no tie that counts, and every other', () => {
    const given = randomOrganisation.chain((organisation) =>
      fc.subarray([...Array(organisation.people.count).keys()]).map((leave) => ({ organisation, leave })),
    );
    fc.assert(
      fc.property(given, ({ organisation, leave }) => {
        const gone = new Set(leave.map((person) => `p${person}`));
        const stay = pairsOf(organisation).filter((pair) => !pair.split(' ').some((each) => gone.has(each)));
        expect(pairsOf(applyWhatIf(organisation, { ...nothing, leave }))).toEqual(stay);
      }),
    );
  });

  test('has the ties of a merged department at everybody of both', () => {
    const given = randomOrganisation.chain((organisation) => {
      const rows = organisation.people.departments.map((_, row) => row);
      const row = fc.constantFrom(...(rows.length > 0 ? rows : [-1]));
      const merge = fc.record({ from: row, into: row });
      const merges = fc.array(merge, { maxLength: rows.length === 0 ? 0 : 3 });
      return merges.map((each) => ({ organisation, merges: each }));
    });
    fc.assert(
      fc.property(given, ({ organisation, merges }) => {
        expect(pairsOf(applyWhatIf(organisation, { ...nothing, merges }))).toEqual(
          pairsOf(renamed(organisation, merges)),
        );
      }),
    );
  });

  test('gives whoever moves the team ties of the new manager, and takes those of the old', () => {
    const organisation = tinyOrganisation({
      people: ['A', 'B', { id: 'C', manager: 'A' }, { id: 'D', manager: 'B' }, 'E'],
      ties: ['E > team:A', 'E > team:B'],
    });
    const moves = [{ person: 2, manager: 1, department: -1 }];
    expect(pairsOf(applyWhatIf(organisation, { ...nothing, moves }))).toEqual([
      'p4 p2 name group',
      'p4 p3 name group',
    ]);
  });

  test('has one tie where two departments gave the same, as confirmed as both were together', () => {
    const { ties, groups } = merged(
      {
        people: [
          { id: 'A', department: 'Night' },
          { id: 'B', department: 'Care' },
        ],
        customers: ['P!'],
        ties: [
          { from: 'group:Care', to: 'P', service: 'care', flags: tieFlag.byProvider },
          { from: 'group:Night', to: 'P', service: 'care', flags: tieFlag.byCustomer },
          { from: 'group:Night', to: 'P', service: 'quiet' },
        ],
      },
      { from: 0, into: 1 },
    );
    expect([...ties.provider]).toEqual([ties.provider[0], ties.provider[0], ties.provider[0]]);
    expect([...ties.flags]).toEqual([
      tieFlag.byProvider | tieFlag.byCustomer,
      tieFlag.byCustomer | tieFlag.ended,
      tieFlag.byProvider,
    ]);
    expect([...groups.of]).toEqual([1, 0]);
  });

  test('lets a need keep its supplier where the supplier merges into a department no tie names', () => {
    const organisation = merged(
      {
        people: [{ id: 'A', department: 'Night' }, { id: 'B', department: 'Care' }, 'C'],
        ties: ['group:Night > C'],
        needs: [{ person: 'C', text: 'linen', from: 'group:Night' }],
      },
      { from: 0, into: 1 },
    );
    expect([...organisation.groups.of]).toEqual([1]);
    expect(analyse(organisation).findings.filter(({ rule }) => rule === 'need-unmet')).toEqual([]);
    expect(pairsOf(organisation)).toEqual(['p0 p2 group name', 'p1 p2 group name']);
  });
});

/** The slow way: a department that merged goes by the name of the other wherever it is written, one merger at a time. */
function renamed(organisation: Organisation, merges: readonly Merge[]): Organisation {
  let { department } = organisation.people;
  let { of } = organisation.groups;
  const now = organisation.people.departments.map((_, row) => row);
  for (const merge of merges) {
    const [from, into] = [now[merge.from], now[merge.into]];
    now.forEach((each, row) => {
      if (each === from) now[row] = into;
    });
    department = department.map((row) => (row === from ? into : row));
    of = of.map((row, group) => (organisation.groups.kind[group] === 1 && row === from ? into : row));
  }
  return {
    ...organisation,
    people: { ...organisation.people, department },
    groups: { ...organisation.groups, of },
  };
}
