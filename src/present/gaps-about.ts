import type { Analysis } from '#analysis.ts';
import type { Lists } from '#graph/service-network.ts';
import type { Finding } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { type Gap, toGaps } from './gap.ts';
import { subjectsOf } from './gaps-of-people.ts';
import { once } from './once.ts';
import { allGaps } from './sorted-gaps.ts';

/**
 * The findings about some people, whom the viewer sees: their own, and the circles they stand in, in the one order of
 * every list. Costs these findings, and not all there are.
 */
export function gapsAbout(analysis: Analysis, visible: Visible, people: readonly number[]): Finding[] {
  const { start, items } = gapRows(analysis);
  const rows = new Set<number>();
  for (const person of people) for (let at = start[person]; at < start[person + 1]; at++) rows.add(items[at]);
  const gaps = allGaps(analysis);
  const findings = [...rows].sort((a, b) => a - b).map((row) => gaps[row].finding);
  // Who sees only some members of a circle finds it by their names.
  return visible.everything ? findings : toGaps(analysis, visible, findings).map(toFinding);
}

const toFinding = ({ finding }: Gap): Finding => finding;

/** Of each person, the rows of the gaps about them among all gaps. Made once a revision. */
const gapRows = once((analysis: Analysis): Lists => {
  const gaps = allGaps(analysis);
  const start = new Int32Array(analysis.network.people + 1);
  for (const { finding } of gaps) for (const person of subjectsOf(finding)) start[person + 1]++;
  for (let person = 0; person < analysis.network.people; person++) start[person + 1] += start[person];
  const items = new Int32Array(start[analysis.network.people]);
  const next = start.slice();
  gaps.forEach(({ finding }, row) => {
    for (const person of subjectsOf(finding)) items[next[person]++] = row;
  });
  return { start, items };
});
