import type { Organisation } from '#model/organisation.ts';
import type { People } from '#model/people.ts';
import { fold } from './fold.ts';
import { once } from './once.ts';
import { mapInSteps, onceInSteps, type Steps, sortInSteps } from './once-in-steps.ts';

/** What is searched in for each person: name, id, title and e-mail, folded, a line each. Made once a revision. */
export const searchTexts = onceInSteps((people: People) =>
  mapInSteps(people.count, (row) =>
    [people.name[row], people.id[row], people.title[row], people.email[row]].map(fold).join('\n'),
  ),
);

/** Whether a person matches every word of what was typed; a blank matches everybody. */
export function searchPeople({ people }: Organisation, typed: string): (person: number) => boolean {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return () => true;
  const texts = searchTexts(people);
  return (person) => words.every((word) => texts[person].includes(word));
}

/** Rows by name, as people expect to find them in a list; equal names by row. Made once a revision. */
export const peopleByName = onceInSteps(function* (people: People): Steps<Int32Array> {
  const names = yield* mapInSteps(people.count, (row) => fold(people.name[row]));
  const rows = [...names.keys()];
  return Int32Array.from(yield* sortInSteps(rows, (a, b) => compare(names[a], names[b])));
});

/** By row, where each person stands among all by name. Made once a revision. */
export const rankByName = once((people: People): Int32Array => {
  const rank = new Int32Array(people.count);
  peopleByName(people).forEach((person, at) => {
    rank[person] = at;
  });
  return rank;
});

/** Rows by department, then by name; people without one last. Made once a revision. */
export const peopleByDepartment = onceInSteps(function* (people: People): Steps<Int32Array> {
  const rank = people.departments.map(fold);
  const order = Array.from(yield* peopleByName.inSteps(people));
  const key = (row: number) => (people.department[row] < 0 ? '\uffff' : rank[people.department[row]]);
  return Int32Array.from(yield* sortInSteps(order, (a, b) => compare(key(a), key(b))));
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
