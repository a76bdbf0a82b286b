import { describe, expect, test } from 'vitest';
import { buildNetwork } from '#graph/build-network.ts';
import { listOf } from '#graph/service-network.ts';
import { findUnderpinnings } from '#graph/underpinnings.ts';
import type { Organisation } from '#model/organisation.ts';
import { type TinyTie, tinyOrganisation } from '../tiny-organisation.ts';

const people = [
  { id: 'head', name: 'Ada Head' },
  { id: 'a', name: 'Ann Able', department: 'Ward', manager: 'head' },
  { id: '0042', name: 'Eve Miller', department: 'Pharmacy' },
  { id: 'e2', name: 'Eve Miller', department: 'Pharmacy' },
  { id: 'Lab', name: 'Luc Van Dyck', department: 'Laboratory' },
];

/** All that reaches Ann, and the one tie of hers whose text is read. */
const ties: readonly TinyTie[] = [
  { from: '0042', to: 'a', service: 'Pills' },
  { from: 'Lab', to: 'a', service: 'Results' },
  { from: 'Lab', to: 'a', service: 'Blood; plasma' },
  { from: 'Lab', to: 'group:Ward' },
  { from: 'group:Pharmacy', to: 'a', service: 'Cupboard' },
  { from: 'team:head', to: '0042', service: 'Thanks' },
  { from: 'Patients', to: 'a', service: 'Consent' },
  { from: 'head', to: 'everyone', service: 'Salary' },
];

/** What a text names, as rows of `ties`, and what of it is not found. */
function read(underpinnedBy: string, more: Partial<Organisation['people']> = {}, all = ties) {
  const tiny = tinyOrganisation({
    people,
    customers: ['Patients!'],
    ties: [...all, { from: 'a', to: 'Patients', underpinnedBy }],
  });
  const organisation = { ...tiny, people: { ...tiny.people, ...more } };
  const found = findUnderpinnings(buildNetwork(organisation));
  return {
    ties: [...listOf(found.upstream, all.length)],
    notFound: found.notFound.get(all.length) ?? [],
    none: found.restsOnNothing.has(all.length),
  };
}

describe('underpinned_by names ties to the provider', () => {
  test.each([
    ['0042', [0]],
    ['person:0042', [0]],
    ['42', [0]],
    ['Lab', [1, 2, 3]],
    ['lab > RESULTS', [1]],
    ['Lab > Blood, plasma', [2]],
    ['Luc Van Dyck > results', [1]],
    ['Van Dyck, Luc > results', [1]],
    ['Lab >', [3]],
    ['group: pharmacy', [4]],
    ['Pharmacy > Cupboard', [4]],
    ['outside:Patients', [6]],
    ['Patients', [6]],
    ['head > Salary', [7]],
    ['Lab > Results; Pharmacy; Lab > Results', [1, 4]],
  ])('by %s', (text, expected) => {
    expect(read(text)).toEqual({ ties: expected, notFound: [], none: false });
  });

  test('by e-mail, in whatever letters', () => {
    const email = ['', '', 'eve@x.example', '', ''];
    expect(read('Eve@X.example', { email }).ties).toEqual([0]);
  });

  test('by a name that two people have, as long as only one of them serves the provider', () => {
    expect(read('Eve Miller').ties).toEqual([0]);
    const both = [...ties, { from: 'e2', to: 'a', service: 'Pills' }];
    expect(read('Eve Miller', {}, both)).toEqual({ ties: [], notFound: ['Eve Miller'], none: false });
  });

  test('by the team of a manager', () => {
    const toHead = [{ from: 'team:head', to: '0042' }];
    const organisation = tinyOrganisation({
      people,
      ties: [...toHead, { from: '0042', to: 'Lab', underpinnedBy: 'team:Ada Head; team:head' }],
    });
    expect([...listOf(findUnderpinnings(buildNetwork(organisation)).upstream, 1)]).toEqual([0]);
  });

  test('and keeps what names none: strangers, other services, ties that do not count', () => {
    expect(read('e2; Lab > Coffee;; a')).toEqual({
      ties: [],
      notFound: ['e2', 'Lab > Coffee', 'a'],
      none: false,
    });
    const disputed = [{ from: 'Lab', to: 'a', flags: 8 }];
    expect(read('Lab', {}, disputed).notFound).toEqual(['Lab']);
  });

  test('none is an answer of its own, unless something is named beside it', () => {
    expect(read(' None ')).toEqual({ ties: [], notFound: [], none: true });
    expect(read('none; Lab > Results')).toEqual({ ties: [1], notFound: [], none: false });
    expect(read('')).toEqual({ ties: [], notFound: [], none: false });
  });
});

test('in an organisation without ties there is nothing to read', () => {
  const { upstream, notFound } = findUnderpinnings(buildNetwork(tinyOrganisation({ people: ['a'] })));
  expect([...upstream.items]).toEqual([]);
  expect(notFound.size).toBe(0);
});

test('whoever is named is turned around as well', () => {
  const organisation = tinyOrganisation({
    people: ['a', 'b', 'c'],
    ties: [
      { from: 'b', to: 'c', underpinnedBy: 'a' },
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a', underpinnedBy: 'c' },
      { from: 'b', to: 'c', service: 's', underpinnedBy: 'a' },
    ],
  });
  const { downstream } = findUnderpinnings(buildNetwork(organisation));
  expect([...listOf(downstream, 1)]).toEqual([0, 3]);
});
