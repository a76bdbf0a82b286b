import { groupKinds } from '#model/groups.ts';
import type { Organisation } from '#model/organisation.ts';
import { ratingAt } from '#model/ratings.ts';
import { type TieText, textOf, tieTexts } from '#model/ties.ts';

/**
 * An organisation as plain rows, the same whatever numbers the store, the texts and the departments were given:
 * two organisations are equal if their plain rows are.
 */
export function plainOrganisation(organisation: Organisation): object {
  const { name, dataHealth } = organisation;
  return {
    name,
    dataHealth,
    people: plainPeople(organisation),
    customers: plainCustomers(organisation),
    groups: plainGroups(organisation),
    ties: plainTies(organisation),
    needs: plainNeeds(organisation),
  };
}

const rows = <Row>(count: number, row: (at: number) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => row(at));

const plainPeople = ({ people }: Organisation): object[] =>
  rows(people.count, (at) => ({
    id: people.id[at],
    name: people.name[at],
    email: people.email[at],
    title: people.title[at],
    location: people.location[at],
    department: people.departments[people.department[at]],
    manager: people.manager[at],
    unknownManager: people.unknownManager.get(at),
    dottedLine: people.dottedLine.get(at),
    unknownDotted: people.unknownDotted.get(at),
    startDate: people.startDate.get(at),
    endDate: people.endDate.get(at),
    status: people.status[at],
    answer: people.answer[at],
  }));

const plainCustomers = ({ customers }: Organisation): object[] =>
  rows(customers.count, (at) => ({
    name: customers.name[at],
    role: customers.role[at],
    kind: customers.kind[at],
    canChoose: customers.canChoose[at],
    requirement: customers.requirement[at],
  }));

const plainGroups = ({ groups, people }: Organisation): object[] =>
  rows(groups.count, (at) => {
    const kind = groupKinds[groups.kind[at]];
    return { kind, of: kind === 'department' ? people.departments[groups.of[at]] : groups.of[at] };
  });

const plainTies = ({ ties, texts }: Organisation): object[] =>
  rows(ties.count, (at) => ({
    provider: ties.provider[at],
    customer: ties.customer[at],
    flags: ties.flags[at],
    rating: ratingAt(ties.rating, at),
    ...(Object.fromEntries(tieTexts.map((text) => [text, textOf(texts, ties[text], at)])) as Record<
      TieText,
      string
    >),
  }));

const plainNeeds = ({ needs }: Organisation): object[] =>
  rows(needs.count, (at) => ({
    person: needs.person[at],
    text: needs.text[at],
    supplier: needs.supplier[at],
    supplierText: needs.supplierText[at],
    importance: needs.importance[at],
    state: needs.state[at],
    ifNever: needs.ifNever[at],
  }));
