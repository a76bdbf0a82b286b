import type { Facts } from '#findings/facts.ts';
import { departmentKey, ownId, type People } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { fold } from '../fold.ts';
import { searchPeople } from '../people-index.ts';

/** Whom somebody meant by what they typed: rows of those it could be, the likeliest first. */
export interface Picked {
  /** The one row it means for certain, -1 where it could be several or is none. */
  readonly row: number;
  readonly candidates: readonly number[];
}

/** Suggestions under a field. */
const mostSuggested = 8;

/**
 * People who are here and whom the viewer may ask about, by id, e-mail, name, or any part of them and of the title.
 * One pass over all people.
 */
export function pickPerson({ network, organisation }: Facts, visible: Visible, typed: string): Picked {
  const { people } = organisation;
  const matches = searchPeople(organisation, typed);
  const found: number[] = [];
  for (let person = 0; person < people.count; person++) {
    if (network.here[person] && visible.branch(person) && matches(person)) found.push(person);
  }
  return pickFrom(found, [
    (person) => ownId(people, person) === typed,
    (person) => fold(people.email[person]) === fold(typed),
    (person) => fold(people.name[person]) === fold(typed),
    (person) => hasWords(fold(people.name[person]), fold(typed)),
    (person) => fold(people.name[person]).startsWith(fold(typed)),
  ]);
}

/** A department by its name or a part of it. */
export function pickDepartment(facts: Facts, visible: Visible, typed: string): Picked {
  const { departments } = facts.organisation.people;
  const words = fold(typed).split(' ');
  const found = departmentsToChoose(facts, visible).filter((row) => {
    const name = fold(departments[row]);
    return words.every((word) => name.includes(word));
  });
  return pickFrom(found, [(row) => departmentKey(departments[row]) === departmentKey(typed)]);
}

/** Rows of the departments in which somebody is here whom the viewer may ask about, by name. */
export function departmentsToChoose({ network, organisation }: Facts, visible: Visible): number[] {
  const { people } = organisation;
  const rows = new Set<number>();
  for (let person = 0; person < people.count; person++) {
    if (network.here[person] && visible.branch(person)) rows.add(people.department[person]);
  }
  rows.delete(-1);
  return [...rows].sort((a, b) => people.departments[a].localeCompare(people.departments[b], 'en'));
}

/** Whether every word of a text is a whole word of a name: “Tan” of Mei Tan, and not of an accountant. */
function hasWords(name: string, typed: string): boolean {
  const words = name.split(' ');
  return typed.split(' ').every((word) => words.includes(word));
}

/** Title, department and id: what tells namesakes apart. */
export const noteOnPerson = (people: People, person: number): string =>
  [people.title[person], people.departments[people.department[person]] ?? '', ownId(people, person)]
    .filter(Boolean)
    .join(', ');

/** The first test that just one passes decides; else the only one found. Those who pass an earlier test come first. */
function pickFrom(found: readonly number[], tests: readonly ((row: number) => boolean)[]): Picked {
  const passing = tests.map((test) => found.filter(test));
  const sure = passing.slice(0, exactTests).find((rows) => rows.length === 1)?.[0];
  const candidates = [...new Set([...passing.flat(), ...found])].slice(0, mostSuggested);
  return { row: sure ?? (found.length === 1 ? found[0] : -1), candidates };
}

/** Beginning like what was typed makes somebody likely, not certain. */
const exactTests = 4;
