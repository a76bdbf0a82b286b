import { fullNameKey, wordSetKey } from '#import/people/name-keys.ts';
import type { People } from '#model/people.ts';

/*
 * People by what somebody typed, by the rules of an import. Each looks through the whole table, which takes a few
 * milliseconds for a hundred thousand people: less than making an index anew after every edit.
 */

/** The person with an id or an e-mail, -1 for nobody or several. */
export function findPersonByKey(people: People, typed: string): number {
  const byId = people.id.indexOf(typed);
  if (byId >= 0 || !typed.includes('@')) return byId;
  const email = typed.toLowerCase();
  return onlyOne(rowsWhere(people.email, (each) => each.toLowerCase() === email));
}

/** The person whose id differs in letter case or zeros in front only, -1 for nobody or several. */
export function findPersonLoosely(people: People, typed: string): number {
  const key = looseKey(typed);
  if (key === '') return -1;
  return onlyOne(rowsWhere(people.id, (each) => each.toLowerCase().endsWith(key) && looseKey(each) === key));
}

/** Everybody of a name; "Last, First M" and "First Last" are one. */
export function peopleCalled(people: People, name: string): number[] {
  if (!/\p{L}/u.test(name)) return [];
  // Names that are equal share their longest word, and looking for that is much cheaper than comparing keys.
  const word = longest(wordSetKey(name).split(' '));
  const alike = rowsWhere(people.name, (each) => each.normalize('NFC').toLowerCase().includes(word));
  const same = (keyOf: (text: string) => string) =>
    alike.filter((row) => keyOf(people.name[row]) === keyOf(name));
  const full = same(fullNameKey);
  return full.length > 0 ? full : same(wordSetKey);
}

export function rowsWhere(texts: readonly string[], fits: (text: string) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < texts.length; row++) if (fits(texts[row])) rows.push(row);
  return rows;
}

const onlyOne = (rows: readonly number[]): number => (rows.length === 1 ? rows[0] : -1);

const looseKey = (id: string): string => id.toLowerCase().replace(/^0+(?=.)/, '');

const longest = (words: readonly string[]): string =>
  words.reduce((best, each) => (each.length > best.length ? each : best), '');
