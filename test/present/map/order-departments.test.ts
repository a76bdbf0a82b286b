import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderDepartments } from '#present/map/order-departments.ts';

const sizes = [5, 40, 10, 10, 2];
const columns = (links: readonly (readonly [one: number, other: number, ties: number])[]) => ({
  one: Int32Array.from(links, ([one]) => one),
  other: Int32Array.from(links, ([, other]) => other),
  ties: Int32Array.from(links, ([, , ties]) => ties),
});

test('begins with the largest, and goes on to whom the last has most ties with', () => {
  const links = columns([
    [1, 0, 3],
    [3, 1, 2],
    [1, 3, 2],
    [0, 3, 9],
    [4, 2, 1],
  ]);
  expect(orderDepartments(sizes, links)).toEqual([1, 3, 0, 2, 4]);
});

test('without ties the larger comes first, then the earlier', () => {
  expect(orderDepartments(sizes, columns([]))).toEqual([1, 2, 3, 0, 4]);
});

test('knows nobody, and ignores ties of what is no department', () => {
  expect(orderDepartments([], columns([]))).toEqual([]);
  expect(orderDepartments([1, 2], columns([[-1, 0, 9]]))).toEqual([1, 0]);
});

/** The same, by looking through all links at every step. */
function slowly(all: readonly number[], links: readonly (readonly [number, number, number])[]): number[] {
  const left = new Set(all.keys());
  const first = (numbers: Iterable<number>) =>
    [...numbers].sort((one, other) => all[other] - all[one] || one - other)[0];
  const between = (one: number, other: number) =>
    links
      .filter(
        ([from, to]) => from !== to && ((from === one && to === other) || (from === other && to === one)),
      )
      .reduce((sum, [, , ties]) => sum + ties, 0);
  const order: number[] = [];
  while (left.size > 0) {
    const last = order.at(-1);
    const near = last === undefined ? [] : [...left].filter((each) => between(last, each) > 0);
    const most = Math.max(...near.map((each) => between(last!, each)));
    const next = first(near.length > 0 ? near.filter((each) => between(last!, each) === most) : left);
    order.push(next);
    left.delete(next);
  }
  return order;
}

test('is the order that looking through everything finds', () => {
  const all = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  const link = fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(all, fc.array(link, { maxLength: 20 }), (some, links) => {
      const known = links.filter(([one, other]) => one < some.length && other < some.length);
      expect(orderDepartments(some, columns(known))).toEqual(slowly(some, known));
    }),
  );
});
