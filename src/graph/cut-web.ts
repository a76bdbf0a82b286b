import type { Visible } from '#model/viewer.ts';
import { dottedReportsOf } from './dotted-line.ts';
import { listOf, type ServiceNetwork } from './service-network.ts';
import type { Web, WebAbout } from './web-graph.ts';
import { drawWeb, partiesSeen } from './web-parts.ts';
import type { Cut, WebSource } from './web-source.ts';
import { allTies, tiesOf, tiesOfChain } from './web-ties.ts';

/** Past this many people a web has one node a department. */
export const mostPeople = 300;

/**
 * The web of a manager's team (the manager and their direct reports) or branch (and everyone below): these people,
 * the counted ties at either end of them (by name, or through their team or department), whoever stands at the other
 * end, and the primary customers. Only what the viewer may see. Linear in the branch and its ties, after one pass
 * over the people. The manager's own manager is there too, so that a gap above the manager shows, and whoever has a
 * dotted line to the manager.
 */
export function cutTeamWeb(
  source: WebSource,
  visible: Visible,
  { manager, scope }: { readonly manager: number; readonly scope: 'team' | 'branch' },
): Web {
  const { network } = source;
  const people = [
    manager,
    ...(scope === 'team' ? listOf(network.reports, manager) : below(network, manager)),
  ];
  const inside = people.filter((person) => network.here[person] && visible.person(person)).sort(byRow);
  return drawWeb(cutOf(source, visible, inside), {
    about: aboutOf(inside, scope),
    focus: manager,
    neighbours: [network.organisation.people.manager[manager]],
    dotted: dottedReportsOf(network, manager),
    ties: inside.flatMap((person) => tiesOf(network, person)),
  });
}

/**
 * The web of one person: whom they serve, who serves them, their manager, the reports they do not name, and their
 * line of sight to an outside customer. Linear in their ties.
 */
export function cutPersonWeb(source: WebSource, visible: Visible, person: number): Web {
  const { network } = source;
  const inside = network.here[person] && visible.person(person) ? [person] : [];
  return drawWeb(cutOf(source, visible, inside), {
    about: aboutOf(inside, 'person'),
    focus: person,
    neighbours: [
      network.organisation.people.manager[person],
      ...[...listOf(network.reports, person)].filter((report) => !source.servedByManager[report]),
    ],
    dotted: [],
    ties: [...tiesOf(network, person), ...tiesOfChain(source, person)],
  });
}

/**
 * The webs round some people (rows, any order, repeats allowed) in several states of an organisation with the same rows:
 * themselves, whoever stands at the other end of their ties, and their managers. Whoever stands there in one state
 * stands in all in which they are here. Linear in their ties, after one pass over the people of each.
 */
export const cutPeopleWebs = (
  sources: readonly WebSource[],
  visible: Visible,
  people: readonly number[],
): Web[] => cutStates(sources, visible, { people, scope: 'people' });

/**
 * The web of a department: those here of it whom the viewer may see gaps of, whoever stands at the other end of their
 * ties, and their managers. Linear in their ties, after one pass over the people.
 */
export function cutDepartmentWeb(source: WebSource, visible: Visible, department: number): Web {
  const people: number[] = [];
  source.network.organisation.people.department.forEach((each, person) => {
    if (each === department && visible.branch(person)) people.push(person);
  });
  return cutStates([source], visible, { people, scope: 'department' })[0];
}

function cutStates(
  sources: readonly WebSource[],
  visible: Visible,
  { people, scope }: { readonly people: readonly number[]; readonly scope: 'people' | 'department' },
): Web[] {
  const states = sources.map((source) => {
    const { network } = source;
    const inside = [...new Set(people)].filter((person) => network.here[person] && visible.person(person));
    inside.sort(byRow);
    const ties = inside.flatMap((person) => tiesOf(network, person));
    return { inside, ties, cut: cutOf(source, visible, inside) };
  });
  const beside = states.flatMap(({ cut, ties }) => partiesSeen(cut, ties));
  return states.map(({ inside, ties, cut }) =>
    drawWeb(cut, {
      about: aboutOf(inside, scope),
      focus: -1,
      neighbours: states.flatMap(({ inside: others, cut: { source } }) =>
        others.map((person) => source.network.organisation.people.manager[person]),
      ),
      beside,
      dotted: [],
      ties,
    }),
  );
}

/** The web of everybody here: a node a person up to `mostPeople`, above that a node a department. Linear in ties. */
export function cutOrganisationWeb(source: WebSource, visible: Visible): Web {
  const { network } = source;
  const inside: number[] = [];
  for (let person = 0; person < network.people; person++) {
    if (network.here[person] && visible.branch(person)) inside.push(person);
  }
  return drawWeb(cutOf(source, visible, inside), {
    about: aboutOf(inside, 'organisation'),
    focus: -1,
    neighbours: [],
    dotted: [],
    ties: allTies(network),
  });
}

const byRow = (one: number, other: number): number => one - other;

const aboutOf = (inside: readonly number[], scope: WebAbout['scope']): Omit<WebAbout, 'focus'> => ({
  scope,
  people: inside.length,
  folded: inside.length > mostPeople,
});

function cutOf(source: WebSource, visible: Visible, inside: readonly number[]): Cut {
  const isInside = new Uint8Array(source.network.people);
  for (const person of inside) isInside[person] = 1;
  return { source, visible, inside, isInside };
}

/** Everyone below a manager. A chart has no cycles left after an import; one that has is walked once. */
function below(network: ServiceNetwork, manager: number): number[] {
  const { manager: managerOf, count } = network.organisation.people;
  const reports = new Map<number, number[]>();
  for (let person = 0; person < count; person++) {
    const list = reports.get(managerOf[person]);
    if (list) list.push(person);
    else reports.set(managerOf[person], [person]);
  }
  const seen = new Set<number>([manager]);
  for (const person of seen) for (const report of reports.get(person) ?? []) seen.add(report);
  seen.delete(manager);
  return [...seen];
}
