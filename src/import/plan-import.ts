import type {
  FileReading,
  ImportOptions,
  ImportPlan,
  ImportSource,
  ImportSources,
} from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { type ImportFile, importFiles, type Problem } from '#model/problem.ts';
import { rememberColumns } from './columns/remember-columns.ts';
import { compareOrganisations, type TakenOff } from './compare-organisations.ts';
import { Answers, markAnswers } from './declarations/answer-marks.ts';
import { readCustomers } from './declarations/read-customers.ts';
import { readDeclarations } from './declarations/read-declarations.ts';
import { readNeeds } from './declarations/read-needs.ts';
import { finishDraft, startDraft } from './draft/draft.ts';
import type { FileJob, ImportProgress } from './file-job.ts';
import { Questions } from './parties/questions.ts';
import { readOrgCharts } from './people/read-org-chart.ts';
import { ProblemList } from './problem-list.ts';
import { type Replaces, takeOff } from './take-off.ts';

/**
 * Reads any of the four files, each any number of times, merges them into the organisation and says what would
 * change. Nothing is written anywhere, and whatever the files hold, nothing throws: what is wrong with them stands in
 * the plan's problems. (What a byte source or `progress` throws passes through.) Linear in the bytes; no row is kept
 * as an object.
 *
 * @param current what is held now and its revision; `emptyOrganisation` and 0 in a run without a store
 */
export async function planImport(
  current: { readonly organisation: Organisation; readonly revision: number },
  sources: ImportSources,
  options: ImportOptions,
  progress: ImportProgress = () => {},
): Promise<ImportPlan> {
  const list = new ProblemList(current.organisation.settings.vocabulary);
  const draft = startDraft(current.organisation);
  const questions = new Questions(options.answers, draft);
  const shared = { options, draft, progress, questions, answers: new Answers() };
  const jobs = inOrder(sources).map((source) => ({ ...shared, source, problems: list.for(source) }));
  const read = await readAll(jobs, shared);
  const problems = list.finish();
  const asked = questions.finish();
  const kept = options.mode === 'replace' && leavesOut(read, problems);
  const off = options.mode === 'replace' && !kept ? takeOff(draft, replacedBy(read.files)) : nothing;
  const rated = draft.named.ratings.rows();
  const isAsked = shared.answers.asked || read.files.some(hasServesColumn);
  if (isAsked) markAnswers(draft.people, shared.answers, options.asked);
  const next = {
    ...finishDraft(draft, current.organisation),
    dataHealth: { problems: list.count, rows: read.files.reduce((rows, file) => rows + file.rows, 0) },
  };
  return {
    revision: current.revision,
    mode: options.mode,
    files: read.files,
    problems,
    questions: asked,
    blocked: problems.some((problem) => blocks(problem, options.loadGoodRows)),
    nothingTakenOff: kept,
    withoutManager: draft.people.withoutManager.size,
    ...compareOrganisations(current.organisation, next, off),
    rated,
    remember: rememberColumns(read.files, options),
    next,
  };
}

/** People first, since everything else names them. */
const inOrder = (sources: ImportSources): ImportSource[] =>
  sources.toSorted((a, b) => importFiles.indexOf(a.file) - importFiles.indexOf(b.file));

const nothing: TakenOff = { customers: [], needs: [] };

interface ReadAll {
  readonly files: readonly FileReading[];
  /** Parties of "serves" cells that were left out because of a problem. */
  readonly partiesLeftOut: number;
}

/** Reads the files of each kind together: people, outside customers, declarations, needs. */
async function readAll(
  jobs: readonly FileJob[],
  shared: Pick<FileJob, 'draft' | 'questions' | 'answers'>,
): Promise<ReadAll> {
  const jobsOf = (file: ImportFile): FileJob[] => jobs.filter(({ source }) => source.file === file);
  const charts = await readOrgCharts(jobsOf('org'));
  const customers = await readEach(jobsOf('customers'), readCustomers);
  const declared = await readDeclarations(shared, jobsOf('serves'));
  const needs = await readEach(jobsOf('needs'), readNeeds);
  const readings = [...charts, ...customers, ...declared.readings, ...needs];
  return { ...declared, files: readings.map((reading, i) => withNotes(reading, jobs[i])) };
}

async function readEach(
  jobs: readonly FileJob[],
  read: (job: FileJob) => Promise<FileReading>,
): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const job of jobs) readings.push(await read(job));
  return readings;
}

/** What was noted of a file after its last row stands behind what was noted before. */
const withNotes = (reading: FileReading, { problems }: FileJob): FileReading => ({
  ...reading,
  notes: [...new Set([...reading.notes, ...problems.notes])],
});

const hasField = ({ columns }: FileReading, field: string): boolean =>
  columns.some((column) => column.field === field);

const hasServesColumn = (reading: FileReading): boolean =>
  reading.file === 'org' && hasField(reading, 'serves');

/** A file that was not read as a whole says nothing of what it does not name. */
const leavesOut = ({ files, partiesLeftOut }: ReadAll, problems: readonly Problem[]): boolean =>
  partiesLeftOut > 0 || files.some(({ rowsLeftOut }) => rowsLeftOut > 0) || problems.some(spoilsFile);

const replacedBy = (files: readonly FileReading[]): Replaces => {
  const has = (file: ImportFile): boolean => files.some((reading) => reading.file === file);
  return {
    people: has('org'),
    customers: has('customers'),
    ties: has('serves') || files.some(hasServesColumn),
    chains: files.some((reading) => reading.file === 'customers' && hasField(reading, 'serves')),
    needs: has('needs'),
  };
};

/** Bad rows may be left out by choice; a file that cannot be read as a whole may not. */
const blocks = (problem: Problem, loadGoodRows: boolean): boolean =>
  problem.blocking && (!loadGoodRows || spoilsFile(problem));

const spoilsFile = ({ code }: Problem): boolean => code === 'missing-column' || code === 'unreadable-file';
