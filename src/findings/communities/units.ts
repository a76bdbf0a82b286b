import { countOf, type ServiceNetwork } from '#graph/service-network.ts';

/** The parts of the org chart that communities are held against: departments, or teams where there is only one. */
export interface Units {
  readonly kind: 'department' | 'team';
  /** By unit: the department's row or the manager's; -1 for those who are in none. */
  readonly rows: readonly number[];
  /** By node: its unit. */
  readonly of: Int32Array;
}

/** `people`: rows, by node. Units are numbered as they are met. */
export function unitsOf(network: ServiceNetwork, people: Int32Array): Units {
  const { department } = network.organisation.people;
  const departments = new Set(people.map((person) => department[person]));
  departments.delete(-1);
  if (departments.size > 1) return toUnits('department', people, (person) => department[person]);
  return toUnits('team', people, teamsAmong(network, people));
}

function toUnits(kind: Units['kind'], people: Int32Array, rowOf: (person: number) => number): Units {
  const rows: number[] = [];
  const unit = new Map<number, number>();
  const of = people.map((person) => {
    const row = rowOf(person);
    if (!unit.has(row)) unit.set(row, rows.push(row) - 1);
    return unit.get(row) as number;
  });
  return { kind, rows, of };
}

/** Whoever's own manager is not among the people is with those they manage. */
function teamsAmong({ organisation, reports }: ServiceNetwork, people: Int32Array) {
  const among = new Set(people);
  return (person: number): number => {
    const manager = organisation.people.manager[person];
    if (among.has(manager)) return manager;
    return countOf(reports, person) > 0 ? person : manager;
  };
}
