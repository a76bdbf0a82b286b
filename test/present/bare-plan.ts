import type { FileReading, ImportPlan, ImportQuestion } from '#model/import-plan.ts';
import { emptyOrganisation } from '#model/organisation.ts';
import type { Problem, ProblemCode } from '#model/problem.ts';
import { emptyChange } from '../empty-change.ts';

/** A plan that does nothing, but for what is given. */
export const barePlan = (given: Partial<ImportPlan> = {}): ImportPlan => ({
  revision: 3,
  mode: 'update',
  files: [],
  problems: [],
  questions: [],
  blocked: false,
  nothingTakenOff: false,
  withoutManager: 0,
  people: emptyChange,
  moved: [],
  answers: [],
  customers: emptyChange,
  groupsAdded: [],
  ties: emptyChange,
  rated: [],
  needs: emptyChange,
  remember: [],
  next: emptyOrganisation,
  ...given,
});

export const bareFile = (given: Partial<FileReading> = {}): FileReading => ({
  file: 'org',
  source: 'org',
  fileName: 'org.csv',
  encoding: 'utf-8',
  encodingName: 'UTF-8',
  delimiter: 'comma',
  quote: 'double',
  sheet: '',
  sheets: [],
  header: 1,
  notes: [],
  rows: 2,
  rowsLeftOut: 0,
  columns: [],
  keptBack: 0,
  headers: '',
  known: true,
  ...given,
});

export const aProblem = (code: ProblemCode, line: number, more: Partial<Problem> = {}): Problem => ({
  code,
  blocking: false,
  file: 'org',
  source: 'org',
  fileName: 'org.csv',
  line,
  column: 'name',
  cell: 1,
  value: '',
  sentence: 'Something is wrong.',
  fix: 'Mend it.',
  ...more,
});

export const aQuestion = (text: string, more: Partial<ImportQuestion> = {}): ImportQuestion => ({
  key: `${more.role ?? 'party'}:${text}`,
  role: 'party',
  text,
  kind: 'unknown',
  rows: 1,
  source: 'serves',
  fileName: 'serves.csv',
  line: 2,
  column: 'customer',
  suggestions: [],
  answer: '',
  ...more,
});
