import type { Analysis } from '#analysis.ts';
import {
  type AnswerState,
  answerOf,
  ownId,
  type People,
  type PersonStatus,
  statusOf,
} from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';

/** FORMATS' columns of an org chart, but for the ties, and each person's answer state behind them. */
export const orgChartColumns = [
  'employee_id',
  'name',
  'email',
  'title',
  'department',
  'location',
  'manager_id',
  'dotted_line_manager_ids',
  'status',
  'start_date',
  'end_date',
  'answer',
] as const;

export type OrgChartRow = Readonly<Record<(typeof orgChartColumns)[number], string>>;

/** Everybody the viewer's branch holds, leavers and vacant posts included, in the order of the chart. */
export function* orgChartRows({ organisation }: Analysis, visible: Visible): Generator<OrgChartRow> {
  for (let person = 0; person < organisation.people.count; person++) {
    if (visible.branch(person)) yield toRow(organisation.people, visible, person);
  }
}

function toRow(people: People, visible: Visible, person: number): OrgChartRow {
  return {
    employee_id: people.id[person],
    name: people.name[person],
    email: people.email[person],
    title: people.title[person],
    department: people.departments[people.department[person]] ?? '',
    location: people.location[person],
    manager_id: managerCell(people, visible, person),
    dotted_line_manager_ids: dottedCell(people, visible, person),
    status: statusWords[statusOf(people, person)],
    start_date: people.startDate.get(person) ?? '',
    end_date: people.endDate.get(person) ?? '',
    answer: answerWords[answerOf(people, person)],
  };
}

/** Somebody nobody could find stays as they were written. */
function managerCell(people: People, visible: Visible, person: number): string {
  const manager = people.manager[person];
  if (manager < 0) return people.unknownManager.get(person) ?? '';
  return visible.person(manager) ? ownId(people, manager) : '';
}

function dottedCell(people: People, visible: Visible, person: number): string {
  const known = (people.dottedLine.get(person) ?? []).filter(visible.person);
  const unknown = people.unknownDotted.get(person);
  return [...known.map((manager) => ownId(people, manager)), ...(unknown ? [unknown] : [])].join('; ');
}

/** As the import reads them. */
const statusWords: Readonly<Record<PersonStatus, string>> = {
  active: 'active',
  'on-leave': 'on leave',
  'no-longer-here': 'left',
  vacant: 'vacant',
};

const answerWords: Readonly<Record<AnswerState, string>> = {
  'not-answered': 'not answered yet',
  'named-nobody': 'named nobody',
  'answered-none': 'answered none',
  named: 'named',
};
