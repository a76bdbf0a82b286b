import type { Facts } from '#findings/facts.ts';
import { type CarriedRequirements, carriages } from '#graph/carried-requirement.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { isGap, type PromiseRow, promiseRow } from './promise-row.ts';

/** All the ties of one hop up the chain. */
export interface PromiseHop {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly PromiseRow[];
  /** The rows that do not stand at first sight; blank words where there are none. */
  readonly others: readonly PromiseRow[];
  readonly showOthers: string;
  /** "and 40 more", "31 more ties stand outside your branch." */
  readonly left: string;
}

const mostRows = 10;
const mostOthers = 100;

/** Those that break first, then in their order. Ties that the viewer may not see are only counted. */
export function promiseHop(
  facts: Facts,
  visible: Visible,
  given: { carried: CarriedRequirements; ties: readonly number[]; number: number; name: string },
): PromiseHop {
  const { carried, ties, number, name } = given;
  const seen = ties.filter((tie) => visible.tie(tie));
  const breaks = (tie: number) => isGap(carriages[carried.carriage[tie]]);
  const sorted = [...seen.filter(breaks), ...seen.filter((tie) => !breaks(tie))];
  const toRows = (some: readonly number[]) => some.map((tie) => promiseRow(facts, visible, { carried, tie }));
  const others = sorted.slice(mostRows, mostRows + mostOthers);
  const hidden = ties.length - seen.length;
  const more = seen.length - mostRows - mostOthers;
  return {
    id: `hop-${number}`,
    heading: `Hop ${number}: ${number === 1 ? `who serves ${name}` : 'what stands behind these promises'}`,
    rows: toRows(sorted.slice(0, mostRows)),
    others: toRows(others),
    showOthers: others.length > 0 ? `Show the other ${count(others.length, 'tie')}` : '',
    left: [
      more > 0 ? `${count(more, 'more tie')} not shown here.` : '',
      hidden > 0 ? `${count(hidden, 'tie')} outside your branch.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}
