import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { departmentKey } from '#present/flow/department-key.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';

const letters = [...'ABCDEFGHIJKLM'];
const facts = analyse(
  tinyOrganisation({ people: letters.map((letter) => ({ id: letter, department: `Dept ${letter}` })) }),
);
const stopsOf = (...departments: number[]) => departments.map((department) => ({ node: null, department }));

test('each department that stands in a flow has its colour in the key, in the order of the chart', () => {
  expect(departmentKey(facts, stopsOf(8, 0, 8, -1))).toEqual([
    { className: 'web-tone-1', marked: false, words: 'Dept A' },
    { className: 'web-tone-2', marked: true, words: 'Dept I' },
  ]);
});

test('one department needs no key, and thirteen would be too many', () => {
  expect(departmentKey(facts, stopsOf(3, 3))).toEqual([]);
  expect(departmentKey(facts, stopsOf(...letters.keys()))).toEqual([]);
});
