import type { Facts } from '#findings/facts.ts';
import type { Web } from '#graph/web-graph.ts';
import { textOf } from '#model/ties.ts';
import type { Link } from '../links.ts';
import { nameOf, type Reader } from '../rings/ring-words.ts';
import type { FlowLink } from './flow.ts';
import type { FlowRow } from './flow-picture.ts';
import type { Part } from './read-steps.ts';

interface Rows extends Reader {
  readonly hrefOf: (key: string) => string;
  readonly most: number;
}

/** Every tie of some links in words, in their order; and how many there are besides. */
export function flowRows(web: Web, links: readonly FlowLink[], { most, ...rows }: Rows) {
  const parts = links.flatMap((link) => (link.kind === 'tie' ? link.parts : []));
  return {
    rows: parts.slice(0, most).map((part) => rowOf(web, part, rows)),
    rowsLeft: Math.max(0, parts.length - most),
  };
}

function rowOf(web: Web, part: Part, { hrefOf, ...reader }: Omit<Rows, 'most'>): FlowRow {
  const link = (key: string): Link => ({
    text: nameOf(reader, web.getNodeAttributes(key)),
    href: hrefOf(key),
  });
  return {
    from: link(part.source),
    to: link(part.target),
    ...textsOf(reader.facts, part),
    ...stateOf(web, part),
  };
}

const textsOf = ({ organisation: { ties, texts } }: Facts, { tie, ties: count }: Part) =>
  count > 1
    ? { service: `${count} ties`, promise: '' }
    : { service: textOf(texts, ties.service, tie), promise: textOf(texts, ties.promise, tie) };

function stateOf(web: Web, { edge: key }: Part): Pick<FlowRow, 'state' | 'confirmed'> {
  const edge = web.getEdgeAttributes(key);
  if (edge.kind !== 'tie') return { state: '', confirmed: false };
  const confirmed = edge.confirmed === edge.ties;
  return { state: edge.ties > 1 ? `${edge.confirmed} of ${edge.ties} confirmed` : edge.claim, confirmed };
}
