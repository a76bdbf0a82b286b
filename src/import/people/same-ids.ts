import type { DraftPeople } from '../draft/draft-people.ts';
import type { FileProblems } from '../problem-list.ts';
import { wordSetKey } from './name-keys.ts';
import { isWithheldName } from './status-words.ts';

/** What is known of somebody beside their id. */
export interface Known {
  readonly name: string;
  readonly email: string;
}

/** Warns of ids that stood for somebody else before the import: another e-mail, and a name that shares no word. */
export class SameIds {
  private readonly people: DraftPeople;
  private readonly problems: FileProblems;
  private readonly column: string;

  constructor(people: DraftPeople, problems: FileProblems, column: string) {
    this.people = people;
    this.problems = problems;
    this.column = column;
  }

  /** What is held of a row's person under its id, before the row is written; undefined if that was not held. */
  held(row: number, id: string): Known | undefined {
    const { people } = this;
    if (row < 0 || row >= people.held || id === '' || id !== people.id[row]) return undefined;
    return { name: people.name[row], email: people.email[row] };
  }

  /** Compares it with what the row says. */
  check(before: Known, now: Known, { id, line }: { readonly id: string; readonly line: number }): void {
    if (!areOthers(before, now, id)) return;
    const [who, other] = [sayKnown(before), sayKnown(now)];
    this.problems.add('same-id-other-person', { line, column: this.column, value: id, who, other });
  }
}

/** Whether both are told, and nothing but the id is the same. */
function areOthers(before: Known, now: Known, id: string): boolean {
  if (before.email === '' || now.email === '' || before.email.toLowerCase() === now.email.toLowerCase())
    return false;
  const isName = (name: string): boolean => name !== '' && !isWithheldName(name) && !name.includes(id);
  if (!isName(before.name) || !isName(now.name)) return false;
  const [words, others] = [wordsOf(before.name), wordsOf(now.name)];
  return words.length > 0 && !words.some((word) => others.includes(word));
}

/** Without accents; a double name is two words. */
const wordsOf = (name: string): string[] =>
  wordSetKey(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const sayKnown = ({ name, email }: Known): string => `${name} (${email})`;
