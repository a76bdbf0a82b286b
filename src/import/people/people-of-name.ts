import type { DraftPeople } from '../draft/draft-people.ts';
import { fullNameKey, wordSetKey } from './name-keys.ts';

/**
 * The rows of all who have each of these names, by the same two spellings as finding one by name: the whole name, or
 * if nobody has it, its words in any order without initials. One pass over the people, however many names.
 */
export function peopleOfNames(
  people: DraftPeople,
  names: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const whole = new Map<string, number[]>(names.map((name) => [fullNameKey(name), []]));
  const words = new Map<string, number[]>(names.map((name) => [wordSetKey(name), []]));
  for (let row = 0; row < people.count; row++) {
    const name = people.name[row];
    if (name === '' || name === people.id[row]) continue;
    whole.get(fullNameKey(name))?.push(row);
    words.get(wordSetKey(name))?.push(row);
  }
  const rowsOf = (name: string): readonly number[] => {
    const found = whole.get(fullNameKey(name))!;
    return found.length > 0 ? found : words.get(wordSetKey(name))!;
  };
  return new Map(names.map((name) => [name, rowsOf(name)]));
}
