import type { ServiceNetwork } from './service-network.ts';

/** Rows of the people here who have a dotted line to a person, ascending. Linear in the dotted lines of the chart. */
export function dottedReportsOf({ organisation, here }: ServiceNetwork, manager: number): number[] {
  const reports: number[] = [];
  for (const [person, managers] of organisation.people.dottedLine) {
    if (here[person] && person !== manager && managers.includes(manager)) reports.push(person);
  }
  return reports.sort((one, other) => one - other);
}
