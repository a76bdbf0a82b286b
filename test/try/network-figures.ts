import type { Analysis } from '#analysis.ts';
import { figuresOf } from '#findings/figures.ts';
import { listOf } from '#graph/service-network.ts';
import type { Finding, RuleId } from '#model/finding.ts';
import { ownId } from '#model/people.ts';

/** What the rules make of a network, as plain values by the ids of its people: to be set beside another computation. */
export interface NetworkFigures {
  readonly people: number;
  readonly ties: number;
  readonly confirmed: number;
  /** Hops of everybody in sight. */
  readonly hops: Readonly<Record<string, number>>;
  readonly medianHops: number | null;
  readonly noCustomer: readonly string[];
  readonly unserved: readonly string[];
  readonly noLineOfSight: readonly string[];
  readonly closedCircles: readonly (readonly string[])[];
  /** Others who would lose their only provider, their line of sight, either of the two. */
  readonly singleProvider: Readonly<
    Record<string, readonly [provider: number, sight: number, either: number]>
  >;
  readonly overloaded: Readonly<
    Record<string, readonly [customers: number, ties: number, department: number]>
  >;
  /** E-I index (external minus internal ties over both) of every department with a tie. */
  readonly departments: Readonly<Record<string, number>>;
  readonly silos: readonly string[];
  /** Of each manager the reports whom they do not serve. */
  readonly managers: Readonly<Record<string, readonly string[]>>;
}

export function networkFigures(analysis: Analysis): NetworkFigures {
  const { organisation, sight, circles } = analysis;
  const { people } = organisation;
  const id = (person: number) => ownId(people, person);
  const of = <Rule extends RuleId>(rule: Rule) => findingsOf(analysis, rule);
  const subjects = (rule: RuleId) => of(rule).map(({ subject }) => id(subject));
  const figures = figuresOf(analysis, () => true);
  const inSight = analysis.peopleHere.filter((person) => sight.hops[person] > 0);
  return {
    people: figures.people,
    ties: figures.ties,
    confirmed: figures.tiesConfirmed,
    hops: Object.fromEntries(inSight.map((person) => [id(person), sight.hops[person]])),
    medianHops: figures.medianHops,
    noCustomer: subjects('no-customer'),
    unserved: subjects('unserved'),
    noLineOfSight: subjects('no-line-of-sight'),
    closedCircles: circles.map((members) => members.map(id)),
    singleProvider: Object.fromEntries(
      of('single-provider').map(({ subject, evidence: { providersLost, sightsLost, lost } }) => [
        id(subject),
        [providersLost, sightsLost, lost] as const,
      ]),
    ),
    overloaded: Object.fromEntries(
      of('overloaded').map(({ subject, evidence: { customers, ties, departmentTies } }) => [
        id(subject),
        [customers, ties, departmentTies] as const,
      ]),
    ),
    departments: externalInternal(analysis),
    silos: of('silo').map(({ subject }) => people.departments[subject]),
    managers: Object.fromEntries(
      of('manager-does-not-serve').map(({ subject, evidence }) => [id(subject), evidence.notServed.map(id)]),
    ),
  };
}

function findingsOf<Rule extends RuleId>({ findings }: Analysis, rule: Rule) {
  return findings.filter((finding): finding is Extract<Finding, { rule: Rule }> => finding.rule === rule);
}

/** Ties between single parties only: such networks have no groups. An outside customer is in no department. */
function externalInternal({ network, organisation }: Analysis): Record<string, number> {
  const { departments, department } = organisation.people;
  const counts = departments.map(() => ({ external: 0, internal: 0 }));
  const count = (from: number, to: number) => {
    if (from === to && from >= 0) counts[from].internal++;
    if (from !== to && from >= 0) counts[from].external++;
    if (from !== to && to >= 0) counts[to].external++;
  };
  for (let person = 0; person < network.people; person++) {
    for (const to of listOf({ start: network.out.start, items: network.out.node }, person))
      count(department[person], to < network.people ? department[to] : -1);
  }
  return Object.fromEntries(
    counts.flatMap(({ external, internal }, row) =>
      external + internal === 0 ? [] : [[departments[row], (external - internal) / (external + internal)]],
    ),
  );
}

/** The same in a few lines to read. */
export function describeFigures(figures: NetworkFigures): string[] {
  const hops = Object.entries(tally(Object.values(figures.hops)));
  const losses = Object.entries(figures.singleProvider)
    .sort(([, one], [, other]) => other[2] - one[2])
    .map(([id, [provider, sight, either]]) => `${id} ${either} (${provider}, ${sight})`);
  const each = <Value>(values: Readonly<Record<string, Value>>, word: (value: Value) => unknown) =>
    list(Object.entries(values).map(([id, value]) => `${id} ${word(value)}`));
  return [
    `${figures.people} people, ${figures.ties} ties, ${figures.confirmed} confirmed`,
    `line of sight: median ${figures.medianHops} hops; ${list(hops.map(([far, people]) => `${people} at ${far}`))}`,
    `no line of sight: ${list(figures.noLineOfSight)}`,
    `no customer: ${list(figures.noCustomer)}`,
    `unserved: ${list(figures.unserved)}`,
    `closed circles: ${list(figures.closedCircles.map((members) => `(${list(members)})`))}`,
    `others left without provider or sight (provider, sight): ${list(losses)}`,
    `overloaded: ${each(figures.overloaded, ([customers, ties, all]) => `${customers} customers, ${ties} of ${all} ties`)}`,
    `E-I index: ${each(figures.departments, (index) => index.toFixed(3))}`,
    `silos: ${list(figures.silos)}`,
    `managers who do not serve all reports: ${each(figures.managers, (reports) => `(${reports.length})`)}`,
  ];
}

const mostListed = 20;

function list(words: readonly string[]): string {
  if (words.length === 0) return 'none';
  if (words.length <= mostListed) return words.join(', ');
  return `${words.length}: ${words.slice(0, mostListed).join(', ')} …`;
}

function tally(values: readonly number[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
