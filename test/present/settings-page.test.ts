import { expect, it } from 'vitest';
import { confirmsDeletion, momentOf } from '#present/settings-page.ts';

it.each([
  ['delete everything', 'Riverside', true],
  [' Delete  Everything ', '', true],
  ['riverside', 'Riverside', true],
  ['', '', false],
  ['', 'Riverside', false],
  ['everything', 'Riverside', false],
  ['River', 'Riverside', false],
])('%j confirms the deletion of %j: %s', (typed, organisation, expected) => {
  expect(confirmsDeletion(typed, organisation)).toBe(expected);
});

it('writes a moment as day and time of the machine', () => {
  expect(momentOf(new Date(2026, 10, 22, 14, 5))).toBe('22 Nov 2026, 14:05');
  expect(momentOf(new Date(2026, 0, 3, 0, 0))).toBe('3 Jan 2026, 00:00');
});
