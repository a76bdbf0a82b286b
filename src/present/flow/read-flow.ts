import type { Facts } from '#findings/facts.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Visible } from '#model/viewer.ts';
import type { WebView } from '../web-view.ts';
import type { Flow } from './flow.ts';
import { FlowDraft, seatId } from './flow-draft.ts';
import { foldColumn } from './fold-column.ts';
import { foldTeam, mostRows } from './fold-team.ts';
import { column, readSteps, type Seat } from './read-steps.ts';

export interface FlowSource {
  readonly facts: Facts;
  readonly visible: Visible;
  /** Whether the people of a large team stand by department; they do where nothing is said. */
  readonly fold?: WebView['fold'];
}

/** More people than this beside the team are folded into their departments. */
export const mostBeside = 12;

/** Reads the columns of a team’s web and the links between them. About linear in the web. */
export function readFlow(web: Web, { facts, visible, fold = '' }: FlowSource): Flow {
  const steps = readSteps(web, facts);
  const seats = new Map<string, Seat>();
  const sit = (at: number, key: string) => seats.set(seatId(at, key), { column: at, key });
  for (const { from, to } of steps) for (const seat of [from, to]) sit(seat.column, seat.key);
  web.forEachNode((key, node) => {
    if ((node.kind === 'person' || node.kind === 'department') && !node.outside) sit(column.team, key);
    if (node.kind === 'customer' && node.primary) sit(column.outside, key);
  });
  web.forEachEdge((_, edge, __, to) => {
    if (edge.kind === 'dotted') sit(column.team, to);
  });
  const draft = new FlowDraft(web, facts, steps);
  for (const beside of [column.providers, column.customers]) {
    const own = [...seats.values()].filter((seat) => seat.column === beside);
    for (const each of foldColumn(web, own, { most: mostBeside, atAll: mostRows }))
      draft.addFold(beside, each);
  }
  const team = [...seats.values()].filter((seat) => seat.column === column.team);
  for (const each of fold === 'none' ? [] : foldTeam(web, facts, team)) draft.addFold(column.team, each);
  for (const seat of seats.values()) draft.addSeat(seat);
  for (const step of steps) draft.addStep(step);
  draft.goOn(visible);
  return draft.finish();
}
