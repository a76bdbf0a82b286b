import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { overviewHref, teamHref } from './links.ts';
import { organisationName, personName } from './names.ts';

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/**
 * The organisation, then the managers above a person, the highest first, as far as the viewer may see them; a long
 * way up keeps its two ends.
 */
export function crumbsTo(analysis: Analysis, visible: Visible, person: number): Crumb[] {
  const above = managersAbove(analysis, person).filter((manager) => visible.person(manager));
  const shown = above.map((manager) => ({
    text: personName(analysis, visible, manager),
    href: visible.branch(manager) ? teamHref(analysis, manager) : '',
  }));
  const short = shown.length > 4 ? [shown[0], { text: '…', href: '' }, ...shown.slice(-2)] : shown;
  return [{ text: organisationName(analysis), href: overviewHref(analysis) }, ...short];
}

function managersAbove({ organisation }: Analysis, person: number): number[] {
  const { manager } = organisation.people;
  const above: number[] = [];
  const seen = new Set([person]);
  for (let at = manager[person]; at >= 0 && !seen.has(at); at = manager[at]) {
    seen.add(at);
    above.unshift(at);
  }
  return above;
}
