import type { Facts } from '#findings/facts.ts';
import { count, list } from '../english.ts';
import { type Lede, lede } from '../lede.ts';
import { wordsOf } from '../words.ts';
import { meanOf } from './means.ts';
import type { MirrorRow } from './mirror-rows.ts';

/** Who serves well and is served badly, by name and figure; else how alike the two sides are. */
export function mirrorLede(facts: Facts, rows: readonly MirrorRow[], hasRatings: boolean): Lede {
  if (!hasRatings) {
    return lede(
      `Nobody has said yet how well they are served as ${wordsOf(facts).aCustomer} of their colleagues.`,
    );
  }
  const shown = rows.filter((row) => row.both !== null);
  if (shown.length === 0) {
    return lede('There are ratings, but so few that no department can be shown without showing people.');
  }
  const alike = shown.filter(({ isGap }) => !isGap).length;
  const gaps = shown.filter(({ isGap }) => isGap);
  const poor = rows.filter(({ isPoor }) => isPoor);
  const tenths = facts.settings.thresholds.mirrorGapTenths;
  const within = tenths === 10 ? 'a mark' : `${(tenths / 10).toFixed(1)} marks`;
  const calm = `${of(alike, shown.length)} as well as they serve, or less than ${within} worse.`;
  return lede(calm, list(gaps.map(inWords), 3) && `${list(gaps.map(inWords), 3)}.`, poorWords(poor));
}

const of = (part: number, whole: number): string =>
  part === whole
    ? `${whole === 1 ? 'The one department that can be shown is' : `${whole === 2 ? 'Both' : `All ${whole}`} departments that can be shown are`} served`
    : `${part} of the ${count(whole, 'department')} that can be shown ${part === 1 ? 'is' : 'are'} served`;

/** "Nursing serves others well (4.1) and is itself served badly (2.8)" */
function inWords({ name, both, serves, isServed, isPoor }: MirrorRow): string {
  const well = both !== null && meanOf(both.received) >= 3.5 && !isPoor ? ' well' : '';
  const badly = both !== null && meanOf(both.given) < 3 ? ' badly' : ' worse';
  return `${name.text} serves others${well} (${serves.mean}) and is itself served${badly} (${isServed.mean})`;
}

const poorWords = (rows: readonly MirrorRow[]): string =>
  rows.length === 0
    ? ''
    : `${list(
        rows.map(({ name, serves }) => `${name.text} (${serves.mean})`),
        3,
      )} ${rows.length === 1 ? 'serves' : 'serve'} others poorly.`;
