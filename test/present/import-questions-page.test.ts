import { describe, expect, it } from 'vitest';
import { leaveOut } from '#model/import-plan.ts';
import { importQuestionsPage } from '#present/import-questions-page.ts';
import { aProblem, aQuestion, bareFile, barePlan } from './bare-plan.ts';

const pageOf = (
  questions: Parameters<typeof barePlan>[0] & object,
  more: Partial<Parameters<typeof importQuestionsPage>[0]> = {},
) =>
  importQuestionsPage({
    plan: barePlan(questions),
    link: '/imports/x',
    page: 1,
    saved: false,
    typed: [],
    wrong: new Map(),
    ...more,
  });

it('where nothing is asked, tells of managers who were not found all the same', () => {
  const note = '12 of the 15 managers in the column Boss have no row of their own.';
  const file = bareFile({ notes: ['2 lines above the header were passed over.', note] });
  const silent = 'None of the 9 managers in the column Boss is in this file.';
  const problems = [
    aProblem('manager-not-in-file', 0, { sentence: silent }),
    aProblem('manager-not-in-file', 7),
  ];
  const page = pageOf({ files: [file], problems, withoutManager: 12 });
  expect(page.lede).toMatchObject({
    calm: 'There is nothing to ask.',
    worst: '12 people will have no manager above them, since theirs is not in the files.',
  });
  expect(page.notes).toEqual([note, silent]);
  expect(pageOf({ files: [file] }).lede.calm).toContain('Everybody that the files name was found.');
});

const suggestion = { answer: 'person:7', label: 'Hana Sato (7)', note: 'Nurse manager, Ward 3' };
const checkedIn = (options: readonly { value: string; checked: boolean }[]) =>
  options.filter(({ checked }) => checked).map(({ value }) => value);

describe('a question', () => {
  it('offers whom it may mean, another, a new outside customer, nobody, and to decide later', () => {
    const [question] = pageOf({
      questions: [aQuestion('Pacients', { suggestions: [suggestion] })],
    }).questions;
    expect(question.options.map(({ value }) => value)).toEqual([
      'person:7',
      'other',
      'outside:Pacients',
      leaveOut,
      '',
    ]);
    expect(checkedIn(question.options)).toEqual(['']);
  });

  it('offers a new outside customer once, also when that is the answer', () => {
    const made = { answer: 'outside:Pacients', label: 'Pacients', note: 'outside customer' };
    const [{ options }] = pageOf({
      questions: [aQuestion('Pacients', { suggestions: [made, suggestion], answer: 'outside:Pacients' })],
    }).questions;
    expect(options.map(({ value }) => value)).toEqual([
      'person:7',
      'other',
      'outside:Pacients',
      leaveOut,
      '',
    ]);
    expect(checkedIn(options)).toEqual(['outside:Pacients']);
  });

  it('says what leaving out means: of a manager, a dotted line, and somebody of the same name', () => {
    const column = (header: string, field: string) => ({
      ...{
        header,
        field,
        reason: '',
        sample: [],
        by: 'name' as const,
        keptBack: false,
        ratings: false,
        guess: '',
      },
    });
    const file = bareFile({
      columns: [column('Boss', 'manager_id'), column('Dotted', 'dotted_line_manager_ids')],
    });
    const asked = { role: 'person', source: 'org' } as const;
    const { questions } = pageOf({
      files: [file],
      questions: [
        aQuestion('Jo', { ...asked, column: 'Boss' }),
        aQuestion('Al', { ...asked, column: 'Dotted' }),
        aQuestion('Kim Lo (77)', { ...asked, column: 'name', kind: 'same-person' }),
      ],
    });
    expect(questions.map(({ options }) => options.find(({ value }) => value === leaveOut)?.note)).toEqual([
      'Whoever names them has no manager above them.',
      'This dotted line is not kept; managers stay as they are.',
      'They are two people of one name.',
    ]);
    expect(questions[2].hint).toContain('Somebody of this name is here already, under another id.');
  });

  it('about a manager offers no outside customer', () => {
    const [question] = pageOf({ questions: [aQuestion('Jo', { role: 'person' })] }).questions;
    expect(question.options.map(({ value }) => value)).toEqual(['other', leaveOut, '']);
  });

  it('says how many rows share it, and where it stands first', () => {
    const asked = [aQuestion('Jo', { rows: 12, line: 1_204 }), aQuestion('Al', { kind: 'ambiguous' })];
    expect(pageOf({ questions: asked }).questions.map(({ hint }) => hint)).toEqual([
      'Nobody here is called that. In 12 rows, first serves.csv, line 1,204, customer.',
      'Several are called that. In one row: serves.csv, line 2, customer.',
    ]);
  });

  it('shows its answer, also one that was typed', () => {
    const asked = [
      aQuestion('Jo', { suggestions: [suggestion], answer: 'person:7' }),
      aQuestion('Al', { answer: 'group:Ward 3' }),
    ];
    const page = pageOf({ questions: asked });
    expect(page.questions.map(({ options }) => checkedIn(options))).toEqual([['person:7'], ['other']]);
    expect(page.questions[1].other.value).toBe('group:Ward 3');
    expect(page.lede.calm).toBe('All 2 questions are answered.');
  });

  it('keeps what was typed, and says beside the field what is wrong with it', () => {
    const page = pageOf(
      { questions: [aQuestion('Jo')] },
      {
        typed: [{ key: 'party:Jo', choice: 'other', other: 'Jo Smyth' }],
        wrong: new Map([['party:Jo', 'Nobody here is called “Jo Smyth”.']]),
      },
    );
    expect(page.questions[0].other).toMatchObject({
      value: 'Jo Smyth',
      error: 'Nobody here is called “Jo Smyth”.',
    });
    expect(page.errors).toEqual([{ field: 'q-0-other', text: 'Nobody here is called “Jo Smyth”.' }]);
  });

  it('stands among twenty-five a page', () => {
    const many = Array.from({ length: 30 }, (_, at) => aQuestion(`Q${at}`));
    const page = pageOf({ questions: many }, { page: 2 });
    expect(page.questions.map(({ text }) => text)).toEqual(['Q25', 'Q26', 'Q27', 'Q28', 'Q29']);
    expect(page.pager?.text).toBe('26 to 30 of 30 questions');
  });
});
