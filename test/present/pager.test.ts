import { expect, test } from 'vitest';
import { addressOf, clampPage, toPager } from '#present/pager.ts';

test.each([
  ['', 120, 1],
  ['2', 120, 2],
  ['3', 120, 3],
  ['4', 120, 3],
  ['0', 120, 1],
  ['-1', 120, 1],
  ['x', 120, 1],
  ['9'.repeat(40), 120, 3],
  ['2', 0, 1],
  ['2', 50, 1],
])('page %j of %i is page %i', (typed, total, page) => {
  expect(clampPage(typed, total)).toBe(page);
});

test('a list of one page has no pager, the ends lead nowhere further', () => {
  const address = (page: number) => `?page=${page}`;
  expect(toPager({ page: 1, total: 50, what: 'people' }, address)).toBeNull();
  expect(toPager({ page: 1, total: 51, what: 'people' }, address)).toEqual({
    text: '1 to 50 of 51 people',
    previous: '',
    next: '?page=2',
  });
  expect(toPager({ page: 25, total: 1240, what: 'gaps' }, address)).toEqual({
    text: '1,201 to 1,240 of 1,240 gaps',
    previous: '?page=24',
    next: '',
  });
});

test('an address leaves out what is blank and escapes the rest', () => {
  expect(addressOf('/gaps', { rule: '', search: '' })).toBe('/gaps');
  expect(addressOf('/gaps', { rule: 'unserved', department: 'A & B', page: 2 })).toBe(
    '/gaps?rule=unserved&department=A+%26+B&page=2',
  );
});
