import type { Analysis } from '#analysis.ts';
import type { Web, WebNode } from '#graph/web-graph.ts';
import { mirrorOf } from '../mirror/mirror-of.ts';
import type { Shown } from '../shown.ts';
import type { WebView } from '../web-view.ts';
import { wordsOf } from '../words.ts';
import { againKey, colourKey } from './colour-key.ts';
import { round } from './curve.ts';
import type { Colouring } from './dot-tone.ts';
import type { Drawing } from './draw.ts';
import { drawDots } from './draw-dots.ts';
import { drawBand, drawRings, drawSectors } from './draw-ground.ts';
import { howToRead, pictureName } from './picture-words.ts';
import { leftReach, type Words } from './place-words.ts';
import { dotKey } from './read-spots.ts';
import type { Reader } from './ring-words.ts';
import type { Box, RingsPicture } from './rings-picture.ts';
import { signsOf } from './signs-of.ts';
import { smallWords } from './small-words.ts';
import { toneOf } from './tone-of.ts';
import { type ColouredCurve, writeLines } from './write-lines.ts';

export interface Finish extends Reader {
  readonly facts: Analysis;
  readonly view: WebView;
  readonly shown: Shown;
  readonly idPrefix: string;
  readonly hrefOf: (node: WebNode) => string;
  readonly drawing: Drawing;
  readonly words: Words;
  readonly frame: Box;
  /** The frame is only a part of the drawing. */
  readonly cut: boolean;
}

const columnWidth = 800;
/** More lines than this are drawn faintly, and without tips. */
const mostFollowed = 130;
const mostFolded = 60;
const mostGaps = 60;

/** Turns a drawing and its words into the picture that the template writes down. */
export function finishPicture(web: Web, finish: Finish): RingsPicture {
  const { drawing, words, idPrefix, frame, shown, view } = finish;
  const [width, height] = [Math.ceil(frame.right - frame.left), Math.ceil(frame.bottom - frame.top)];
  const colouring = colouringOf(finish);
  const lines = writeLines(coloured(finish), idPrefix);
  const band = drawBand(finish);
  const sectors = drawSectors(finish, { facts: finish.facts, colour: view.colour });
  return {
    width,
    height,
    viewBox: `${Math.floor(frame.left)} ${Math.floor(frame.top)} ${width} ${height}`,
    wide: width > columnWidth,
    cut: finish.cut,
    idPrefix,
    name: pictureName(finish, web, shown),
    howToRead: howToRead(finish, web, {
      band: band?.judged ?? false,
      isShown: (key) => shown.nodes.has(key),
      centre: drawing.centre > 0,
      coloured: view.colour === 'department' && drawing.sectors.length > 1,
      lines: drawing.spots.links.length,
      leftOut: drawing.spots.leftOut,
    }),
    centre: drawing.centre,
    rings: drawRings(finish),
    band,
    sectors,
    crowded: drawing.curves.length > (web.getAttribute('folded') ? mostFolded : mostFollowed),
    manyGaps: drawing.curves.filter(({ kind }) => kind === 'gap').length > mostGaps,
    lines,
    left: drawing.left.map(({ x, y }) => ({ x: round(x), y: round(y), r: leftReach })),
    dots: drawDots({ ...finish, colouring, lines, focus: web.getAttribute('focus') }),
    legend: signsOf(wordsOf(finish.facts), web),
    colours: [
      ...colourKey(colouring),
      ...againKey(
        sectors.map(({ tone }) => tone.mark),
        sectors.length > 1,
      ),
    ],
    small: smallWords({ reader: finish, drawing, shown, sectors, colouring, frame }),
    namesLeftOut: words.onFocus.filter((text) => text !== undefined).length,
    people: shown.people.length,
    allPeople: shown.allPeople,
  };
}

function colouringOf({ facts, visible, view }: Finish): Colouring {
  return {
    analysis: facts,
    visible,
    colour: view.colour,
    mirrorOf: mirrorOf(facts, visible),
  };
}

/** A tie has the colour of whoever gives; one that leads away from what stands out steps back. */
function coloured({ drawing, shown, view }: Finish): ColouredCurve[] {
  const { spots } = drawing.spots;
  return drawing.curves.map((curve) => {
    const [from, to] = [spots[curve.from], spots[curve.to]];
    const far = shown.near && !(shown.near.has(from.key) && shown.near.has(to.key));
    const service = curve.kind === 'tie' || curve.kind === 'member';
    const tone = service && view.colour === 'department' && toneOf(from.department).className;
    return {
      curve,
      className: [tone, far && 'web-far'].filter(Boolean).join(' '),
      from: dotKey(from),
      to: dotKey(to),
    };
  });
}
