import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { tieFlag } from '#model/ties.ts';
import { tieLists } from '#present/tie-lines.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

function lists(tiny: TinyOrganisation, person = 0) {
  const analysis = analyse(tinyOrganisation(tiny));
  const { serves, served } = tieLists(analysis, see(analysis.network, { role: 'hr' }), {
    person,
    serves: '',
    served: '',
  });
  const words = (of: typeof serves) =>
    of.ties.map(({ party, note, notCounted }) => [party.text, note, notCounted].filter(Boolean).join(' | '));
  return { serves: words(serves), served: words(served) };
}

test('own ties come first, then those of the department, the team and everyone', () => {
  const people = [{ id: 'a', department: 'IT', manager: 'b' }, { id: 'b', department: 'IT' }, { id: 'c' }];
  const ties = ['c > everyone', 'c > group:IT', 'b > team:b', 'c > a', 'a > group:IT', 'group:IT > c'];
  expect(lists({ people, ties })).toEqual({
    serves: ['IT | as a group', 'c | as part of IT'],
    served: ['c', 'c | as part of IT', 'b | as part of b’s team', 'c | like everybody'],
  });
});

test('ties that do not count stand last, each with its reason', () => {
  const people = [
    { id: 'a', department: 'Alone' },
    { id: 'b' },
    { id: 'c', status: 'no-longer-here' as const },
    { id: 'd', status: 'vacant' as const },
  ];
  const ties = [
    'a >x b = One',
    'a > c',
    'a > d',
    'a > a',
    'a > group:Alone',
    { from: 'a', to: 'b', service: 'Two', flags: tieFlag.ended },
    'a > b = Three',
  ];
  expect(lists({ people, ties }).serves).toEqual([
    'b',
    'b | disputed: the other end says no',
    'c | no longer here',
    'd | a vacant post',
    'a | nobody is their own customer',
    'Alone | as a group | nobody else of that group is here',
    'b | ended',
  ]);
});
