import { describe, expect, it } from 'vitest';
import { columnsNeedALook, importSteps } from '#present/import-steps.ts';
import { aProblem, aQuestion, bareFile, barePlan } from './bare-plan.ts';

const stepsOf = (plan: ReturnType<typeof barePlan>, current: 'columns' | 'plan' = 'columns') =>
  importSteps(plan, '/imports/x', current);

describe('the steps of an import', () => {
  it('are four, each with its address, the current one marked', () => {
    expect(stepsOf(barePlan()).steps.map(({ name, href, current }) => [name, href, current])).toEqual([
      ['Files and columns', '/imports/x/columns', true],
      ['Questions', '/imports/x/questions', false],
      ['Problems', '/imports/x/problems', false],
      ['Plan', '/imports/x', false],
    ]);
  });

  it('say how much stands at each, answered questions not counted', () => {
    const plan = barePlan({
      questions: [aQuestion('Jo'), aQuestion('Al', { answer: 'person:1' })],
      problems: [aProblem('missing-column', 0), aProblem('row-length', 4)],
    });
    expect(stepsOf(plan).steps.map(({ open }) => open)).toEqual(['1', '1', '2', '']);
  });

  it.each([
    ['nothing is open', {}, 'the plan'],
    ['only warnings stand', { problems: [aProblem('row-length', 4)] }, 'the plan'],
    ['a row blocks', { problems: [aProblem('duplicate-id', 4, { blocking: true })] }, 'problems'],
    [
      'something is asked as well',
      { questions: [aQuestion('Jo')], problems: [aProblem('duplicate-id', 4, { blocking: true })] },
      'questions',
    ],
  ])('lead on, where %s, to the next that has something open', (_, given, expected) => {
    expect(stepsOf(barePlan(given)).next?.text).toBe(`Continue to ${expected}`);
  });

  it('end at the plan', () => {
    expect(stepsOf(barePlan(), 'plan').next).toBeNull();
  });

  it('begin at the columns where the headers are new or one is missing', () => {
    expect(columnsNeedALook(barePlan({ files: [bareFile()] }))).toBe(false);
    expect(columnsNeedALook(barePlan({ files: [bareFile({ known: false })] }))).toBe(true);
    expect(
      columnsNeedALook(barePlan({ files: [bareFile()], problems: [aProblem('missing-column', 0)] })),
    ).toBe(true);
  });
});
