import type { Analysis } from '#analysis.ts';
import { branchesOfDepartments } from '#findings/rated-cells.ts';
import { branchTotals } from '#graph/branch-totals.ts';
import { branchTree } from '#graph/branch-tree.ts';
import type { RuleId } from '#model/finding.ts';
import type { RatingCell, RatingCells, RatingFigure, SideFigures } from '#model/rating-cells.ts';
import { type Measure, measures } from '#model/ratings.ts';
import type { Visible } from '#model/viewer.ts';
import { departmentHref, type Link, teamHref } from '../links.ts';
import { personName } from '../names.ts';
import { type BothSides, bothSides, boundedMean, meanInWords } from './means.ts';

/** A department or branch of which something is shown. */
export interface MirrorRow {
  readonly name: Link;
  readonly people: number;
  /** Null where one side is not shown: then it has no place in the picture. */
  readonly both: BothSides | null;
  /** "4.1" and "22 raters"; blank where too few have rated. */
  readonly serves: Mean;
  readonly isServed: Mean;
  /** "1.2 lower", "0.3 higher", "the same"; how it is served, seen from how it serves. */
  readonly difference: string;
  /** Served so much worse than it serves that it is a gap. */
  readonly isGap: boolean;
  /** Serves so badly that it is one. */
  readonly isPoor: boolean;
  readonly items: readonly { readonly label: string; readonly serves: string; readonly isServed: string }[];
}

export interface Mean {
  readonly mean: string;
  readonly raters: string;
}

/** A row of departments or of branches, whether anything of it is shown or not. */
export interface Unit {
  /** Row of the department, or of the manager. */
  readonly subject: number;
  readonly row: MirrorRow;
}

/** Departments of which the viewer sees everybody here, by name. */
export function departmentUnits(analysis: Analysis, visible: Visible, cells: RatingCells): Unit[] {
  const { departments, department } = analysis.organisation.people;
  const people = new Int32Array(departments.length);
  const seen = new Int32Array(departments.length);
  for (const person of analysis.peopleHere) {
    if (department[person] < 0) continue;
    people[department[person]]++;
    if (visible.branch(person)) seen[department[person]]++;
  }
  const flags = flagsOf(analysis, 'department');
  return departments
    .map((text, subject) => {
      const name = { text, href: visible.everything ? departmentHref(text) : '' };
      const about = { name, people: people[subject], ...flags(subject) };
      return { subject, row: toRow(about, cells.departments[subject]) };
    })
    .filter(({ subject }) => people[subject] > 0 && seen[subject] === people[subject])
    .sort((one, other) => one.row.name.text.localeCompare(other.row.name.text, 'en', { numeric: true }));
}

/** Branches that the viewer sees, the larger before those within them; those that are a whole department stand there. */
export function branchUnits(analysis: Analysis, visible: Visible, cells: RatingCells): Unit[] {
  const { network } = analysis;
  const people = branchTotals(network, (person) => network.here[person]);
  const flags = flagsOf(analysis, 'manager');
  const departments = branchesOfDepartments(analysis);
  return [...branchTree(network).managers]
    .filter((manager) => visible.branch(manager) && !departments.has(manager))
    .map((subject) => {
      const name = {
        text: `${personName(analysis, visible, subject)}’s branch`,
        href: `${teamHref(analysis, subject)}?scope=branch`,
      };
      const about = { name, people: people[subject], ...flags(subject) };
      return { subject, row: toRow(about, cells.branches.get(subject)) };
    });
}

interface Flags {
  readonly isGap: boolean;
  readonly isPoor: boolean;
}

/** The findings about departments or branches, by subject. */
function flagsOf({ findings }: Analysis, subjectType: 'department' | 'manager') {
  const subjects = (rule: RuleId) =>
    new Set(
      findings
        .filter((finding) => finding.rule === rule && finding.subjectType === subjectType)
        .map(({ subject }) => subject),
    );
  const [gaps, poor] = [subjects('mirror-gap'), subjects('poorly-served')];
  return (subject: number): Flags => ({ isGap: gaps.has(subject), isPoor: poor.has(subject) });
}

function toRow(about: Flags & Pick<MirrorRow, 'name' | 'people'>, cell: RatingCell = nothing): MirrorRow {
  const { given, received } = cell;
  const both = bothSides(cell);
  return {
    ...about,
    both,
    serves: toMean(received),
    isServed: toMean(given),
    difference: both ? differenceInWords(both) : '',
    items: measures
      .filter((measure) => measure !== 'overall' && (given[measure] || received[measure]))
      .map((measure) => ({
        label: `${measure[0].toUpperCase()}${measure.slice(1)}`,
        serves: meanOrBlank(received[measure]),
        isServed: meanOrBlank(given[measure]),
      })),
  };
}

const none = Object.fromEntries(measures.map((measure) => [measure, null])) as Record<Measure, null>;
const nothing: RatingCell = { given: none, received: none };

const toMean = ({ overall }: SideFigures): Mean =>
  overall
    ? { mean: meanInWords(overall), raters: `${overall.raters.toLocaleString('en-GB')} raters` }
    : { mean: '', raters: '' };

const meanOrBlank = (figure: RatingFigure | null): string => (figure ? meanInWords(figure) : '');

function differenceInWords({ given, received }: BothSides): string {
  const difference = boundedMean(given) - boundedMean(received);
  const size = Math.abs(difference).toFixed(1);
  if (size === '0.0') return 'the same';
  return `${size} ${difference < 0 ? 'lower' : 'higher'}`;
}
