import type { ImportOptions, ImportPlan } from '#model/import-plan.ts';
import { cut } from './cut.ts';
import { count } from './english.ts';
import { type ImportSteps, importSteps } from './import-steps.ts';
import { type Lede, lede } from './lede.ts';
import type { Link } from './links.ts';
import { type Option, options } from './options.ts';
import { clampPage, toPager } from './pager.ts';
import { problemNames } from './problem-names.ts';
import { problemRowView, type RowView } from './problem-row-view.ts';
import { countAsked, isWhole, mendedKind, type ProblemRow, problemRows, rowKey } from './problem-rows.ts';

export interface ImportProblemsPage extends ImportSteps {
  readonly title: string;
  readonly lede: Lede;
  /** Nothing can be loaded. */
  readonly blocked: boolean;
  /** "3 of the 5 rows you changed are mended.", or blank. */
  readonly saved: string;
  /** Nothing is wrong any more with what was just changed. */
  readonly allMended: boolean;
  /** How many rows wait for the answer to a question; null for none. */
  readonly asked: Link | null;
  readonly kinds: readonly Option[];
  readonly kind: string;
  readonly page: number;
  /** Problems of a file as a whole; they are mended at step 1. */
  readonly whole: readonly {
    readonly file: string;
    readonly name: string;
    readonly sentence: string;
    readonly fix: string;
    readonly blocking: boolean;
  }[];
  readonly moreWhole: string;
  /** One of them blocks, so they stand before the rows. */
  readonly wholeFirst: boolean;
  readonly rows: readonly RowView[];
  /** Buttons that save and go on; null where all rows stand on one page. */
  readonly paging: Paging | null;
  readonly goodRows: GoodRows | null;
  readonly downloads: readonly { readonly text: string; readonly href: string; readonly note: string }[];
  readonly links: {
    readonly mends: string;
    readonly options: string;
    readonly self: string;
    readonly columns: string;
  };
}

export interface Paging {
  readonly text: string;
  readonly previous: boolean;
  readonly next: boolean;
  /** The row that the next page begins with, blank on the last: rows of this one may be mended by then. */
  readonly nextRow: string;
}

/** Whether the good rows are loaded while blocking problems stand. */
export interface GoodRows {
  readonly chosen: boolean;
  /** They were asked for, and a file still cannot be read at all. */
  readonly notEnough: boolean;
}

/** The fields of a page must fit into what a form may send. */
export const problemRowsOnPage = 15;
const wholeShown = 30;

/** Which problem rows a page shows: what its address asks for. */
export interface ProblemsAsked {
  /** A problem code, `mended`, or blank for all. */
  readonly kind: string;
  readonly page: number;
  /** Row keys that were just changed. */
  readonly checked: readonly string[];
  /** The page on which this row stands, if it still has a problem, goes before `page`. */
  readonly row?: string;
}

interface Given {
  readonly plan: ImportPlan;
  readonly options: ImportOptions;
  readonly link: string;
  readonly asked: ProblemsAsked;
}

export interface FoundRows {
  readonly page: number;
  readonly total: number;
  readonly shown: readonly ProblemRow[];
  /** The first row of the page after. */
  readonly after?: ProblemRow | undefined;
}

/** The rows that a page shows, so that their cells can be read before it is made. */
export function findProblemRows({ plan, options, asked }: Omit<Given, 'link'>): FoundRows {
  const rows = problemRows(plan, options, asked.kind);
  const at = asked.row ? rows.findIndex((row) => rowKey(row) === asked.row) : -1;
  const wanted = at >= 0 ? Math.floor(at / problemRowsOnPage) + 1 : asked.page;
  const page = clampPage(wanted, rows.length, problemRowsOnPage);
  const end = page * problemRowsOnPage;
  return {
    page,
    total: rows.length,
    shown: rows.slice(end - problemRowsOnPage, end),
    after: rows[end],
  };
}

/** Step 3: rows with something wrong, each to be mended in place. `cellsOf` gives the cells of a row as they now are. */
export function importProblemsPage(
  given: Given,
  found: FoundRows,
  cellsOf: (row: ProblemRow) => readonly string[],
): ImportProblemsPage {
  const { plan, options: chosen, link, asked } = given;
  const { page, shown } = found;
  const whole = plan.problems.filter(
    (each) => isWhole(each) && (asked.kind === '' || asked.kind === each.code),
  );
  const blocking = plan.problems.filter((each) => each.blocking);
  const mended = countMended(plan, asked);
  const self = `${link}/problems`;
  return {
    ...importSteps(plan, link, 'problems'),
    title: 'Problems',
    lede: ledeOf(plan, blocking.length),
    blocked: plan.blocked,
    saved: savedInWords(asked, mended),
    allMended: mended === asked.checked.length,
    asked: askedLink(plan, link),
    kinds: kindOptions(plan, chosen, asked.kind),
    kind: asked.kind,
    page,
    whole: whole.slice(0, wholeShown).map((each) => ({
      file: cut(each.fileName, 60),
      name: problemNames[each.code],
      sentence: cut(each.sentence, 300),
      fix: cut(each.fix, 240),
      blocking: each.blocking,
    })),
    moreWhole:
      whole.length > wholeShown
        ? `Another ${count(whole.length - wholeShown, 'problem')} of whole files in the list below.`
        : '',
    wholeFirst: whole.some((each) => each.blocking),
    rows: shown.map((row, at) => problemRowView(row, at, { plan, cells: cellsOf(row) })),
    paging: pagingOf(found),
    goodRows: goodRowsOf(plan, chosen),
    downloads: downloadsOf(plan, link),
    links: { mends: `${link}/mends`, options: `${link}/options`, self, columns: `${link}/columns` },
  };
}

