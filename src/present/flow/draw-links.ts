import { textWidth } from '../advance-widths.ts';
import { round } from '../rings/curve.ts';
import type { FlowLink } from './flow.ts';
import { shelf } from './flow.ts';
import { besideDot, lettering } from './measures.ts';
import type { FlowPlan } from './place-flow.ts';
import { column } from './read-steps.ts';

/** A line with the stops at its ends. */
export interface DrawnLine {
  readonly kind: 'tie' | 'gap' | 'further' | 'end';
  /** Numbers of the stops whose line it is. */
  readonly ends: readonly number[];
  /** Several lines lie below it, and show how strong they are together. */
  readonly joint: boolean;
  /** Number of the stop whose colour it has. */
  readonly giver: number;
  readonly path: string;
  readonly ties: number;
  readonly tip: boolean;
}

/**
 * Lines of the links that are shown. Each leaves its stop to the right, runs level below its words, bends once and
 * arrives level. Lines past the inside customers to the same outside one run together, over a line as thick as all. Linear.
 */
export function drawLinks(plan: FlowPlan, isShown: (link: FlowLink) => boolean): DrawnLine[] {
  const { flow } = plan;
  const ports = flow.stops.flatMap((_, stop) => plan.rows[stop].ports.map((port) => ({ stop, port })));
  const lines: DrawnLine[] = [];
  const past = new Map<number, FlowLink[]>();
  for (const { stop, port } of ports) {
    if (port.kind === 'end') lines.push(endOf(plan, stop));
    for (const at of port.links) {
      const link = flow.links[at];
      if (!isShown(link)) continue;
      lines.push(lineOf(plan, link, port.dy));
      if (link.way >= 0) past.set(link.way, [...(past.get(link.way) ?? []), link]);
    }
  }
  const joint = [...past]
    .filter(([, links]) => sumOf(links) > 1)
    .map(([way, links]) => wayOn(plan, way, links));
  return [...joint, ...lines];
}

const sumOf = (links: readonly FlowLink[]): number => links.reduce((sum, link) => sum + link.ties, 0);

function lineOf(plan: FlowPlan, { kind, from, to, way, ties }: FlowLink, dy: number): DrawnLine {
  const out = leaving(plan, from, dy);
  const arrives = arriving(plan, way < 0 ? to : way);
  const on = way < 0 ? '' : pastColumn(plan, way, to);
  return {
    kind,
    ends: [from, to],
    joint: false,
    giver: from,
    path: `${out.path}${bend(out, arrives)}${arrives.path}${on}`,
    ties,
    tip: kind === 'tie',
  };
}

/** From the left edge of the inside customers on to an outside one. */
function pastColumn(plan: FlowPlan, way: number, to: number): string {
  const { words, wordsWidth } = plan.columns[column.customers];
  const from = { x: words + wordsWidth, y: plan.y[way] };
  const arrives = arriving(plan, to);
  return `H${round(from.x)}${bend(from, arrives)}${arrives.path}`;
}

function wayOn(plan: FlowPlan, way: number, links: readonly FlowLink[]): DrawnLine {
  const { left } = plan.columns[column.customers];
  const [{ to }] = links;
  const givers = new Set(links.map(({ from: giver }) => plan.flow.stops[giver].department));
  return {
    kind: 'tie',
    ends: [...links.map((link) => link.from), to],
    joint: true,
    giver: givers.size === 1 ? links[0].from : -1,
    path: `M${round(left)} ${round(plan.y[way])}${pastColumn(plan, way, to)}`,
    ties: sumOf(links),
    tip: false,
  };
}

/** From a name to where the words on the line end. */
function leaving({ columns, y, names, rows, flow }: FlowPlan, stop: number, dy: number) {
  const place = columns[flow.stops[stop].column];
  const start =
    flow.stops[stop].column === column.providers
      ? place.dot + rows[stop].reach + 1.5
      : place.dot + rows[stop].reach + besideDot + names[stop].width + 4;
  const [from, to] = [
    { x: start, y: y[stop] },
    { x: place.words - 3, y: y[stop] + dy },
  ];
  const end = { x: place.words + place.wordsWidth, y: to.y };
  const path = `M${round(from.x)} ${round(from.y)}${dy === 0 ? '' : bend(from, to)}H${round(end.x)}`;
  return { ...end, path };
}

