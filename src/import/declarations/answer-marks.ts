import type { ImportOptions } from '#model/import-plan.ts';
import { answerNumber, type DraftPeople, isAnAnswer } from '../draft/draft-people.ts';
import { IntColumn } from '../draft/growing.ts';

/** What the rows of all declarations files, and the "serves" column of a chart, say of their providers. */
export class Answers {
  /** Whether any of them could be read at all: only then is silence an answer. */
  asked = false;
  /** By person row. */
  private readonly said = new IntColumn(new Int32Array(0));

  named(person: number): void {
    this.said.set(person, named);
  }

  /** Naming somebody weighs more than saying "none". */
  none(person: number): void {
    if (this.said.get(person) !== named) this.said.set(person, none);
  }

  /** The answer state, 0 where nothing was said. */
  of(person: number): number {
    return this.said.get(person);
  }
}

const [named, none] = [answerNumber('named'), answerNumber('answered-none')];

/**
 * Sets everybody's answer state, once all files are read. An answer that the org chart states goes before what the rows
 * say. Whoever has no row has named nobody if everyone was asked; an answer given in an earlier import stands.
 */
export function markAnswers(people: DraftPeople, answers: Answers, asked: ImportOptions['asked']): void {
  const [silent, namedNobody] = [answerNumber('not-answered'), answerNumber('named-nobody')];
  for (let row = 0; row < people.count; row++) {
    const said = answers.of(row);
    if (isAnAnswer(people.answerSaid.get(row) ?? silent)) continue;
    if (said !== 0) people.answer[row] = said;
    else if (asked === 'everyone' && people.answer[row] === silent && people.isHere(row)) {
      if (!people.answerSaid.has(row)) people.answer[row] = namedNobody;
    }
  }
}