function pagingOf({ page, total, after }: FoundRows): Paging | null {
  const pager = toPager({ page, total, what: 'rows', size: problemRowsOnPage }, String);
  if (!pager) return null;
  return {
    text: pager.text,
    previous: pager.previous !== '',
    next: after !== undefined,
    nextRow: after ? rowKey(after) : '',
  };
}

/** Null where nothing blocks that could be left out. */
export const goodRowsOf = (plan: ImportPlan, { loadGoodRows }: ImportOptions): GoodRows | null =>
  plan.problems.some(
    ({ blocking, code }) => blocking && code !== 'missing-column' && code !== 'unreadable-file',
  )
    ? { chosen: loadGoodRows, notEnough: loadGoodRows && plan.blocked }
    : null;

function ledeOf({ problems, blocked }: ImportPlan, blocking: number): Lede {
  if (problems.length === 0) return lede('Nothing is wrong with these files.');
  const warnings = problems.length - blocking;
  return lede(
    blocking > 0 && !blocked ? `${count(blocking, 'blocking problem')}: the rows are left out.` : '',
    blocking > 0 && blocked
      ? `${count(blocking, 'problem')} must be mended before anything can be loaded.`
      : '',
    warnings > 0 ? `${count(warnings, 'warning')} to look at; none of them stops the import.` : '',
  );
}

function askedLink(plan: ImportPlan, link: string): Link | null {
  const asked = countAsked(plan);
  if (asked === 0) return null;
  return {
    text: `${count(asked, 'problem')} can be mended by answering questions`,
    href: `${link}/questions`,
  };
}

/** How many of the rows that were just changed have no problem any more. */
function countMended(plan: ImportPlan, { checked }: ProblemsAsked): number {
  if (checked.length === 0) return 0;
  const wrong = new Set(plan.problems.filter((each) => !isWhole(each)).map(rowKey));
  return checked.filter((key) => !wrong.has(key)).length;
}

function savedInWords({ checked }: ProblemsAsked, mended: number): string {
  const all = checked.length;
  if (all === 0) return '';
  if (all === 1)
    return mended === 1 ? 'The row you changed is mended.' : 'The row you changed still has a problem.';
  return mended === all
    ? `All ${all} rows you changed are mended.`
    : `${mended} of the ${all} rows you changed ${mended === 1 ? 'is' : 'are'} mended.`;
}

function kindOptions(plan: ImportPlan, chosen: ImportOptions, kind: string): Option[] {
  const byCode = Map.groupBy(plan.problems, (each) => each.code);
  const codes = [...byCode].map(
    ([code, each]) => [code, `${problemNames[code]} (${each.length.toLocaleString('en-GB')})`] as const,
  );
  const mended = [...chosen.mends.values()].reduce((sum, mends) => sum + mends.size, 0);
  const byHand =
    mended > 0 ? [[mendedKind, `Rows changed by hand (${mended.toLocaleString('en-GB')})`] as const] : [];
  return options(
    [...codes, ...byHand],
    kind,
    `All problems (${plan.problems.length.toLocaleString('en-GB')})`,
  );
}

function downloadsOf({ files, problems }: ImportPlan, link: string): ImportProblemsPage['downloads'] {
  const all = problems.length === 1 ? 'The problem' : `All ${count(problems.length, 'problem')}`;
  return [
    ...(problems.length > 0
      ? [
          {
            text: `${all} (CSV)`,
            href: `${link}/problems.csv`,
            note: 'Each with its file, line, column and what to do.',
          },
        ]
      : []),
    ...files
      .filter(({ columns }) => columns.length > 0)
      .map(({ source, fileName, columns }) => ({
        text: `${cut(fileName, 60)}, corrected (CSV)`,
        href: `${link}/corrected/${encodeURIComponent(source)}.csv`,
        note: columns.some(({ keptBack }) => keptBack)
          ? 'The whole file with what you mended, without ratings, comments and other columns that are never shown.'
          : 'The whole file with what you mended.',
      })),
  ];
}
