import { type ImportPlan, type ImportQuestion, leaveOut } from '#model/import-plan.ts';
import type { Problem, ProblemCode } from '#model/problem.ts';
import { cut } from './cut.ts';
import { count } from './english.ts';
import type { FormError } from './form.ts';
import { type ImportSteps, importSteps } from './import-steps.ts';
import { type Lede, lede } from './lede.ts';
import { clampPage, type Pager, toPager } from './pager.ts';
import { isWhole } from './problem-rows.ts';
import { withoutManagerInWords } from './without-manager.ts';
import { wordsOf } from './words.ts';

export interface ImportQuestionsPage extends ImportSteps {
  readonly title: string;
  readonly lede: Lede;
  readonly saved: boolean;
  readonly errors: readonly FormError[];
  readonly questions: readonly QuestionView[];
  /** What is worth knowing where nothing is asked, a sentence each. */
  readonly notes: readonly string[];
  readonly pager: Pager | null;
  readonly page: number;
  readonly action: string;
}

export interface QuestionView {
  /** "q-3": number on the page, from 0. */
  readonly id: string;
  /** Names the question when the answers are sent. */
  readonly key: string;
  readonly legend: string;
  /** What stands in the cells; the legend ends with it. */
  readonly text: string;
  readonly hint: string;
  readonly options: readonly AnswerOption[];
  readonly other: {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly error: string;
  };
}

export interface AnswerOption {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly note: string;
  readonly checked: boolean;
  /** A text field goes with it. */
  readonly other: boolean;
}

/** What was sent for one question: an answer, `other` with a text, or blank to decide later. */
export interface TypedAnswer {
  readonly key: string;
  readonly choice: string;
  readonly other: string;
}

/** What a text field takes beside "another". */
export const otherAnswer = 'other';
export const questionsOnPage = 25;

interface Given {
  readonly plan: ImportPlan;
  readonly link: string;
  readonly page: number;
  readonly saved: boolean;
  /** What was sent and could not be kept, with what is wrong with it, by question key. */
  readonly typed: readonly TypedAnswer[];
  readonly wrong: ReadonlyMap<string, string>;
}

/** Step 2: each party that cells name and nobody is, to be answered once for all rows that share it. */
export function importQuestionsPage(given: Given): ImportQuestionsPage {
  const { plan, link, saved } = given;
  const total = plan.questions.length;
  const page = clampPage(given.page, total, questionsOnPage);
  const shown = plan.questions.slice((page - 1) * questionsOnPage, page * questionsOnPage);
  const questions = shown.map((question, at) => questionView(question, at, given));
  return {
    ...importSteps(plan, link, 'questions'),
    title: 'Questions',
    lede: ledeOf(plan),
    saved,
    errors: questions
      .filter(({ other }) => other.error)
      .map(({ other }) => ({ field: other.id, text: other.error })),
    questions,
    notes: total === 0 ? managerNotes(plan) : [],
    pager: toPager(
      { page, total, what: 'questions', size: questionsOnPage },
      (to) => `${link}/questions?page=${to}`,
    ),
    page,
    action: `${link}/answers`,
  };
}

function ledeOf(plan: ImportPlan): Lede {
  const { questions } = plan;
  if (questions.length === 0) {
    return plan.withoutManager > 0 || plan.problems.some(isManagerNotFound)
      ? lede('There is nothing to ask.', withoutManagerInWords(plan))
      : lede('Everybody that the files name was found. There is nothing to ask.');
  }
  const open = questions.filter(({ answer }) => answer === '');
  const rows = open.reduce((sum, each) => sum + each.rows, 0);
  if (open.length === 0) {
    return lede(
      questions.length === 1
        ? 'The question is answered.'
        : `All ${questions.length} questions are answered.`,
    );
  }
  return lede(
    'The files name somebody or something that is not known for certain.',
    `${count(open.length, 'question')} to answer, for ${count(rows, 'row')}.`,
    'Each answer counts for all rows that say the same. What you leave open stays a problem of its rows.',
  );
}

const managerCodes: ReadonlySet<ProblemCode> = new Set([
  'manager-not-in-file',
  'manager-ambiguous',
  'dotted-manager-not-found',
]);

const isManagerNotFound = ({ code }: Problem): boolean => managerCodes.has(code);

