import type { Web } from '#graph/web-graph.ts';
import type { Reader } from '../rings/ring-words.ts';
import { spreadRows } from '../rings/spread-rows.ts';
import type { Flow, Stop } from './flow.ts';
import { edge, firstRow, rowGap } from './measures.ts';
import { nameStop, type StopName } from './name-stops.ts';
import { orderColumns } from './order-columns.ts';
import { piecesOf } from './pieces.ts';
import { type ColumnPlan, planColumns } from './plan-columns.ts';
import { planRow, type RowPlan } from './plan-row.ts';
import { portsOf } from './ports.ts';
import { column } from './read-steps.ts';
import { type ShelfPlan, stackTeam } from './stack-team.ts';

/** Where everything of a flow stands: the top left corner is (0, 0), one unit is one CSS pixel, y grows downwards. */
export interface FlowPlan {
  readonly flow: Flow;
  readonly columns: readonly ColumnPlan[];
  /** Stops of each column by number, from top to bottom. */
  readonly order: readonly (readonly number[])[];
  readonly shelves: readonly ShelfPlan[];
  readonly width: number;
  readonly height: number;
  /** By number of the stop. */
  readonly y: readonly number[];
  readonly rows: readonly RowPlan[];
  readonly names: readonly StopName[];
}

/**
 * Lays a flow out in four columns. The same web gives the same places, whatever is shown of it. Rows of the team come
 * first; the other columns stand as near to the height of those they are tied to as their own order allows.
 */
export function placeFlow(web: Web, read: Flow, reader: Reader): FlowPlan {
  // Ties among people who stand as one have no line.
  const flow = { ...read, inner: read.inner.filter(({ from, to }) => from !== to) };
  const order = orderColumns(flow);
  const ports = portsOf(reader.facts, flow, order);
  const focus = web.getAttribute('focus');
  const names = flow.stops.map((stop) => nameStop(reader, stop, isFocus(stop, focus)));
  const columns = planColumns(flow, { names, ports, reader });
  const rows = flow.stops.map((stop, at) =>
    planRow(stop, ports[at], { name: names[at], wordsWidth: columns[stop.column].wordsWidth }),
  );
  const { y, shelves } = placeRows(flow, order, rows);
  const bottoms = [...rows.keys()].map((at) => y[at] + rows[at].below);
  return {
    flow,
    columns,
    order,
    shelves,
    width: widthOf(columns),
    height: Math.ceil(Math.max(firstRow + 40, ...bottoms, ...shelves.map(({ bottom }) => bottom)) + 18),
    y,
    rows,
    names,
  };
}

/** The last heading may be wider than what stands below it; it then reaches to the left. */
const widthOf = (columns: readonly ColumnPlan[]): number => columns[column.outside].right + edge;

const isFocus = ({ key, column: at }: Stop, focus: string | null): boolean =>
  at === column.team && key === focus;

function placeRows(flow: Flow, order: readonly (readonly number[])[], rows: readonly RowPlan[]) {
  const y: number[] = new Array(flow.stops.length).fill(firstRow);
  const beside = Math.max(...[column.providers, column.customers].map((at) => heightOf(order[at], rows)));
  const team = stackTeam(flow.stops, order[column.team], { rows, atLeast: beside });
  for (const [stop, at] of team.y) y[stop] = at;
  const near = neighbours(flow);
  for (const at of [column.providers, column.customers, column.outside]) {
    const wanted = order[at].map((stop) => ({ ...rows[stop], wanted: meanOf(near[stop], y) ?? firstRow }));
    spreadRows(wanted, { top: firstRow, gap: rowGap }).forEach((place, index) => {
      y[order[at][index]] = place;
    });
  }
  return { y, shelves: team.shelves };
}

const heightOf = (stops: readonly number[], rows: readonly RowPlan[]): number =>
  stops.reduce((sum, stop) => sum + rows[stop].above + rows[stop].below + rowGap, 0);

/** By stop, whom its lines come from, or for providers go to: the column nearer to the team. */
function neighbours({ stops, links }: Flow): number[][] {
  const near: number[][] = stops.map(() => []);
  for (const { from, to } of piecesOf(links)) {
    if (stops[from].column === column.providers) near[from].push(to);
    else near[to].push(from);
  }
  return near;
}

function meanOf(stops: readonly number[], y: readonly number[]): number | undefined {
  return stops.length === 0 ? undefined : stops.reduce((sum, stop) => sum + y[stop], 0) / stops.length;
}
