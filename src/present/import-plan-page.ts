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
  countChange,
  countChanges,
  countSilent,
  countTiesLost,
  nameOfChange,
  takenOffInWords,
} from './plan-changes.ts';
import { type LossList, lossLists } from './plan-losses.ts';
import { nameInPlan } from './plan-names.ts';
import { withoutManagerInWords } from './without-manager.ts';
import { wordsOf } from './words.ts';

export interface ImportPlanPage extends ImportSteps {
  readonly title: string;
  /** Why the plan is shown again, or blank. */
  readonly notice: string;
  readonly lede: Lede;
  /** "Apply 214 changes"; blank where there is nothing to apply. */
  readonly button: string;
  /** Questions are open, so answering them comes before everything else; null where none is, or nothing can be asked. */
  readonly answer: Link | null;
  readonly openQuestions: Link | null;
  /** Where to go on while nothing can be loaded; null where it can. */
  readonly mend: Link | null;
  /** There is nothing to do with these files, so others are what comes first. */
  readonly offersOtherFiles: boolean;
  /** What has to be confirmed before anything is taken off; blank where nothing is. */
  readonly confirm: string;
  readonly confirmError: string;
  /** Replacing was asked for, and nothing is taken off. */
  readonly nothingTakenOff: boolean;
  readonly goodRows: GoodRows | null;
  readonly heads: readonly string[];
  readonly changes: readonly ChangeRow[];
  /** Ties that no file ends, of people who leave; blank for none. */
  readonly tiesLost: string;
  /** How many ratings are read, how they are shown, and what becomes of the Mirror; blank for none. */
  readonly ratings: string;
  /** What people answered will be known anew; null for nobody. */
  readonly answers: Link | null;
  /** Who has not answered and will count as having named nobody; null for nobody. */
  readonly silent: Link | null;
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
  /** What is published of ratings will stay as it is. */
  readonly tooFewHaveRated: boolean;
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
    ...questionLinks(plan, link),
    mend: mendLink(plan, link),
    offersOtherFiles: !plan.blocked && holdsNothing(plan) && openQuestions(plan) === 0,
    confirm:
      plan.mode === 'replace' && takenOff.length > 0 ? `I have looked at it: ${takenOff.join(' ')}` : '',
    confirmError: given.unconfirmed
      ? 'Confirm what will be taken off, or choose to add and update only.'
      : '',
    nothingTakenOff: plan.nothingTakenOff,
    goodRows: goodRowsOf(plan, options),
    heads,
    changes: changeRows(plan, link),
    tiesLost: tiesLostInWords(plan),
    ratings: ratingsInWords(plan, given.tooFewHaveRated),
    answers: answersLink(plan, link),
    silent: silentLink(plan, link),
    losses: losses ? lossLists(plan.next, losses) : [],
    asked: askedInWords(plan, options),
    choices: [
      modeField(wordsOf(plan.next), options.mode),
      ...(hasDeclarations(plan) ? [askedField(options.asked)] : []),
    ],
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
  const worst = [
    ...takenOff,
    leaversNamed(plan),
    silentInWords(plan),
    withoutManagerInWords(plan),
    leftOut > 0 ? `${count(leftOut, 'row')} will be left out.` : '',
  ];
  return lede(whatHappens(plan), worst.filter(Boolean).join(' '));
}

/** Silence that becomes an answer changes who has a gap, though no file names these people. */
function silentInWords(plan: ImportPlan): string {
  const silent = countSilent(plan);
  return silent === 0
    ? ''
    : `${count(silent, 'person who has', 'people who have')} not answered will count as having named nobody.`;
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
  if (answers > 0) return `What ${count(answers, 'person', 'people')} answered will be known anew.`;
  return holdsNothing(plan)
    ? 'These files hold nothing that is not held already.'
    : `${count(plan.rated.length, 'rating')} will be read, and nothing else changes.`;
}

