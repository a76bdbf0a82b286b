import type { MapDot } from '#present/map/map-dot.ts';
import type { MapGraph } from './map-graph.ts';

/** "Serves 3 and is served by 2, as drawn here.": by the lines there are. */
export function tiesSaid(graph: MapGraph, key: string): string {
  const count = (edges: readonly string[]) =>
    edges.filter((edge) => graph.getEdgeAttribute(edge, 'line').kind === 'tie').length;
  const [out, into] = [count(graph.outEdges(key)), count(graph.inEdges(key))];
  const said = [out > 0 ? `serves ${out}` : '', into > 0 ? `is served by ${into}` : ''].filter(Boolean);
  return said.length > 0 ? `${capital(said.join(' and '))}, as drawn here.` : '';
}

interface CardOf {
  readonly dot: MapDot;
  readonly ties: string;
  /** Chosen for good, so that its buttons can be reached; else only pointed at. */
  readonly chosen: boolean;
}

/** What a card says while nothing is pointed at. */
const hints = new WeakMap<HTMLElement, ChildNode[]>();

/** Fills the card with what a dot says and what can be done with it; null brings its hint back. */
export function fillCard(card: HTMLElement, content: CardOf | null): void {
  hints.set(card, hints.get(card) ?? [...card.childNodes]);
  if (!content) {
    card.replaceChildren(...hints.get(card)!);
    return;
  }
  const { dot, ties, chosen } = content;
  const said = dot.says.slice(dot.name.length).replace(/^, /, '');
  card.replaceChildren(
    element('strong', dot.name),
    element('p', [capital(said), ties].filter(Boolean).join('. ').replace(/\.\. /g, '. ')),
    ...(chosen ? [actions(dot)] : []),
  );
}

function actions(dot: MapDot): HTMLElement {
  const row = element('div', '');
  row.className = 'buttons';
  if (dot.kind === 'department' || dot.kind === 'hub') {
    const button = element('button', dot.kind === 'hub' ? 'Close' : 'Open its people');
    button.type = 'button';
    button.className = 'quiet small';
    button.dataset.do = dot.kind === 'hub' ? 'close' : 'open';
    row.append(button);
  }
  if (dot.href) {
    const link = element(
      'a',
      dot.kind === 'person' || dot.kind === 'customer' ? 'Go to their page' : 'List its people',
    );
    link.href = dot.href;
    row.append(link);
  }
  return row;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
