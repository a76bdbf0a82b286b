import { textWidth } from '../advance-widths.ts';
import { setLines } from '../rings/place-name.ts';
import { lackWords, unservedWords } from '../rings/ring-words.ts';
import type { Dot } from '../rings/rings-picture.ts';
import type { FlowColumn, FlowName } from './flow-picture.ts';
import type { FlowToFinish } from './flow-to-finish.ts';
import { countWords, headingsOf } from './flow-words.ts';
import { lettering } from './measures.ts';
import { wholeName } from './name-stops.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { column } from './read-steps.ts';
import { servesLines } from './stop-title.ts';

/** The columns with their headings, and who stands in them. `dots` are those of the stops drawn, in their order. */
export function flowColumns(
  finish: FlowToFinish,
  drawn: readonly (readonly number[])[],
  dots: readonly Dot[],
): FlowColumn[] {
  const inOrder = drawn.flat();
  const names = new Map(inOrder.map((stop, at) => [stop, nameOf(finish, stop, dots[at])]));
  const headings = headingsOf(finish);
  return finish.plan.columns.map((plan, at) => {
    const stops = drawn[at].map((stop) => finish.plan.flow.stops[stop]);
    const count = countWords(finish, at, stops);
    const heading = headings[at];
    const place = placeOf(plan, at, [heading, count]);
    return {
      heading,
      count,
      label: setLines([heading], { ...place, y: 20, hang: 'beside' }, lettering.heading),
      countLabel: setLines([count], { ...place, y: 36, hang: 'beside' }, lettering.count),
      names: drawn[at].map((stop) => names.get(stop)!),
    };
  });
}

/** Providers’ words end at their dots, the others’ begin at theirs; the last keep within the picture. */
function placeOf({ dot, half, right }: ColumnPlan, at: number, [heading, count]: readonly string[]) {
  if (at === column.providers) return { x: dot + half, anchor: 'end' } as const;
  const wide = Math.max(
    textWidth(heading, lettering.heading.size, lettering.heading.weight),
    textWidth(count, lettering.count.size),
  );
  const start = at === column.outside ? Math.min(dot - half, right - wide) : dot - half;
  return { x: start, anchor: 'start' } as const;
}

function nameOf(finish: FlowToFinish, at: number, dot: Dot): FlowName {
  const stop = finish.plan.flow.stops[at];
  const { node } = stop;
  const notes = [
    node?.kind === 'person' && node.noCustomer ? lackWords(finish, node.row) : '',
    node?.kind === 'person' && node.unserved ? unservedWords(finish, node.row) : '',
    stop.endsHere ? 'ends here' : '',
  ];
  const own = finish.links.filter(({ kind, from }) => kind !== 'gap' && from === at);
  return {
    text: wholeName(finish, stop),
    href: dot.href,
    className: dot.className,
    unserved: dot.unserved,
    marked: dot.marks.length > 0,
    group: node?.kind === 'group',
    serves: servesLines(finish, finish.plan.flow, own),
    note: notes.filter(Boolean).join(', '),
  };
}
