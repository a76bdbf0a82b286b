import type { CoverageLosses } from '#findings/coverage-losses.ts';
import type { ImportOptions, ImportPlan } from '#model/import-plan.ts';
import { count, list } from './english.ts';
import type { ChoiceField } from './form.ts';
import { askedField, modeField } from './import-options.ts';
import { type GoodRows, goodRowsOf } from './import-problems-page.ts';
import { type ImportSteps, importSteps } from './import-steps.ts';
import { type Lede, lede } from './lede.ts';
import type { Link } from './links.ts';
import {
  addedInWords,
  type ChangeKind,
  changedInWords,
  changeKinds,
  countChange,
  countChanges,
  takenOffInWords,
} from './plan-changes.ts';
import { type LossList, lossLists } from './plan-losses.ts';
import { nameInPlan } from './plan-names.ts';

export interface ImportPlanPage extends ImportSteps {
  readonly title: string;
  /** Why the plan is shown again, or blank. */
  readonly notice: string;
  readonly lede: Lede;
  /** "Apply 214 changes"; blank where there is nothing to apply. */
  readonly button: string;
  /** Where to go on while nothing can be loaded; null where it can. */
  readonly mend: Link | null;
  /** What has to be confirmed before anything is taken off; blank where nothing is. */
  readonly confirm: string;
  readonly confirmError: string;
  /** Replacing was asked for, and nothing is taken off. */
  readonly nothingTakenOff: boolean;
  readonly goodRows: GoodRows | null;
  readonly changes: readonly ChangeRow[];
  /** What people answered will be known anew; null for nobody. */
  readonly answers: Link | null;
  /** Who loses their only provider or customer through this import. */
  readonly losses: readonly LossList[];
  /** What it means that somebody has no row; blank without declarations. */
  readonly asked: string;
  readonly choices: readonly ChoiceField[];
  readonly links: { readonly self: string; readonly options: string };
}

/** One line of the table of what an import does. */
export interface ChangeRow {
  readonly what: string;
  readonly cells: readonly {
    readonly label: string;
    readonly text: string;
    readonly href: string;
    /** There is no such thing in this line. */
    readonly none: boolean;
  }[];
}

interface Given {
  readonly plan: ImportPlan;
  readonly options: ImportOptions;
  /** Address of the import. */
  readonly link: string;
  /** Null where nobody was held before. */
  readonly losses: CoverageLosses | null;
  /** Something else was changed since the plan was last shown. */
  readonly stale: boolean;
  /** It was to be applied without the confirmation it needs. */
  readonly unconfirmed: boolean;
}

/** Step 4: what would happen, as it would be applied now. Nothing has happened yet. */
export function importPlanPage(given: Given): ImportPlanPage {
  const { plan, options, link, losses } = given;
  const takenOff = takenOffInWords(plan);
  return {
    ...importSteps(plan, link, 'plan'),
    title: 'Check the import',
    notice: given.stale
      ? 'Something was changed meanwhile, so nothing was applied. This is the plan made anew; please look at it again.'
      : '',
    lede: ledeOf(plan, takenOff),
    button: buttonWords(plan),
    mend: mendLink(plan, link),
    confirm:
      plan.mode === 'replace' && takenOff.length > 0 ? `I have looked at it: ${takenOff.join(' ')}` : '',
    confirmError: given.unconfirmed
      ? 'Confirm what will be taken off, or choose to add and update only.'
      : '',
    nothingTakenOff: plan.nothingTakenOff,
    goodRows: goodRowsOf(plan, options),
    changes: changeRows(plan, link),
    answers: answersLink(plan, link),
    losses: losses ? lossLists(plan.next, losses) : [],
    asked: askedInWords(plan, options),
    choices: [modeField(options.mode), ...(hasDeclarations(plan) ? [askedField(options.asked)] : [])],
    links: { self: link, options: `${link}/options` },
  };
}

