import type { Analysis } from '#analysis.ts';
import type { Web, WebNode } from '#graph/web-graph.ts';
import { type Shown, showOf } from '../shown.ts';
import { plainView, type WebView } from '../web-view.ts';
import { withNames } from '../with-names.ts';
import { cutFrame, insideEdge } from './cut-frame.ts';
import { draw } from './draw.ts';
import { findRooms, placeWordsOf, type Roomy, roomFor } from './find-room.ts';
import { finishPicture } from './finish-picture.ts';
import type { WebState } from './place-web.ts';
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
 * places, whatever is shown, whether it is cut to that, and however people are named. About linear in nodes and lines for each of at most ten
 * tries to find room for the names.
 */
export function layoutRings(web: Web, options: RingsOptions): RingsPicture {
  return pictureIn(roomFor(web, options), web, options);
}

/** One of several webs of the same parties that are laid out together. */
export interface StateToLayOut extends WebState {
  readonly options: RingsOptions;
}

/**
 * Lays out webs of the same parties so that whoever stays where they are has the same place in all pictures, which are
 * of one size. Whoever changes rings is put as near to the same direction as there is room, and a dotted circle is
 * left where somebody stands in the first picture only.
 */
export const layoutTogether = (states: readonly StateToLayOut[]): RingsPicture[] =>
  findRooms(states.map(({ options, ...state }) => ({ ...state, reader: options }))).map((room, at) =>
    pictureIn(room, states[at].web, states[at].options),
  );

/** Draws what of a web is shown in its place. */
function pictureIn(room: Roomy, web: Web, options: RingsOptions): RingsPicture {
  const { facts, visible, view = plainView } = options;
  const shown = options.shown ?? showOf(web, { analysis: facts, visible, view });
  const plain = !shown.filtered && view.names === 'names';
  const reader = { ...options, facts: withNames(facts, view.names), view };
  const drawing = plain ? room.drawing : draw(room.positions, shown);
  const cut = view.fit === 'shown' && shown.filtered;
  const frame = cut ? cutFrame(drawing, room.frame) : room.frame;
  return finishPicture(web, {
    idPrefix: 'web',
    ...reader,
    shown,
    drawing,
    cut,
    frame,
    words: plain
      ? room.words
      : placeWordsOf(web, drawing, { ...reader, cut, frame: cut ? insideEdge(frame) : frame }),
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
