import type { ImportQuestion, Suggestion } from '#model/import-plan.ts';
import type { Draft } from '../draft/draft.ts';
import { peopleOfNames } from '../people/people-of-name.ts';
import { type Hit, PartySearch } from './party-search.ts';

type Wanted = Pick<ImportQuestion, 'role' | 'text'> & { readonly person?: number };

const mostSuggestions = 5;

/**
 * Whom the texts of questions might mean, at most five each and the likeliest first: those who have exactly the name,
 * then others by likeness. Nothing is decided by it. The search is only built if there is a question.
 */
export function suggestParties(draft: Draft, questions: readonly Wanted[]): Suggestion[][] {
  if (questions.length === 0) return [];
  const search = new PartySearch(draft);
  const texts = questions.map(toSearch);
  const namesakes = peopleOfNames(
    draft.people,
    texts.map(({ name }) => name),
  );
  return texts.map(({ name, kinds, team }, i) => {
    const { person } = questions[i];
    if (person !== undefined) return [toSuggestion(draft, { kind: 'person', row: person }, false)];
    const exact = exactHits(draft, name, namesakes.get(name)!).filter(({ kind }) => kinds.includes(kind));
    const alike = exact.length < mostSuggestions ? search.find(name, kinds, mostSuggestions) : [];
    const hits = [...exact, ...alike.filter((hit) => !exact.some((one) => isSame(one, hit)))];
    return hits.slice(0, mostSuggestions).map((hit) => toSuggestion(draft, hit, team));
  });
}

/** One person as a suggestion. */
export const suggestPerson = (draft: Draft, row: number): Suggestion =>
  toSuggestion(draft, { kind: 'person', row }, false);

interface Search {
  readonly name: string;
  readonly kinds: readonly Hit['kind'][];
  readonly team: boolean;
}

const allKinds: readonly Hit['kind'][] = ['customer', 'person', 'department'];

/** A prefix in the text says which kind is meant. */
function toSearch({ role, text }: Wanted): Search {
  const [, prefix = '', rest = text] = /^(group|team|outside|person)\s*:\s*(.*)$/is.exec(text) ?? [];
  const kinds = kindsOf[prefix.toLowerCase()] ?? allKinds;
  const team = prefix.toLowerCase() === 'team';
  return { name: rest, kinds: role === 'person' ? ['person'] : kinds, team };
}

const kindsOf: Readonly<Record<string, readonly Hit['kind'][]>> = {
  group: ['department'],
  team: ['person'],
  outside: ['customer'],
  person: ['person'],
};

function exactHits({ people, customers }: Draft, name: string, namesakes: readonly number[]): Hit[] {
  const [customer, department] = [customers.find(name), people.findDepartment(name)];
  const isAway = (row: number): number => (people.isHere(row) ? 0 : 1);
  const hereFirst = namesakes.toSorted((a, b) => isAway(a) - isAway(b));
  return [
    ...(customer >= 0 ? [{ kind: 'customer', row: customer } as const] : []),
    ...hereFirst.map((row) => ({ kind: 'person', row }) as const),
    ...(department >= 0 ? [{ kind: 'department', row: department } as const] : []),
  ];
}

const isSame = (a: Hit, b: Hit): boolean => a.kind === b.kind && a.row === b.row;

function toSuggestion(
  { people, customers, vocabulary }: Draft,
  { kind, row }: Hit,
  team: boolean,
): Suggestion {
  if (kind === 'customer') {
    return {
      answer: `outside:${customers.name[row]}`,
      label: customers.name[row],
      note: `outside ${vocabulary.customer}`,
    };
  }
  if (kind === 'department') {
    const name = people.departments[row];
    return { answer: `group:${name}`, label: name, note: 'department' };
  }
  const own = people.id[row] || people.email[row];
  const note = noteOn(people, row);
  if (team) return { answer: `team:${own}`, label: `The team of ${people.sayWho(row)}`, note };
  return { answer: `person:${own}`, label: people.sayWho(row), note };
}

/** Title and department, so that namesakes can be told apart. */
function noteOn(people: Draft['people'], row: number): string {
  const away = people.statusIs(row, 'vacant') ? 'vacant post' : people.isHere(row) ? '' : 'no longer here';
  const parts = [people.title[row], people.departments[people.department[row]] ?? '', away];
  return parts.filter((part) => part !== '').join(', ');
}
