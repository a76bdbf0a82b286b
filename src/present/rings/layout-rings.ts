import type { Analysis } from '#analysis.ts';
import type { Web, WebNode } from '#graph/web-graph.ts';
import { type Shown, showOf } from '../shown.ts';
import { plainView, type WebView } from '../web-view.ts';
import { withNames } from '../with-names.ts';
import type { MirrorOf } from './dot-tone.ts';
import { draw } from './draw.ts';
import { placeWordsOf, roomFor } from './find-room.ts';
import { finishPicture } from './finish-picture.ts';
import type { Reader } from './ring-words.ts';
import type { RingsPicture } from './rings-picture.ts';

export interface RingsOptions extends Reader {
  readonly facts: Analysis;
  readonly links: RingsLinks;
  /** In front of every id, where a page holds two pictures. */
  readonly idPrefix?: string;
  /** Names and colours; `plainView` where there is none. */
  readonly view?: WebView;
  /** What of the web is drawn; without it, what the view shows. Nobody moves for it. */
  readonly shown?: Shown;
  /** A department's place in the mirror, for colouring by it; without it, or where it is null, dots stay quiet. */
  readonly mirrorOf?: MirrorOf;
}

/** Where a dot leads: the path of a page, or blank for none. */
export interface RingsLinks {
  person(partyId: number): string;
  customer(partyId: number): string;
  group(partyId: number): string;
  department(row: number): string;
}

/**
 * Lays a web out in rings round the outside customers, and draws what of it is shown. The same web gives the same
 * places, whatever is shown and however people are named. About linear in nodes and lines for each of at most ten
 * tries to find room for the names.
 */
export function layoutRings(web: Web, options: RingsOptions): RingsPicture {
  const { facts, visible, view = plainView } = options;
  const shown = options.shown ?? showOf(web, { analysis: facts, visible, view });
  const room = roomFor(web, options);
  const plain = !shown.filtered && view.names === 'names';
  const reader = { ...options, facts: withNames(facts, view.names), view };
  const drawing = plain ? room.drawing : draw(room.positions, shown);
  return finishPicture(web, {
    idPrefix: 'web',
    ...reader,
    shown,
    drawing,
    frame: room.frame,
    words: plain ? room.words : placeWordsOf(web, drawing, { ...reader, frame: room.frame }),
    hrefOf: (node) => hrefFor(node, options),
  });
}

/** Where the dot of a node leads, blank for nowhere. */
export function hrefFor(node: WebNode, { links, facts }: Pick<RingsOptions, 'links' | 'facts'>): string {
  const { people, customers, groups } = facts.organisation;
  if (node.kind === 'person') return links.person(people.partyId[node.row]);
  if (node.kind === 'customer') return links.customer(customers.partyId[node.row]);
  return node.kind === 'group' ? links.group(groups.partyId[node.row]) : links.department(node.row);
}
