import type { MapWords } from './map-data.ts';

export interface PersonToSay {
  readonly name: string;
  readonly title: string;
  readonly department: string;
  /** From an outside customer, -1 without a line of sight. */
  readonly hops: number;
  readonly noCustomer: boolean;
  readonly unserved: boolean;
  /** A manager's reports as one. */
  readonly team: boolean;
}

/** Everything that a person's dot and its place say, in words: its name for those who do not see it. */
export function sayPerson(words: MapWords, person: PersonToSay): string {
  const { noCustomer, unserved, hops } = person;
  const said = [
    person.name,
    person.team ? 'as a group' : person.title,
    person.department,
    noCustomer ? `has no ${words.customer} of their own` : '',
    unserved ? (words.tooFew ? 'not known to be served by anybody yet' : 'served by nobody') : '',
    hops < 0 ? words.band : `${hops} ${hops === 1 ? 'hop' : 'hops'} from an outside ${words.customer}`,
  ];
  return said.filter(Boolean).join(', ');
}
