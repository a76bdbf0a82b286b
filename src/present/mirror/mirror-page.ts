import type { Analysis } from '#analysis.ts';
import type { RatingCells } from '#model/rating-cells.ts';
import type { Visible } from '#model/viewer.ts';
import type { Lede } from '../lede.ts';
import { personName } from '../names.ts';
import { wordsOf } from '../words.ts';
import { type CountedIn, countedIn } from './counted-in.ts';
import { mirrorFrame } from './mirror-frame.ts';
import { mirrorLede } from './mirror-lede.ts';
import { type MirrorPicture, mirrorPicture } from './mirror-picture.ts';
import { branchUnits, departmentUnits, type MirrorRow, type Unit } from './mirror-rows.ts';

export interface MirrorPage {
  readonly title: string;
  readonly lede: Lede;
  readonly hasRatings: boolean;
  readonly mayImport: boolean;
  /** Null where no department has enough ratings on both sides. */
  readonly picture: MirrorPicture | null;
  /** The same for a screen on which the other's letters would be too small. */
  readonly phonePicture: MirrorPicture | null;
  readonly departments: readonly MirrorRow[];
  readonly branches: readonly MirrorRow[];
  /** A sentence each for what cannot be shown, and where its ratings count. */
  readonly tooSmall: readonly string[];
}

/** How departments serve against how they are served, of the cells that the viewer may see; null without ratings. */
export function mirrorPage(analysis: Analysis, visible: Visible, cells: RatingCells | null): MirrorPage {
  const departments = cells ? departmentUnits(analysis, visible, cells) : [];
  const branches = cells ? branchUnits(analysis, visible, cells) : [];
  const rows = departments.filter(isShown).map(({ row }) => row);
  return {
    title: 'Mirror',
    lede: mirrorLede(analysis, rows, cells !== null),
    hasRatings: cells !== null,
    mayImport: visible.everything,
    picture: mirrorPicture(rows, mirrorFrame(wordsOf(analysis), 640)),
    phonePicture: mirrorPicture(rows, mirrorFrame(wordsOf(analysis), 350)),
    departments: rows,
    branches: branches.filter(isShown).map(({ row }) => row),
    tooSmall: cells ? tooSmallInWords(analysis, visible, { cells, departments, branches }) : [],
  };
}

/** Which departments are served much worse than they serve, in a sentence for a report; blank for none. */
export function mirrorInShort(analysis: Analysis, visible: Visible): string {
  const cells = visible.everything ? analysis.ratings : null;
  if (!cells) return '';
  const rows = departmentUnits(analysis, visible, cells).filter(isShown);
  return mirrorLede(
    analysis,
    rows.map(({ row }) => row),
    true,
  ).worst;
}

const isShown = ({ row }: Unit): boolean => row.serves.mean !== '' || row.isServed.mean !== '';

/** What the viewer sees of cells, departments and branches. */
interface Seen {
  readonly cells: RatingCells;
  readonly departments: readonly Unit[];
  readonly branches: readonly Unit[];
}

/** Those that count in one and the same larger cell share a sentence. */
function tooSmallInWords(
  analysis: Analysis,
  visible: Visible,
  { cells, departments, branches }: Seen,
): string[] {
  const where = countedIn(analysis, cells);
  const small = [
    ...departments.map(({ subject, row }) => ({ row, into: () => where.department(subject) })),
    ...branches.map(({ subject, row }) => ({ row, into: () => where.branch(subject) })),
  ].filter(({ row }) => row.serves.mean === '' && row.isServed.mean === '');
  const byPlace = Map.groupBy(small, ({ into }) => placeName(analysis, visible, into()));
  return [...byPlace].map(([place, rows]) => {
    const names = rows.map(({ row }) => row.name.text);
    return place === ''
      ? `${join(names)}: too few ratings, here and around.`
      : `${join(names)}: too few ratings to be shown by themselves; they count in ${place}.`;
  });
}

function placeName(analysis: Analysis, visible: Visible, into: CountedIn): string {
  if (into === null) return '';
  if (into === 'organisation') return 'the whole organisation';
  return `${personName(analysis, visible, into.manager)}’s branch`;
}

const join = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');
