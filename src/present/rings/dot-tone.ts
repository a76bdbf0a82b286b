import type { Analysis } from '#analysis.ts';
import type { WebDepartment, WebNode } from '#graph/web-graph.ts';
import type { Severity } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { gapsOfPeople } from '../gaps-of-people.ts';
import type { MirrorOf } from '../mirror/mirror-of.ts';
import type { WebColour } from '../web-view.ts';
import { toneOf } from './tone-of.ts';

export interface Colouring {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly colour: WebColour;
  readonly mirrorOf: MirrorOf;
}

/** The class of a dot's colour: by its department, its worst gap, or its department's place in the mirror. */
export function dotTone(node: WebNode, department: number, colouring: Colouring): string {
  if (node.kind === 'customer') return '';
  const { colour, mirrorOf } = colouring;
  if (colour === 'department') return toneOf(department).className;
  if (node.kind === 'group') return 'web-quiet';
  if (colour === 'mirror') {
    const place = mirrorOf(department);
    return place ? `web-mirror-${place}` : 'web-quiet';
  }
  const severity = node.kind === 'person' ? worstOf(node.row, colouring) : worstShare(node, colouring);
  return severity ? `web-grave-${severity}` : 'web-quiet';
}

/** The worst gap of a person whose gaps the viewer may see. */
function worstOf(person: number, { analysis, visible }: Colouring): Severity | undefined {
  return visible.branch(person) ? gapsOfPeople(analysis).get(person)?.worst : undefined;
}

/** For folded people the worst that at least a third of them have. */
function worstShare({ rows }: WebDepartment, colouring: Colouring): Severity | undefined {
  const worst = rows.map((person) => worstOf(person, colouring));
  const upTo: Severity[] = [];
  for (const severity of ['high', 'medium', 'low', 'info'] as const) {
    upTo.push(severity);
    if (worst.filter((each) => each && upTo.includes(each)).length * 3 >= rows.length) return severity;
  }
  return undefined;
}
