import type { CoverageLosses } from '#findings/coverage-losses.ts';
import type { Organisation } from '#model/organisation.ts';
import type { PartyRef } from '#model/party.ts';
import { count, list } from './english.ts';
import { nameInPlan, partyInPlan } from './plan-names.ts';
import { wordsOf } from './words.ts';

/** People whom an import leaves without anybody at one side. */
export interface LossList {
  readonly words: string;
  readonly people: readonly { readonly name: string; readonly lost: string }[];
  /** "and 8 more", or blank. */
  readonly more: string;
}

/** Who would be left without a provider or customer, or only with those whom everybody has; no list that is empty. */
export const lossLists = (next: Organisation, losses: CoverageLosses): LossList[] =>
  [
    lossList(next, {
      people: losses.losingProviders,
      lost: losses.providersLost,
      words: 'will be served by nobody any more',
      had: 'until now by',
    }),
    lossList(next, {
      people: losses.servedLikeEverybody,
      lost: losses.providersLost,
      words: 'will be served only like everybody',
      had: 'until now by',
    }),
    lossList(next, {
      people: losses.losingCustomers,
      lost: losses.customersLost,
      words: `will have no ${wordsOf(next).customer} any more`,
      had: 'until now',
    }),
    lossList(next, {
      people: losses.servingLikeEverybody,
      lost: losses.customersLost,
      words: 'will serve only “everyone”',
      had: 'until now',
    }),
  ].filter(({ people }) => people.length > 0);

const namesShown = 12;

interface Lost {
  readonly people: readonly number[];
  readonly lost: ReadonlyMap<number, readonly PartyRef[]>;
  readonly words: string;
  readonly had: string;
}

function lossList(next: Organisation, { people, lost, words, had }: Lost): LossList {
  const more = people.length - namesShown;
  const lostBy = (person: number) => list((lost.get(person) ?? []).map((party) => partyInPlan(next, party)));
  return {
    words: `${count(people.length, 'person', 'people')} ${words}.`,
    people: people.slice(0, namesShown).map((person) => ({
      name: nameInPlan(next, person),
      lost: lostBy(person) && `${had} ${lostBy(person)}`,
    })),
    more: more > 0 ? `and ${more.toLocaleString('en-GB')} more` : '',
  };
}