/** Where a line arrives in its column, and the level rest of it up to the dot. */
function arriving({ columns, y, rows, flow }: FlowPlan, stop: number) {
  const place = columns[flow.stops[stop].column];
  const isWay = flow.stops[stop].key.startsWith('way/');
  const end = isWay ? place.left : place.dot - rows[stop].reach - 2;
  return { x: place.left, y: y[stop], path: end > place.left ? `H${round(end)}` : '' };
}

/** A cubic curve that leaves and arrives level. */
function bend(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const middle = round((from.x + to.x) / 2);
  return `C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
}

/** A short line with a bar across: nothing leads on. */
function endOf(plan: FlowPlan, stop: number): DrawnLine {
  const { words } = plan.columns[plan.flow.stops[stop].column];
  const start = leaving(plan, stop, 0).path.split('H')[0];
  const [{ text }] = plan.rows[stop].ports;
  const x = words + textWidth(text, lettering.promise.size) + 6;
  const y = plan.y[stop];
  const path = `${start}H${round(x)}V${round(y - 5)}V${round(y + 5)}`;
  return { kind: 'end', ends: [stop], joint: false, giver: stop, path, ties: 0, tip: false };
}

/**
 * Lines within the team: the manager’s by a bracket left of the dots, dashed to reports who are not served; ties between
 * colleagues as arcs; somebody whom another manager does not name has a dashed mark.
 */
export function drawInner(plan: FlowPlan, isShown: (link: FlowLink) => boolean): DrawnLine[] {
  const links = plan.flow.inner.filter(isShown);
  return links.map((link) => {
    const { kind, from, to, ties } = link;
    const byManager = plan.flow.stops[from].shelf === shelf.first;
    const path = byManager ? bracket(plan, link) : kind === 'gap' ? mark(plan, to) : arc(plan, link);
    return { kind, ends: [from, to], joint: false, giver: from, path, ties, tip: kind === 'tie' };
  });
}

function bracket(plan: FlowPlan, { kind, from, to }: FlowLink): string {
  const { dot } = plan.columns[column.team];
  const x = dot - (kind === 'gap' ? 27 : 20);
  const turn = 6;
  const [top, foot] = [plan.y[from], plan.y[to]];
  const down = foot > top ? turn : -turn;
  return [
    `M${round(dot - plan.rows[from].reach)} ${round(top)}`,
    `H${round(x + turn)}Q${round(x)} ${round(top)} ${round(x)} ${round(top + down)}`,
    `V${round(foot - down)}Q${round(x)} ${round(foot)} ${round(x + turn)} ${round(foot)}`,
    `H${round(dot - plan.rows[to].reach - 2)}`,
  ].join('');
}

function mark(plan: FlowPlan, to: number): string {
  const { dot } = plan.columns[column.team];
  return `M${round(dot - 27)} ${round(plan.y[to])}H${round(dot - plan.rows[to].reach - 2)}`;
}

/** The further apart, the further out, within the room there is. */
function arc(plan: FlowPlan, { from, to }: FlowLink): string {
  const { dot, left, half } = plan.columns[column.team];
  const heights = plan.order[column.team].map((stop) => plan.y[stop]);
  const span = Math.max(1, heights.at(-1)! - heights[0]);
  const [start, end] = [from, to].map((stop) => ({ x: dot - plan.rows[stop].reach - 2, y: plan.y[stop] }));
  const depth = (dot - half - 4 - left) * (0.35 + (0.65 * Math.abs(end.y - start.y)) / span);
  const x = round(dot - half - depth / 0.75);
  return `M${round(start.x)} ${round(start.y)}C${x} ${round(start.y)} ${x} ${round(end.y)} ${round(end.x)} ${round(end.y)}`;
}
