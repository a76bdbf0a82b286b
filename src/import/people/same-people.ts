import { leaveOut } from '#model/import-plan.ts';
import type { DraftPeople } from '../draft/draft-people.ts';
import { nobody } from '../draft/row-index.ts';
import type { FileJob } from '../file-job.ts';
import { findPrefixedPerson } from './find-prefixed-person.ts';
import { fullNameKey } from './name-keys.ts';
import { isVacantName, isWithheldName } from './status-words.ts';

/**
 * People held before the import who share a name with somebody new in a file: nobody is ever matched by name, so
 * whether the two are one is asked. While there is no answer they are two.
 */
export class SamePeople {
  private readonly job: FileJob;
  private readonly people: DraftPeople;
  private readonly column: string;
  /** Name → rows of people held; made when somebody is new. */
  private rows: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(job: FileJob, column: string) {
    this.job = job;
    this.people = job.draft.people;
    this.column = column;
  }

  /** Whether anybody held has the name of somebody new. */
  mayBeHeld(name: string): boolean {
    return this.rowsOf(name).length > 0;
  }

  /** The row of the person who is said to be the same, `nobody` while or if nobody is. */
  ask({ name, key, line, isFree }: SameAs): number {
    const candidates = this.rowsOf(name).filter(isFree);
    if (candidates.length !== 1) return nobody;
    const answer = this.job.questions.ask({
      role: 'person',
      kind: 'same-person',
      text: `${name} (${key})`,
      source: this.job.source,
      line,
      column: this.column,
      person: candidates[0],
    });
    if (answer === undefined || answer === leaveOut) return nobody;
    const row = findPrefixedPerson(this.people, answer);
    return isFree(row) ? row : nobody;
  }

  private rowsOf(name: string): readonly number[] {
    if (name === '' || isVacantName(name) || isWithheldName(name)) return [];
    this.rows ??= this.readNames();
    return this.rows.get(fullNameKey(name)) ?? [];
  }

  private readNames(): Map<string, number[]> {
    const { held, id, name } = this.people;
    const named = Array.from({ length: held }, (_, row) => row).filter(
      (row) => name[row] !== '' && name[row] !== id[row],
    );
    return Map.groupBy(named, (row) => fullNameKey(name[row]));
  }
}

interface SameAs {
  readonly name: string;
  /** The new id, or e-mail. */
  readonly key: string;
  readonly line: number;
  /** Whether a row is of nobody whom the file names. */
  readonly isFree: (row: number) => boolean;
}
