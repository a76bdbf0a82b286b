import { buildNetwork } from '#graph/build-network.ts';
import type { Organisation } from '#model/organisation.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { isHere } from '#model/people.ts';
import type { RatingSide } from '#model/rating-cells.ts';
import { ratingAt, ratingOf } from '#model/ratings.ts';

/** One rating by one measure, told in the plainest way. */
export interface SlowRating {
  readonly value: number;
  /** Names of who rates and of the people rated. */
  readonly rater: string;
  readonly rated: readonly string[];
  /** Rows of all the people at either end; empty for an outside customer. */
  readonly raters: readonly number[];
  readonly providers: readonly number[];
}

/** The ratings of ties that count, by one measure. */
export function slowRatings(organisation: Organisation, measure: number): SlowRating[] {
  const { counted } = buildNetwork(organisation);
  const { ties } = organisation;
  const found: SlowRating[] = [];
  for (let tie = 0; tie < ties.count; tie++) {
    const value = ratingOf(ratingAt(ties.rating, tie), measure);
    if (!counted[tie] || value === 0) continue;
    const [customer, provider] = [ties.customer[tie], ties.provider[tie]];
    const [raters, providers] = [peopleOf(organisation, customer), peopleOf(organisation, provider)];
    found.push({
      value,
      raters,
      providers,
      rater: raters.length === 1 ? `person ${raters[0]}` : `party ${customer}`,
      rated: providers.length > 0 ? providers.map((person) => `person ${person}`) : [`party ${provider}`],
    });
  }
  return found;
}

function peopleOf({ people, groups }: Organisation, party: number): number[] {
  const row = partyRow(party);
  const here = [...people.status.keys()].filter((person) => isHere(people, person));
  if (partyKind(party) === 'person') return [row];
  if (partyKind(party) === 'customer') return [];
  const of = groups.of[row];
  const kind = groups.kind[row];
  if (kind === 0) return here;
  return here.filter((person) => (kind === 1 ? people.department : people.manager)[person] === of);
}

/** A cell is known by the people in it. */
export interface SlowCell {
  readonly name: string;
  readonly people: ReadonlySet<number>;
}

export function slowCells({ people }: Organisation): SlowCell[] {
  const rows = [...people.status.keys()];
  const here = rows.filter((person) => isHere(people, person));
  const branch = (manager: number) =>
    here.filter((person) => {
      for (let at = person; at >= 0; at = people.manager[at]) if (at === manager) return true;
      return false;
    });
  return [
    { name: 'organisation', people: new Set(here) },
    ...people.departments.map((_, row) => ({
      name: `department ${row}`,
      people: new Set(here.filter((person) => people.department[person] === row)),
    })),
    ...here
      .filter((manager) => here.some((person) => people.manager[person] === manager))
      .map((manager) => ({ name: `branch ${manager}`, people: new Set(branch(manager)) })),
  ];
}

/** The ratings of a cell: whose people at that end are all in it, and are any. */
export const ratingsOf = (ratings: readonly SlowRating[], cell: SlowCell, side: RatingSide): SlowRating[] =>
  ratings.filter((rating) => {
    const ends = side === 'given' ? rating.raters : rating.providers;
    return ends.length > 0 && ends.every((person) => cell.people.has(person));
  });
