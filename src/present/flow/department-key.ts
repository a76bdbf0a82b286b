import type { Facts } from '#findings/facts.ts';
import { departmentName } from '../rings/ring-words.ts';
import type { ColourWords } from '../rings/rings-picture.ts';
import { toneOf } from '../rings/tone-of.ts';
import type { Stop } from './flow.ts';

/** More are not told apart by looking from dot to key; where people are folded by department, names stand beside them. */
const most = 12;

/** The colours of the departments that stand in a flow, in the order of the chart; none for one alone, or for too many. */
export function departmentKey(
  facts: Facts,
  stops: readonly Pick<Stop, 'node' | 'department'>[],
): readonly ColourWords[] {
  const coloured = stops.filter(({ node, department }) => department >= 0 && node?.kind !== 'customer');
  const departments = [...new Set(coloured.map(({ department }) => department))].sort((a, b) => a - b);
  if (departments.length < 2 || departments.length > most) return [];
  return departments.map((department) => {
    const { className, mark } = toneOf(department);
    return { className, marked: mark > 0, words: departmentName(facts, department) };
  });
}
