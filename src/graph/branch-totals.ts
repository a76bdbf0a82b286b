import type { ServiceNetwork } from './service-network.ts';

/**
 * For each person, the sum of a value over them and everyone below them. Every person hands their sum up once all who
 * report to them have, so it is linear in people; people in a reporting circle hand nothing up.
 */
export function branchTotals(network: ServiceNetwork, value: (person: number) => number): Int32Array {
  const { manager, count } = network.organisation.people;
  const totals = Int32Array.from({ length: count }, (_, person) => value(person));
  const waiting = new Int32Array(count);
  for (const above of manager) if (above >= 0) waiting[above]++;
  const ready = Array.from({ length: count }, (_, person) => person).filter(
    (person) => waiting[person] === 0,
  );
  for (const person of ready) {
    const above = manager[person];
    if (above < 0) continue;
    totals[above] += totals[person];
    if (--waiting[above] === 0) ready.push(above);
  }
  return totals;
}
