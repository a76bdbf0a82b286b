import type { Problem, ProblemCode } from '#model/problem.ts';
import { count } from './english.ts';
import { problemNames } from './problem-names.ts';

/** The problems of one code, some of them shown. */
export interface ProblemGroup {
  readonly name: string;
  /** "120 times", or blank for once. */
  readonly times: string;
  /** The sentence and fix where all of the group share them; else blank, and each row has its own. */
  readonly sentence: string;
  readonly fix: string;
  /** There is only one, or nothing differs but the place: the places can stand in one line. */
  readonly placesOnly: boolean;
  /** Some row has a value to show. */
  readonly values: boolean;
  readonly rows: readonly ProblemRow[];
  /** "Another 80 are in the whole list", or blank. */
  readonly more: string;
}

export interface ProblemRow {
  readonly file: string;
  readonly line: string;
  readonly column: string;
  readonly value: string;
  readonly sentence: string;
  readonly fix: string;
}

/** A page shows so many problems; the whole list is a download. */
export const problemsShown = 200;
/** Every code is shown at least so often. */
const atLeast = 5;

/** Problems by code in the order in which the codes first occur, at most `room` of them shown. */
export function groupProblems(problems: readonly Problem[], room: number): ProblemGroup[] {
  const byCode = Map.groupBy(problems, (problem) => problem.code);
  const groups = Array.from(byCode);
  let spare = Math.max(0, room - groups.reduce((sum, [, each]) => sum + Math.min(each.length, atLeast), 0));
  return groups.map(([code, each]) => {
    const more = Math.min(spare, Math.max(0, each.length - atLeast));
    spare -= more;
    return toGroup(code, each, Math.min(each.length, atLeast) + more);
  });
}

function toGroup(code: ProblemCode, problems: readonly Problem[], shown: number): ProblemGroup {
  const sentence = shared(problems, (each) => each.sentence);
  const fix = shared(problems, (each) => each.fix);
  const hidden = problems.length - shown;
  const values = problems.some((each) => each.value !== '');
  return {
    name: problemNames[code],
    times: problems.length > 1 ? count(problems.length, 'time') : '',
    sentence,
    fix,
    placesOnly: sentence !== '' && fix !== '' && (problems.length === 1 || !values),
    values,
    rows: problems.slice(0, shown).map((each) => ({
      file: each.fileName,
      line: each.line > 0 ? each.line.toLocaleString('en-GB') : '',
      column: cut(each.column, 60),
      value: cut(each.value, 80),
      sentence: sentence ? '' : cut(each.sentence, 240),
      fix: fix ? '' : cut(each.fix, 160),
    })),
    more: hidden > 0 ? `Another ${hidden.toLocaleString('en-GB')} in the whole list.` : '',
  };
}

const shared = (problems: readonly Problem[], of: (problem: Problem) => string): string =>
  problems.every((each) => of(each) === of(problems[0])) ? of(problems[0]) : '';

/** Cut to what a table can show, with control characters made visible. */
export function cut(text: string, most: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file may hold them, and a page must not.
  const visible = text.replace(/[\u0000-\u001f]/g, (char) =>
    String.fromCharCode(0x2400 + char.charCodeAt(0)),
  );
  const letters = Array.from(visible.slice(0, 2 * most + 2));
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : visible;
}
