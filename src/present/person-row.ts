import type { Analysis } from '#analysis.ts';
import { type PersonStatus, statusOf } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { hops } from './english.ts';
import { departmentHrefIn, type Link, personHref, teamHref } from './links.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { personName } from './names.ts';

/** A person in a list of people. */
export interface PersonRow {
  readonly name: Link;
  readonly title: string;
  /** "On leave", "No longer here", "Vacant post", or blank. */
  readonly status: string;
  readonly department: Link;
  readonly manager: Link;
  readonly serves: Mentions;
  readonly served: Mentions;
  /** "2 hops", "none", or blank where it is not judged. */
  readonly sight: string;
  readonly lacksSight: boolean;
  /** Judged at all: leavers and vacant posts are not. */
  readonly judged: boolean;
}

export function personRow(analysis: Analysis, visible: Visible, person: number): PersonRow {
  const { organisation, network, sight } = analysis;
  const { people } = organisation;
  const manager = people.manager[person];
  const judged = network.here[person] === 1;
  const department = people.departments[people.department[person]] ?? '';
  const mentions = (direction: 'serves' | 'served') =>
    mentionsOf(analysis, visible, { person, direction, most: 3 });
  return {
    name: { text: personName(analysis, visible, person), href: personHref(analysis, person) },
    // A vacant post is called by its title already.
    title: people.name[person] ? people.title[person] : '',
    status: statusWords[statusOf(people, person)],
    department: { text: department, href: department && departmentHrefIn(analysis, department) },
    manager: managerLink(analysis, visible, manager),
    serves: mentions('serves'),
    served: mentions('served'),
    sight:
      !judged || network.customers === 0 ? '' : sight.hops[person] < 0 ? 'none' : hops(sight.hops[person]),
    lacksSight: sight.hops[person] < 0,
    judged,
  };
}

export const statusWords: Readonly<Record<PersonStatus, string>> = {
  active: '',
  'on-leave': 'On leave',
  'no-longer-here': 'No longer here',
  vacant: 'Vacant post',
};

function managerLink(analysis: Analysis, visible: Visible, manager: number): Link {
  if (manager < 0) return { text: '', href: '' };
  return {
    text: personName(analysis, visible, manager),
    href: visible.branch(manager) ? teamHref(analysis, manager) : '',
  };
}
