import type { WebEdge } from '#graph/web-graph.ts';
import { textOf } from '#model/ties.ts';
import { type GraphAttributes, rgb } from './graph-attributes.ts';
import { lightColours } from './picture-colours.ts';
import type { WebExport } from './web-export.ts';
import { plainText } from './xml-text.ts';

type TieEdge = Extract<WebEdge, { kind: 'tie' }>;

/**
 * Attributes of an edge; `giver` is the colour of whoever gives. Ties summed into one line have their numbers; what is no
 * tie weighs nothing.
 */
export function edgeAttributes(exported: WebExport, edge: WebEdge, giver: string): GraphAttributes {
  if (edge.kind === 'gap' || edge.kind === 'dotted')
    return { kind: edge.kind, weight: 0, color: rgb(lightColours[edge.kind === 'gap' ? 'gap' : 'ink']) };
  const color = exported.view.colour === 'department' ? giver : rgb(lightColours.soft);
  if (edge.kind === 'member') return { kind: edge.kind, weight: 0, color };
  return {
    ...(edge.ties === 1 ? oneTie(exported, edge) : { confirmed: edge.confirmed }),
    kind: edge.kind,
    weight: tiesShown(exported, edge),
    color,
  };
}

/** What the two ends wrote about a tie may name people, so it stays out where people are not to be known. */
function oneTie({ analysis, view }: WebExport, { tie, claim }: TieEdge): GraphAttributes {
  const { texts, ties } = analysis.organisation;
  const written = (column: Int32Array) =>
    view.names === 'names' ? plainText(textOf(texts, column, tie)) : '';
  const [service, promise] = [written(ties.service), written(ties.promise)];
  return { ...(service && { label: service, service }), ...(promise && { promise }), claim };
}

function tiesShown({ view }: WebExport, { ties, confirmed }: TieEdge): number {
  if (view.claim === '') return ties;
  return view.claim === 'confirmed' ? confirmed : ties - confirmed;
}
