import { round } from '../rings/curve.ts';
import { markRings } from '../rings/mark-rings.ts';
import { setLines } from '../rings/place-name.ts';
import type { Dot, PlacedText } from '../rings/rings-picture.ts';
import type { Shown } from '../shown.ts';
import { plainView } from '../web-view.ts';
import type { FlowLink, Stop } from './flow.ts';
import { shelf } from './flow.ts';
import type { FlowToFinish } from './flow-to-finish.ts';
import { besideDot } from './measures.ts';
import type { FlowPlan } from './place-flow.ts';
import { column } from './read-steps.ts';
import { isUnserved, isWithoutCustomer } from './sign-of.ts';
import { stopTitle } from './stop-title.ts';

/**
 * Numbers of the stops that are drawn, by column from top to bottom: of the team whoever is shown, beside it those who
 * are shown with a line, outside also the primary customers. Ways past a column are none.
 */
export function drawnStops({ order, flow }: FlowPlan, links: readonly FlowLink[], shown: Shown): number[][] {
  const tied = new Set(links.flatMap(({ from, to }) => [from, to]));
  const isDrawn = (at: number) => {
    const stop = flow.stops[at];
    if (isWay(stop)) return false;
    const seen = stop.keys.some((key) => shown.nodes.has(key));
    if (stop.column === column.team) return seen;
    return tied.has(at) ? seen || stop.column === column.outside : seen && stop.shelf === shelf.first;
  };
  return order.map((stops) => stops.filter(isDrawn));
}

const isWay = ({ key }: Stop): boolean => key.startsWith('way/');

/** The dot of a stop. `lines` are the ids of its own lines. */
export function drawStop(at: number, finish: FlowToFinish, own: { links: FlowLink[]; lines: string[] }): Dot {
  const { plan, toneOf, hrefOf, shown } = finish;
  const stop = plan.flow.stops[at];
  const { r, reach } = plan.rows[at];
  const [x, y] = [round(plan.columns[stop.column].dot), round(plan.y[at])];
  return {
    key: stop.key,
    kind: stop.node?.kind ?? 'department',
    x,
    y,
    r,
    reach,
    ring: stop.node?.kind === 'customer' ? 0 : (stop.node?.hops ?? -1),
    className: classesOf(stop, shown, toneOf(stop.node, stop.department)),
    square:
      stop.node?.kind === 'group' ? `M${round(x - r)} ${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}z` : '',
    href: hrefOf(stop.node, stop.department),
    title: stopTitle(finish, plan.flow, at, own.links),
    inside: '',
    ...markRings(
      stop.node ?? { kind: 'department' },
      { r, department: stop.department, inside: '' },
      (finish.view ?? plainView).colour,
    ),
    unserved: isUnserved(stop),
    share: '',
    label: nameBeside(plan, at),
    labelOnFocus: false,
    number: at,
    lines: own.lines,
  };
}

function classesOf(stop: Stop, { near, found }: Shown, tone: string): string {
  const { node, column: at, shelf: on, keys } = stop;
  const classes = [
    `web-${node?.kind ?? 'department'}`,
    node?.kind === 'customer' ? '' : tone,
    node?.kind === 'customer' && node.primary ? 'web-primary' : '',
    isWithoutCustomer(stop) ? 'web-hollow' : '',
    at === column.team ? (on === shelf.first ? 'web-focus' : '') : 'web-outside',
    near && !keys.some((key) => near.has(key)) ? 'web-far' : '',
    keys.includes(found) ? 'web-found' : '',
  ];
  return classes.filter(Boolean).join(' ');
}

/** Providers have their names left of their dots, so that lines leave them freely; all others right of them. */
function nameBeside({ columns, names, rows, flow, y }: FlowPlan, at: number): PlacedText | null {
  const { lines, lettering } = names[at];
  if (lines.length === 0) return null;
  const side = flow.stops[at].column === column.providers ? -1 : 1;
  const x = columns[flow.stops[at].column].dot + side * (rows[at].reach + besideDot);
  return setLines(lines, { x, y: y[at], anchor: side < 0 ? 'end' : 'start', hang: 'beside' }, lettering);
}
