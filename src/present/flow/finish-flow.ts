import type { Web } from '#graph/web-graph.ts';
import { againKey } from '../rings/colour-key.ts';
import { nameOf, type Reader } from '../rings/ring-words.ts';
import { departmentKey } from './department-key.ts';
import { drawShelf } from './draw-shelf.ts';
import { drawnStops, drawStop } from './draw-stops.ts';
import type { Stop } from './flow.ts';
import { flowColumns } from './flow-columns.ts';
import type { FlowPicture } from './flow-picture.ts';
import { flowRows } from './flow-rows.ts';
import { flowSigns } from './flow-signs.ts';
import type { FlowToFinish } from './flow-to-finish.ts';
import { flowName, howToReadFlow, saysWhat } from './flow-words.ts';
import { column } from './read-steps.ts';
import { wordsOnLines } from './words-on-lines.ts';
import { mostSingleLines, writeFlowLines } from './write-flow-lines.ts';

/** More lines than this are not told one by one below the picture. */
const mostRows = 120;
/** More lines than this are drawn faintly. */
const mostFollowed = 130;
/** A taller picture does not fit a sheet of paper so that its words can be read. */
const tallest = 1700;

/** Turns a plan and its lines into the picture that the template writes down. */
export function finishFlow(web: Web, finish: FlowToFinish): FlowPicture {
  const { plan, shown, links, lines } = finish;
  const { stops } = plan.flow;
  const drawn = drawnStops(plan, links, shown);
  const isDrawn = new Set(drawn.flat());
  const standing = [...isDrawn].map((at) => stops[at]);
  const key = finish.view?.colour === 'department' ? departmentKey(finish.facts, standing) : [];
  const linesAt = listAt(
    stops.length,
    lines.map(({ ends, joint }) => (joint ? [] : ends)),
  );
  const linksAt = listAt(
    stops.length,
    links.map(({ from, to }) => [from, to]),
  );
  const single = lines.length <= mostSingleLines;
  const dots = drawn.flat().map((at) =>
    drawStop(at, finish, {
      links: linksAt[at].map((link) => links[link]),
      lines: single ? linesAt[at].map((line) => `${finish.idPrefix}-${line}`) : [],
    }),
  );
  const columns = flowColumns(finish, drawn, dots);
  const words = wordsOnLines(finish, isDrawn);
  return {
    width: Math.ceil(plan.width),
    height: plan.height,
    viewBox: `0 0 ${Math.ceil(plan.width)} ${plan.height}`,
    tall: plan.height > tallest,
    idPrefix: finish.idPrefix,
    name: flowName(
      whoseOf(web, finish),
      columns.map(({ count }) => count),
    ),
    howToRead: howToReadFlow(finish, { ...plan.flow, stops: standing, links }, words),
    columns,
    shelves: plan.shelves.flatMap((each) => drawShelf(each, finish, isDrawn) ?? []),
    lines: writeFlowLines(finish),
    folded: stops.reduce((sum, stop) => sum + (isFolded(stop) ? stop.rows.length : 0), 0),
    crowded: lines.length > mostFollowed,
    dots,
    words: words.words,
    legend: flowSigns(finish, standing, links),
    colours: key.length > 0 ? key : [...finish.colours, ...againKey(marksOf(dots), false)],
    saysWhat: saysWhat(finish.view),
    ...flowRows(web, links, { ...finish, most: mostRows, hrefOf: (key) => hrefOfKey(web, finish, key) }),
    people: shown.people.length,
    allPeople: shown.allPeople,
  };
}

const marksOf = (dots: FlowPicture['dots']): number[] => dots.map(({ marks }) => marks.length);

/** People of the team who stand by department though the web has them one by one. */
const isFolded = ({ node, column: at, keys }: Stop): boolean =>
  at === column.team && node === null && keys.length > 1;

/** For each stop the numbers of the items at whose ends it stands. */
function listAt(stops: number, ends: readonly (readonly number[])[]): number[][] {
  const lists: number[][] = Array.from({ length: stops }, () => []);
  ends.forEach((own, item) => {
    for (const end of new Set(own)) lists[end].push(item);
  });
  return lists;
}

function whoseOf(web: Web, reader: Reader): string {
  const { focus, scope } = web.getAttributes();
  if (focus === null) return scope === 'branch' ? 'the branch' : 'the team';
  const name = nameOf(reader, web.getNodeAttributes(focus));
  return scope === 'branch' ? `${name} and everyone below` : `${name}’s team`;
}

function hrefOfKey(web: Web, { hrefOf }: FlowToFinish, key: string): string {
  const node = web.getNodeAttributes(key);
  return hrefOf(node, node.kind === 'department' ? node.department : -1);
}