function ledeOf(plan: ImportPlan, takenOff: readonly string[]): Lede {
  const blocking = plan.problems.filter((each) => each.blocking).length;
  if (plan.blocked) {
    const added = addedInWords(plan);
    const worst = `Nothing can be loaded yet: ${count(blocking, 'problem')} must be mended first.`;
    return lede('', worst, added && `The rest would add ${added}.`);
  }
  const leftOut = plan.files.reduce((sum, file) => sum + file.rowsLeftOut, 0);
  const open = plan.questions.filter(({ answer }) => answer === '').length;
  return lede(
    whatHappens(plan),
    [...takenOff, leaversNamed(plan), leftOut > 0 ? `${count(leftOut, 'row')} will be left out.` : '']
      .filter(Boolean)
      .join(' '),
    open > 0 ? `${count(open, 'question')} ${open === 1 ? 'is' : 'are'} still open.` : '',
  );
}

/** Who they are, where that fits into a sentence; the list has all. */
function leaversNamed({ people, next }: ImportPlan): string {
  if (people.gone.length === 0 || people.gone.length > leaversInSentence) return '';
  return `${list(people.gone.map((row) => nameInPlan(next, row)))}.`;
}

const leaversInSentence = 5;

function whatHappens(plan: ImportPlan): string {
  const added = addedInWords(plan);
  const changed = changedInWords(plan);
  const moved = countChange(plan, 'moved');
  const parts = [
    added && `${added} will be added`,
    moved > 0 ? `${count(moved, 'person', 'people')} will move to another manager` : '',
    changed && `${changed} will change`,
  ].filter(Boolean);
  if (parts.length > 0) return `${parts.join('; ')}.`;
  if (takenOffInWords(plan).length > 0) return '';
  const answers = countChange(plan, 'answers');
  return answers > 0
    ? `What ${count(answers, 'person', 'people')} answered will be known anew.`
    : 'These files hold nothing that is not held already.';
}

function buttonWords(plan: ImportPlan): string {
  const changes = countChanges(plan);
  return plan.blocked || changes === 0 ? '' : `Apply ${count(changes, 'change')}`;
}

function mendLink({ blocked, problems }: ImportPlan, link: string): Link | null {
  if (!blocked) return null;
  const columns = problems.some(({ code }) => code === 'missing-column' || code === 'unreadable-file');
  return columns
    ? { text: 'Look at files and columns', href: `${link}/columns` }
    : { text: 'Mend the problems', href: `${link}/problems` };
}

const tables: readonly (readonly [what: string, ...kinds: readonly (ChangeKind | '')[]])[] = [
  ['People', 'joined', 'people-changed', 'moved', 'left'],
  ['Ties', 'ties-added', 'ties-changed', '', 'ties-ended'],
  ['Needs', 'needs-added', 'needs-changed', '', 'needs-gone'],
  ['Outside customers', 'customers-added', 'customers-changed', '', 'customers-gone'],
];

const heads = ['Added', 'Changed', 'To another manager', 'Taken off'];

const changeRows = (plan: ImportPlan, link: string): ChangeRow[] =>
  tables.map(([what, ...kinds]) => ({
    what,
    cells: kinds.map((kind, at) => {
      const number = kind === '' ? 0 : countChange(plan, kind);
      return {
        label: heads[at],
        text: kind === '' ? '–' : number.toLocaleString('en-GB'),
        none: kind === '',
        href: number > 0 ? `${link}/changes?kind=${kind}` : '',
      };
    }),
  }));

function answersLink(plan: ImportPlan, link: string): Link | null {
  const answers = countChange(plan, 'answers');
  if (answers === 0) return null;
  return {
    text: `${changeKinds.answers.name} (${answers.toLocaleString('en-GB')})`,
    href: `${link}/changes?kind=answers`,
  };
}

const hasDeclarations = ({ files }: ImportPlan): boolean => files.some(({ file }) => file === 'serves');

function askedInWords(plan: ImportPlan, { asked }: ImportOptions): string {
  if (!hasDeclarations(plan)) return '';
  return asked === 'everyone'
    ? 'You said that everyone was asked: whoever has no row in the declarations named nobody.'
    : 'You said that only those listed were asked: the others have not answered yet.';
}
