import type { Analysis } from '#analysis.ts';
import type { Web, WebNode } from '#graph/web-graph.ts';
import { mirrorOf } from '../mirror/mirror-of.ts';
import { colourKey } from '../rings/colour-key.ts';
import { type Colouring, dotTone } from '../rings/dot-tone.ts';
import type { RingsLinks } from '../rings/layout-rings.ts';
import type { Reader } from '../rings/ring-words.ts';
import { toneOf } from '../rings/tone-of.ts';
import { type Shown, showOf } from '../shown.ts';
import { plainView, type WebView } from '../web-view.ts';
import { withNames } from '../with-names.ts';
import { drawInner, drawLinks } from './draw-links.ts';
import { finishFlow } from './finish-flow.ts';
import type { FlowLink } from './flow.ts';
import type { FlowPicture } from './flow-picture.ts';
import { placeFlow } from './place-flow.ts';
import { readFlow } from './read-flow.ts';

export interface FlowOptions extends Reader {
  readonly facts: Analysis;
  readonly links: RingsLinks;
  /** In front of every id, where a page holds two pictures. */
  readonly idPrefix?: string;
  /** Names and colours; `plainView` where there is none. */
  readonly view?: WebView;
  /** What of the web is drawn; without it, what the view shows. Nobody moves for it. */
  readonly shown?: Shown;
}

/**
 * Lays a team’s web out as a flow: who serves the team, the team, whom it serves inside, and the outside customers. The
 * same web gives the same places, whatever is shown of it. About linear in nodes and lines but for ordering the columns.
 */
export function layoutFlow(web: Web, options: FlowOptions): FlowPicture {
  const { visible, view = plainView, idPrefix = 'flow' } = options;
  const facts = withNames(options.facts, view.names);
  const reader: Reader = { facts, visible, view };
  const shown = options.shown ?? showOf(web, { analysis: options.facts, visible, view });
  const flow = readFlow(web, { facts, visible, fold: view.fold });
  const plan = placeFlow(web, flow, reader);
  const isShown = showsLink(flow.stops, shown);
  const colouring: Colouring = {
    analysis: facts,
    visible,
    colour: view.colour,
    mirrorOf: mirrorOf(facts, visible),
  };
  return finishFlow(web, {
    ...reader,
    idPrefix,
    plan,
    shown,
    links: [...flow.links, ...flow.inner].filter(isShown),
    lines: [...drawLinks(plan, isShown), ...drawInner(plan, isShown)],
    colours: colourKey(colouring),
    toneOf: (node, department) =>
      node ? dotTone(node, department, colouring) : toneOf(department).className,
    hrefOf: (node, department) => hrefFor(node, department, options),
  });
}

/** A line is shown if one of its edges is; where a chain goes on beyond the web, if it starts at somebody shown. */
const showsLink =
  (stops: ReturnType<typeof readFlow>['stops'], { nodes, edges }: Shown) =>
  ({ parts, from }: FlowLink): boolean =>
    parts.length > 0
      ? parts.some(({ edge }) => edges.has(edge))
      : stops[from].keys.some((key) => nodes.has(key));

function hrefFor(node: WebNode | null, department: number, { links, facts }: FlowOptions): string {
  const { people, customers, groups } = facts.organisation;
  if (node?.kind === 'person') return links.person(people.partyId[node.row]);
  if (node?.kind === 'customer') return links.customer(customers.partyId[node.row]);
  return node?.kind === 'group' ? links.group(groups.partyId[node.row]) : links.department(department);
}
