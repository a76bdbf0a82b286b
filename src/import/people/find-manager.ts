import { nobody, several } from '../draft/row-index.ts';
import type { FileJob } from '../file-job.ts';
import { findPrefixedPerson } from './find-prefixed-person.ts';
import { isDistinguishedName, lookUpPerson } from './look-up-person.ts';
import type { OtherIdSpaces } from './other-id-spaces.ts';
import { isTopWord } from './top-words.ts';

/** What a manager cell says, where it does not name a person. */
export const [saysBlank, saysTop, saysUnknown, saysSeveral] = [-1, -2, -3, -4];

const manyUnknown = 5;
const fewFound = 0.2;

/** What one row says of a manager, and whom that names. */
export interface SaysOfRow {
  readonly text: string;
  readonly says: number;
}

/** Whether so few of the rows that name a manager find theirs that the file must be a part of a larger chart. */
export function isPartOfChart(rows: readonly SaysOfRow[]): boolean {
  const filled = rows.filter(({ says }) => says !== saysBlank && says !== saysTop);
  const found = filled.filter(({ says }) => says >= 0).length;
  if (found >= filled.length * fewFound) return false;
  const unknown = filled.filter(({ says }) => says === saysUnknown);
  return new Set(unknown.map(({ text }) => text)).size >= manyUnknown;
}

/** Finds the people whom the cells of one column name; a distinct text is looked up once. */
export class ManagerFinder {
  private readonly job: FileJob;
  private readonly spaces: OtherIdSpaces;
  private readonly column: string;
  private readonly known = new Map<string, number>();

  constructor(job: FileJob, spaces: OtherIdSpaces, column: string) {
    this.job = job;
    this.spaces = spaces;
    this.column = column;
  }

  /** A person's row, or what the cell says instead. */
  find(text: string, line: number): number {
    if (text === '') return saysBlank;
    let says = this.known.get(text);
    if (says === undefined) {
      says = this.lookUp(text, line);
      this.known.set(text, says);
    }
    return says;
  }

  /**
   * If none of these texts has named anybody, tries the file's other ids, and says so if they are found there; true if
   * they are.
   */
  tryOtherIds(texts: Iterable<string>): boolean {
    const space = this.spaces.find([...new Set(texts)]);
    if (!space) return false;
    for (const [text, row] of space.rows) this.known.set(text, row);
    this.job.problems.add('manager-by-other-column', {
      column: this.column,
      other: space.header,
      ...(space.missing > 0 && {
        why: `The managers in the column ${this.column} are nobody's id, but ${space.rows.size} of ${space.rows.size + space.missing} stand in the column ${space.header}; they were found by it.`,
      }),
    });
    return true;
  }

  private lookUp(value: string, line: number): number {
    const { people } = this.job.draft;
    const exact = people.index.findById(value);
    if (exact !== nobody) return exact;
    if (isTopWord(value)) return saysTop;
    const whole = isDistinguishedName(value) ? this.spaces.findAnywhere(value) : nobody;
    if (whole !== nobody) return whole;
    const answered = findPrefixedPerson(people, value);
    if (answered !== nobody) return answered;
    const { row, loosely } = lookUpPerson(people, value);
    if (row === several) return saysSeveral;
    if (row === nobody) return saysUnknown;
    if (loosely)
      this.job.problems.addOnce('id-matched-loosely', {
        line,
        column: this.column,
        value,
        other: people.id[row],
      });
    return row;
  }
}
