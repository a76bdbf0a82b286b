import type { FileReading, ImportOptions, ImportPlan, ImportSources } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { type ImportFile, importFiles, type Problem } from '#model/problem.ts';
import { compareOrganisations } from './compare-organisations.ts';
import { finishDraft, startDraft } from './draft.ts';
import type { FileJob, ImportProgress } from './file-job.ts';
import { ProblemList } from './problem-list.ts';
import { readCustomers } from './read-customers.ts';
import { readDeclarations } from './read-declarations.ts';
import { readNeeds } from './read-needs.ts';
import { readOrgChart } from './read-org-chart.ts';

const readers: Readonly<Record<ImportFile, (job: FileJob) => Promise<FileReading>>> = {
  org: readOrgChart,
  customers: readCustomers,
  serves: readDeclarations,
  needs: readNeeds,
};

/**
 * Reads any of the four files, merges them into the organisation and says what would change. Nothing is written
 * anywhere, and whatever the files hold, nothing throws: what is wrong with them stands in the plan's problems.
 * (What a byte source throws passes through.) Linear in the bytes; no row is kept as an object.
 *
 * @param current what is held now and its revision; `emptyOrganisation` and 0 in a run without a store
 */
export async function planImport(
  current: { readonly organisation: Organisation; readonly revision: number },
  sources: ImportSources,
  options: ImportOptions,
  progress: ImportProgress = () => {},
): Promise<ImportPlan> {
  const draft = startDraft(current.organisation);
  const list = new ProblemList();
  const files: FileReading[] = [];
  for (const file of importFiles) {
    const source = sources[file];
    if (!source) continue;
    files.push(
      await readers[file]({ source, options, draft, problems: list.for(file, source.name), progress }),
    );
  }
  const problems = list.finish();
  const next = {
    ...finishDraft(draft, current.organisation),
    dataHealth: { problems: list.count, rows: files.reduce((rows, file) => rows + file.rows, 0) },
  };
  return {
    revision: current.revision,
    files,
    problems,
    blocked: problems.some((problem) => blocks(problem, options.loadGoodRows)),
    ...compareOrganisations(current.organisation, next),
    next,
  };
}

/** Bad rows may be left out by choice; a file that cannot be read as a whole may not. */
const blocks = (problem: Problem, loadGoodRows: boolean): boolean =>
  problem.blocking &&
  (!loadGoodRows || problem.code === 'missing-column' || problem.code === 'unreadable-file');