const openQuestions = ({ questions }: ImportPlan): number =>
  questions.filter(({ answer }) => answer === '').length;

/** Where a file or a column is missing, the questions that there are say little. */
function questionLinks(plan: ImportPlan, link: string): Pick<ImportPlanPage, 'answer' | 'openQuestions'> {
  const open = openQuestions(plan);
  const href = `${link}/questions`;
  return {
    answer: open > 0 && !lacksColumns(plan) ? { text: `Answer ${count(open, 'question')}`, href } : null,
    openQuestions:
      open > 0 ? { text: `${count(open, 'question')} ${open === 1 ? 'is' : 'are'} still open`, href } : null,
  };
}

function buttonWords(plan: ImportPlan): string {
  if (plan.blocked || holdsNothing(plan)) return '';
  const parts = [
    [countChanges(plan), 'change'],
    [plan.rated.length, 'rating'],
  ] as const;
  return `Apply ${list(parts.filter(([many]) => many > 0).map(([many, what]) => count(many, what)))}`;
}

/** Ratings can always be applied: whether they are held already is told to nobody. */
const holdsNothing = (plan: ImportPlan): boolean => countChanges(plan) === 0 && plan.rated.length === 0;

function mendLink(plan: ImportPlan, link: string): Link | null {
  if (!plan.blocked) return null;
  return lacksColumns(plan)
    ? { text: 'Look at files and columns', href: `${link}/columns` }
    : { text: 'Mend the problems', href: `${link}/problems` };
}

const lacksColumns = ({ problems }: ImportPlan): boolean =>
  problems.some(({ code }) => code === 'missing-column' || code === 'unreadable-file');

const tablesOf = ({
  next,
}: ImportPlan): readonly (readonly [what: string, ...kinds: readonly (ChangeKind | '')[]])[] => [
  ['People', 'joined', 'people-changed', 'moved', 'left'],
  ['Ties', 'ties-added', 'ties-changed', '', 'ties-ended'],
  ['Needs', 'needs-added', 'needs-changed', '', 'needs-gone'],
  [`Outside ${wordsOf(next).customers}`, 'customers-added', 'customers-changed', '', 'customers-gone'],
];

const heads = ['Added', 'Changed', 'To another manager', 'No longer here, or ended'];

const changeRows = (plan: ImportPlan, link: string): ChangeRow[] =>
  tablesOf(plan).map(([what, ...kinds]) => ({
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
    text: `${nameOfChange(plan, 'answers')} (${answers.toLocaleString('en-GB')})`,
    href: `${link}/changes?kind=answers`,
  };
}

const silentLink = (plan: ImportPlan, link: string): Link | null =>
  countSilent(plan) === 0 ? null : { text: 'See who they are', href: `${link}/changes?kind=answers` };

function tiesLostInWords(plan: ImportPlan): string {
  const lost = countTiesLost(plan);
  return lost === 0 ? '' : `${count(lost, 'tie')} of people who are no longer here will not count any more.`;
}

function ratingsInWords({ rated, next }: ImportPlan, tooFewHaveRated: boolean): string {
  if (rated.length === 0) return '';
  const read = `${count(rated.length, 'rating')} will be read; ratings are shown only as means of at least five people.`;
  if (tooFewHaveRated)
    return `${read} Fewer than five people have rated in these files: the Mirror stays as it is until more do.`;
  return next.published
    ? `${read} The Mirror changes with them if at least five people rate otherwise than before.`
    : read;
}

const hasDeclarations = ({ files }: ImportPlan): boolean => files.some(({ file }) => file === 'serves');

function askedInWords(plan: ImportPlan, { asked }: ImportOptions): string {
  if (!hasDeclarations(plan)) return '';
  return asked === 'everyone'
    ? 'You said that everyone was asked: whoever has no row in the declarations named nobody.'
    : 'You said that only those listed were asked: the others have not answered yet.';
}
