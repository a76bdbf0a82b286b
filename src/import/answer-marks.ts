import type { ImportOptions } from '#model/import-plan.ts';
import { answerNumber, type DraftPeople } from './draft-people.ts';

/** What the rows of one declarations file say of their providers, by person row. */
export class Answers {
  private readonly said: Uint8Array;

  constructor(people: number) {
    this.said = new Uint8Array(people);
  }

  named(person: number): void {
    this.said[person] = named;
  }

  /** Naming somebody weighs more than saying "none". */
  none(person: number): void {
    if (this.said[person] !== named) this.said[person] = none;
  }

  /** The answer state, 0 where nothing was said. */
  of(person: number): number {
    return this.said[person];
  }
}

const [named, none] = [answerNumber('named'), answerNumber('answered-none')];

/**
 * Sets everybody's answer state. Whoever has no row has named nobody if everyone was asked; an answer given in an
 * earlier import stands.
 */
export function markAnswers(people: DraftPeople, answers: Answers, asked: ImportOptions['asked']): void {
  const [silent, namedNobody] = [answerNumber('not-answered'), answerNumber('named-nobody')];
  for (let row = 0; row < people.count; row++) {
    const said = answers.of(row);
    if (said !== 0) people.answer[row] = said;
    else if (asked === 'everyone' && people.answer[row] === silent && people.isHere(row)) {
      people.answer[row] = namedNobody;
    }
  }
}
