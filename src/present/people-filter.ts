import type { Analysis } from '#analysis.ts';
import { customerNode, nodeAt } from '#graph/service-network.ts';
import { type RuleId, ruleIds } from '#model/finding.ts';
import { departmentKey } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { searchPeople } from './people-index.ts';

/** Which people a list is about; everything as typed, blank for all. */
export interface PeopleFilter {
  readonly search: string;
  readonly department: string;
  /** A rule's id, or "gone" for leavers and vacant posts. */
  readonly show: string;
  /** Row of an outside customer: only people who serve them directly by name; -1 for all. */
  readonly customer: number;
}

/** Cheap to ask of every person; what it needs is worked out once. */
export function peopleFilter(
  analysis: Analysis,
  visible: Visible,
  { search, department, show, customer }: PeopleFilter,
): (person: number) => boolean {
  const { organisation, network } = analysis;
  const { people } = organisation;
  const key = departmentKey(department);
  const wanted = people.departments.findIndex((each) => departmentKey(each) === key);
  const matches = searchPeople(organisation, search);
  const subjects = subjectsOf(analysis, show);
  const servers = serversOf(analysis, customer);
  return (person) =>
    (network.here[person] === 1) === (show !== 'gone') &&
    (department === '' || people.department[person] === wanted) &&
    (subjects === undefined || subjects.has(person)) &&
    (servers === undefined || servers.has(person)) &&
    visible.branch(person) &&
    matches(person);
}

/** People with a gap of a kind; undefined where the list is not about a kind of gap. */
function subjectsOf({ findings }: Analysis, show: string): Set<number> | undefined {
  if (!ruleIds.includes(show as RuleId)) return undefined;
  const subjects = new Set<number>();
  for (const finding of findings) {
    if (finding.rule !== show) continue;
    if (finding.subjectType === 'circle') for (const member of finding.evidence.members) subjects.add(member);
    if (finding.subjectType === 'person' || finding.subjectType === 'manager') subjects.add(finding.subject);
  }
  return subjects;
}

function serversOf({ network }: Analysis, customer: number): Set<number> | undefined {
  if (customer < 0) return undefined;
  const node = customerNode(network, customer);
  const servers = new Set<number>();
  for (let at = network.in.start[node]; at < network.in.start[node + 1]; at++) {
    const { kind, row } = nodeAt(network, network.in.node[at]);
    if (kind === 'person') servers.add(row);
  }
  return servers;
}
