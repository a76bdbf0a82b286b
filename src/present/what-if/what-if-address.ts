import type { Facts } from '#findings/facts.ts';
import type { WhatIf } from '#model/what-if.ts';
import { whatIfHref } from '../links.ts';

/** What the address says, as typed: "12" of leave=12,15, "18:7" of move=18:7, "Night:Care" of merge=Night:Care. */
export interface WhatIfQuery {
  readonly leave: readonly string[];
  readonly move: readonly string[];
  readonly merge: readonly string[];
}

/** One part of the address; of a name there may be several. */
export type Parameter = readonly [name: string, value: string];

/** The parts of an address that ask about a change: people by the store's number, departments by name. */
export function parametersOf({ organisation }: Facts, { leave, moves, merges }: WhatIf): Parameter[] {
  const { partyId, departments } = organisation.people;
  const parameters: Parameter[] = [];
  if (leave.length > 0) parameters.push(['leave', leave.map((person) => partyId[person]).join(',')]);
  for (const { person, manager, department } of moves) {
    const to = department < 0 ? '' : `:${departments[department]}`;
    parameters.push(['move', `${partyId[person]}:${partyId[manager]}${to}`]);
  }
  for (const { from, into } of merges)
    parameters.push(['merge', `${departments[from]}:${departments[into]}`]);
  return parameters;
}

/** "/what-if?leave=12,15&move=18:7"; blank values are left out. */
export function whatIfAddress(parameters: readonly Parameter[]): string {
  const query = new URLSearchParams();
  for (const [name, value] of parameters) if (value !== '') query.append(name, value);
  // Both may stand in an address as they are, and are easier to read so.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `${whatIfHref}?${text}` : whatIfHref;
}