/** Why nobody is asked about managers who were not found: where most are not, what the files say of the column. */
function managerNotes({ files, problems }: ImportPlan): string[] {
  const notFound = problems.filter(isManagerNotFound);
  const ofFiles = files
    .filter(({ file, source }) => file === 'org' || notFound.some((problem) => problem.source === source))
    .flatMap(({ notes }) => notes.filter((note) => /manager/i.test(note)));
  const ofColumns = notFound.filter(isWhole).map(({ sentence }) => cut(sentence, 300));
  return [...new Set([...ofFiles, ...ofColumns])];
}

function questionView(question: ImportQuestion, at: number, { plan, typed, wrong }: Given): QuestionView {
  const id = `q-${at}`;
  const sent = typed.find(({ key }) => key === question.key);
  const offered = optionsOf(question, plan);
  const known = offered.map(({ value }) => value);
  const isOther = question.answer !== '' && !known.includes(question.answer);
  const choice = sent?.choice ?? (isOther ? otherAnswer : question.answer);
  return {
    id,
    key: question.key,
    legend: question.role === 'person' ? 'Which person is' : 'Who or what is',
    text: cut(question.text, 120),
    hint: hintOf(question),
    options: offered.map((option, number) => ({
      ...option,
      id: number === 0 ? id : `${id}-${number}`,
      checked: option.value === choice,
      other: option.value === otherAnswer,
    })),
    other: {
      id: `${id}-other`,
      label:
        question.role === 'person'
          ? 'Their id, e-mail or name'
          : 'An id, e-mail or name, or group:, team: or outside: and a name',
      value: sent?.other ?? (isOther ? question.answer : ''),
      error: wrong.get(question.key) ?? '',
    },
  };
}

function hintOf({ kind, rows, fileName, line, column }: ImportQuestion): string {
  const why = whyAsked[kind];
  const where = `${cut(fileName, 60)}, line ${line.toLocaleString('en-GB')}${column ? `, ${cut(column, 60)}` : ''}`;
  return rows === 1 ? `${why} In one row: ${where}.` : `${why} In ${count(rows, 'row')}, first ${where}.`;
}

const whyAsked = {
  unknown: 'Nobody here is called that.',
  ambiguous: 'Several are called that.',
  'same-person': 'Somebody of this name is here already, under another id.',
} as const;

const optionsOf = (
  question: ImportQuestion,
  plan: ImportPlan,
): Omit<AnswerOption, 'id' | 'checked' | 'other'>[] => [
  ...question.suggestions
    .filter(({ answer }) => answer !== newOutside(question))
    .map(({ answer, label, note }) => ({ value: answer, label: cut(label, 100), note: cut(note, 120) })),
  {
    value: otherAnswer,
    label:
      question.role === 'person'
        ? 'Another person'
        : `Another person, department or outside ${wordsOf(plan.next).customer}`,
    note: '',
  },
  ...(question.role === 'party'
    ? [
        {
          value: newOutside(question),
          label: `A new outside ${wordsOf(plan.next).customer} of this name`,
          note: 'Somebody you serve beyond your own people.',
        },
      ]
    : []),
  nobodyOption(question, plan),
  { value: '', label: 'Decide later', note: '' },
];

/** The answer that makes them an outside customer. Once given, it is also suggested. */
const newOutside = ({ key, role }: ImportQuestion): string =>
  role === 'party' ? `outside:${key.slice(role.length + 1)}` : '';

function nobodyOption(
  question: ImportQuestion,
  plan: ImportPlan,
): Omit<AnswerOption, 'id' | 'checked' | 'other'> {
  const { role, kind } = question;
  if (kind === 'same-person')
    return { value: leaveOut, label: 'Somebody else', note: 'They are two people of one name.' };
  const note =
    role === 'party'
      ? 'The rows that say so are not read.'
      : isDottedLine(question, plan)
        ? 'This dotted line is not kept; managers stay as they are.'
        : 'Whoever names them has no manager above them.';
  return { value: leaveOut, label: 'Nobody: leave it out', note };
}

const isDottedLine = ({ source, column }: ImportQuestion, { files }: ImportPlan): boolean =>
  files
    .find((file) => file.source === source)
    ?.columns.some(({ header, field }) => header === column && field === 'dotted_line_manager_ids') ?? false;
