import type { FileProblems } from '../problem-list.ts';
import { isEmail } from './is-email.ts';

/** Says which e-mails of a file are none; of a file without a single one (logins stand there) it is said once. */
export class EmailCheck {
  private readonly problems: FileProblems;
  private readonly column: string;
  private held: { readonly line: number; readonly value: string }[] = [];
  private someValid = false;

  constructor(problems: FileProblems, column: string) {
    this.problems = problems;
    this.column = column;
  }

  take(value: string, line: number): void {
    if (value === '') return;
    if (!isEmail(value)) this.held.push({ line, value });
    else this.someValid = true;
    if (this.someValid && this.held.length > 0) this.report();
  }

  finish(): void {
    const { column, held } = this;
    if (this.someValid || held.length < 2) {
      this.report();
      return;
    }
    const why = `None of the ${held.length} e-mails in the column ${column} is an e-mail address; they were kept as they stand.`;
    this.problems.add('email-not-valid', { column, value: held[0].value, why });
  }

  private report(): void {
    for (const { line, value } of this.held)
      this.problems.add('email-not-valid', { line, column: this.column, value });
    this.held = [];
  }
}
