import { departmentKey } from '#model/people.ts';
import type { Likeness } from '#model/repair.ts';
import type { Facts } from '../facts.ts';
import { perFacts } from './per-facts.ts';

/** People here with a like title, the one asked about among them, by row. One value for all who are in it. */
export interface Alike {
  readonly likeness: Likeness;
  readonly people: readonly number[];
}

/** A title that more people share than this says little about what one of them does. */
const mostAlike = 2_000;

/**
 * The colleagues of a person with a like title, the most alike first; none for somebody without a title. "Cleaner,
 * wards" is like "Cleaner, nights". Each table is made when first needed, linear in people.
 */
export const alikeTo = (facts: Facts, person: number): Alike[] =>
  tables(facts).flatMap((table) => {
    const alike = table()[person];
    return alike && alike.people.length > 1 && alike.people.length <= mostAlike ? [alike] : [];
  });

type Table = readonly (Alike | undefined)[];

const tables = perFacts((facts) => [
  lazily(() => tableOf(facts, 'same title and department', sameTitle)),
  lazily(() => tableOf(facts, 'like title and department', leadingTitle)),
  lazily(() => tableOf(facts, 'same title', sameTitle)),
]);

function lazily(make: () => Table): () => Table {
  let made: Table | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function tableOf(
  { organisation: { people }, network }: Facts,
  likeness: Likeness,
  keyOf: (title: string) => string,
): Table {
  const numberOf = numberTitles(keyOf);
  const anywhere = likeness === 'same title';
  const groups = new Map<number, { likeness: Likeness; people: number[] }>();
  return people.title.map((title, person) => {
    const number = network.here[person] ? numberOf(title) : 0;
    const department = anywhere ? 0 : people.department[person];
    if (number === 0 || department < 0) return undefined;
    const key = number * (people.departments.length + 1) + department;
    const group = groups.get(key) ?? { likeness, people: [] };
    groups.set(key, group);
    group.people.push(person);
    return group;
  });
}

/** Numbers titles by their key from 1, 0 for none: few of them are different, so each is looked at once. */
function numberTitles(keyOf: (title: string) => string): (title: string) => number {
  const numbers = new Map<string, number>();
  const known = new Map<string, number>([['', 0]]);
  return (title) => {
    const found = known.get(title);
    if (found !== undefined) return found;
    const key = keyOf(title);
    const number = key === '' ? 0 : (numbers.get(key) ?? numbers.size + 1);
    if (number > 0) numbers.set(key, number);
    known.set(title, number);
    return number;
  };
}

const sameTitle = departmentKey;

/** What stands before a comma, a bracket or a dash. */
const leadingTitle = (title: string): string => departmentKey(title.split(/,|\(| [-–—] /u)[0]);
