import { setLines } from '../rings/place-name.ts';
import { shelf } from './flow.ts';
import type { FlowShelf } from './flow-picture.ts';
import type { FlowToFinish } from './flow-to-finish.ts';
import { shelfWords } from './flow-words.ts';
import { lettering } from './measures.ts';
import { column } from './read-steps.ts';
import type { ShelfPlan } from './stack-team.ts';

/** A shelf at the team’s foot with its words; undefined where nobody on it is drawn. */
export function drawShelf(
  { stops, shelf: on, top, bottom }: ShelfPlan,
  finish: FlowToFinish,
  isDrawn: ReadonlySet<number>,
): FlowShelf | undefined {
  const shown = stops.filter((stop) => isDrawn.has(stop));
  if (shown.length === 0) return undefined;
  const { dot, right } = finish.plan.columns[column.team];
  const left = dot - 14;
  const words = shelfWords(
    finish,
    on,
    shown.reduce((sum, stop) => sum + finish.plan.flow.stops[stop].rows.length, 0),
  );
  const at = { x: left + 7, y: top + 6, anchor: 'start', hang: 'below' } as const;
  const label = setLines([words], at, lettering.count);
  const width = Math.max(right, label.box.right) + 8 - left;
  const lacking = on !== shelf.dotted;
  return {
    left,
    top,
    right: left + width,
    bottom,
    width,
    height: bottom - top,
    label,
    lacking,
  };
}
