import { expect, it } from 'vitest';
import { dayOf, momentOf, timeOf } from '#present/moment.ts';

it('writes a moment as day and time of the machine', () => {
  expect(momentOf(new Date(2026, 10, 22, 14, 5))).toBe('22 Nov 2026, 14:05');
  expect(momentOf(new Date(2026, 0, 3, 0, 0))).toBe('3 Jan 2026, 00:00');
  expect([dayOf(new Date(2026, 0, 3, 0, 0)), timeOf(new Date(2026, 0, 3, 9, 7))]).toEqual([
    '3 Jan 2026',
    '09:07',
  ]);
});
