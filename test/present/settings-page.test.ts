import { expect, it } from 'vitest';
import { confirmsDeletion } from '#present/settings-page.ts';

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
