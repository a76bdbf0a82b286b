import type { ImportPlan } from '#model/import-plan.ts';
import { count } from './english.ts';
import type { Link } from './links.ts';

/** The steps of an import, in their order; each is a page and can be gone to at any time. */
export type ImportStep = 'columns' | 'questions' | 'problems' | 'plan';

export interface ImportSteps {
  readonly steps: readonly StepView[];
  /** To the next step at which something is open, else to the plan; null at the plan itself. */
  readonly next: Link | null;
  /** Where forgetting the upload is sent. */
  readonly removal: string;
}

export interface StepView {
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
  /** How much stands there: "3", or blank. */
  readonly open: string;
  /** The same for a screen reader: "3 to answer". */
  readonly openWords: string;
}

/** @param link address of the import */
export function importSteps(plan: ImportPlan, link: string, current: ImportStep): ImportSteps {
  const all = stepsOf(plan, link);
  const at = all.findIndex(({ id }) => id === current);
  const following = all.slice(at + 1);
  const next = following.find(({ waits }) => waits) ?? following.at(-1);
  return {
    steps: all.map(({ id, name, href, open, what }) => ({
      name,
      href,
      current: id === current,
      open: open > 0 ? open.toLocaleString('en-GB') : '',
      openWords: open > 0 ? what : '',
    })),
    next: next ? { text: `Continue to ${next.sayName}`, href: next.href } : null,
    removal: `${link}/removal`,
  };
}

/** Whether somebody should look at the columns before the plan: one is missing, or the headers are new. */
export const columnsNeedALook = (plan: ImportPlan): boolean =>
  lacking(plan) > 0 || plan.files.some(({ known }) => !known);

function stepsOf(plan: ImportPlan, link: string) {
  const questions = plan.questions.filter(({ answer }) => answer === '').length;
  const blocking = plan.problems.some((each) => each.blocking);
  return [
    step('columns', 'Files and columns', `${link}/columns`, {
      open: lacking(plan),
      what: `${lacking(plan)} missing`,
    }),
    step('questions', 'Questions', `${link}/questions`, {
      open: questions,
      what: `${questions} to answer`,
    }),
    {
      ...step('problems', 'Problems', `${link}/problems`, {
        open: plan.problems.length,
        what: count(plan.problems.length, 'problem'),
      }),
      waits: blocking,
    },
    step('plan', 'Plan', link, { open: 0, what: '' }),
  ];
}

const step = (
  id: ImportStep,
  name: string,
  href: string,
  { open, what }: { open: number; what: string },
) => ({ id, name, href, open, what, waits: open > 0, sayName: id === 'plan' ? 'the plan' : id });

const lacking = ({ problems }: ImportPlan): number =>
  problems.filter(({ code }) => code === 'missing-column' || code === 'unreadable-file').length;
