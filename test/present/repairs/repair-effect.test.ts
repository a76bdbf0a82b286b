import { expect, test } from 'vitest';
import { repairEffect } from '#present/repairs/repair-effect.ts';

test('what a repair has done to the gaps is said in one sentence', () => {
  expect(repairEffect({ revision: 1, closed: 1, opened: 0 })).toBe('1 gap is closed.');
  expect(repairEffect({ revision: 1, closed: 2, opened: 1 })).toBe('2 gaps are closed, and 1 gap is new.');
  expect(repairEffect({ revision: 1, closed: 0, opened: 3 })).toBe('3 gaps are new.');
});

test('where no figure is known, nothing is said', () => {
  expect(repairEffect({ revision: 1, closed: -1, opened: -1 })).toBe('');
  expect(repairEffect({ revision: 1, closed: 0, opened: 0 })).toBe('');
});
