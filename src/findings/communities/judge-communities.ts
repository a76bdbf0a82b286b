import type { CrossTable } from '#graph/communities/cross-table.ts';

/** Below this modularity groups cannot be told apart (Newman & Girvan, 2004). */
const leastModularity = 0.3;

/** And it must be above that of ties dealt out by chance by so much. */
const aboveChance = 0.05;

/** Whether communities say anything at all. Modularities of what was found, and the most that chance gave. */
export const areClear = (found: number, byChance: number): boolean =>
  found >= leastModularity && found >= byChance + aboveChance;

/** How far communities follow the units of the org chart. */
export type Agreement = 'same' | 'mostly' | 'partly' | 'hardly';

/** The steps are those of D. Steinley, "Properties of the Hubert-Arabie adjusted Rand index", 2004, and one below. */
export function agreementOf(adjustedRand: number): Agreement {
  if (adjustedRand >= 0.9) return 'same';
  if (adjustedRand >= 0.65) return 'mostly';
  return adjustedRand >= 0.3 ? 'partly' : 'hardly';
}

/** A unit and the communities in which a good part of its people are, the largest part first. */
export interface SplitUnit {
  readonly unit: number;
  readonly communities: readonly number[];
}

/** A community and the units that have most of their people in it, the largest first. */
export interface JoiningCommunity {
  readonly community: number;
  readonly units: readonly number[];
}

/** With fewer people a unit is a few colleagues. */
const fewestSplit = 4;
const fewestJoined = 2;

/** Units with a quarter of their people or more, and two at least, in each of several communities. */
export function splitUnits({ rows, cells }: CrossTable): SplitUnit[] {
  return cells.flatMap((row, unit) => {
    const parts = largestFirst(row).filter(([, people]) => people >= 2 && 4 * people >= rows[unit]);
    return rows[unit] >= fewestSplit && parts.length > 1
      ? [{ unit, communities: parts.map(([community]) => community) }]
      : [];
  });
}

/** Communities to which more than half of the people of several units belong. */
export function joiningCommunities({ rows, columns, cells }: CrossTable): JoiningCommunity[] {
  const units = Array.from(columns, () => new Map<number, number>());
  cells.forEach((row, unit) => {
    const [[community, people] = [0, 0]] = largestFirst(row);
    if (rows[unit] >= fewestJoined && 2 * people > rows[unit]) units[community].set(unit, people);
  });
  return units.flatMap((joined, community) =>
    joined.size > 1 ? [{ community, units: largestFirst(joined).map(([unit]) => unit) }] : [],
  );
}

const largestFirst = (parts: ReadonlyMap<number, number>): [number, number][] =>
  [...parts].sort(([one, a], [other, b]) => b - a || one - other);
