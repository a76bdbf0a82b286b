import type { DrawnLine } from './draw-links.ts';
import type { FlowLine } from './flow-picture.ts';
import type { FlowToFinish } from './flow-to-finish.ts';
import type { FlowPlan } from './place-flow.ts';

/** Past so many lines all of a kind and colour are one path: lighter for the page, where none could be followed. */
export const mostSingleLines = 600;

/** The lines as paths: one by one, each with an id for its dots to point at, or in a crowd many in one. */
export function writeFlowLines(finish: FlowToFinish): FlowLine[] {
  const { lines, idPrefix } = finish;
  const single = lines.map(
    (line, at): FlowLine => ({
      kind: line.kind,
      className: classesOf(line, finish),
      id: `${idPrefix}-${at}`,
      path: line.path,
      ends: line.joint ? '' : `${line.ends[0]}-${line.ends.at(-1)}`,
      tip: line.tip,
    }),
  );
  if (single.length <= mostSingleLines) return single;
  return [...Map.groupBy(single, ({ className }) => className).values()].map(([first, ...others]) => ({
    ...first,
    id: '',
    path: [first, ...others].map(({ path }) => path).join(''),
    ends: [first, ...others].map(({ ends }) => ends).join(' '),
    tip: false,
  }));
}

function classesOf(line: DrawnLine, { plan, toneOf, shown }: FlowToFinish): string {
  const { kind, giver, ends, joint, ties } = line;
  const stop = plan.flow.stops[giver];
  const far = shown.near !== null && !isNear(line, plan, shown.near);
  const tone =
    kind === 'tie' && stop && stop.node?.kind !== 'customer' ? toneOf(stop.node, stop.department) : '';
  const thick = Math.min(5, Math.ceil(Math.sqrt(ties)));
  return [
    joint ? 'web-tie flow-joint' : lineClasses[kind],
    isInner(ends, plan) ? 'flow-inner' : '',
    tone,
    thick > 1 ? `flow-thick-${thick}` : '',
    far ? 'web-far' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Both ends are near, or of a joint line one of those who give. */
function isNear({ ends, joint }: DrawnLine, { flow }: FlowPlan, near: ReadonlySet<string>): boolean {
  const nearEnds = ends.map((end) => flow.stops[end].keys.some((key) => near.has(key)));
  return joint ? nearEnds.at(-1)! && nearEnds.slice(0, -1).some(Boolean) : nearEnds.every(Boolean);
}

const isInner = (ends: readonly number[], { flow }: FlowPlan): boolean =>
  ends.length === 2 && flow.stops[ends[0]].column === flow.stops[ends[1]].column;

const lineClasses = { tie: 'web-tie', gap: 'web-gap', further: 'flow-further', end: 'flow-end' } as const;
