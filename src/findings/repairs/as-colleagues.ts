import { type PartyRef, personRef } from '#model/party.ts';
import type { Repair } from '#model/repair.ts';
import type { Facts } from '../facts.ts';
import { type Alike, alikeTo } from './alike.ts';
import { canAddTie } from './can-add-tie.ts';
import { type Direction, type UsualTie, usualTies } from './usual-ties.ts';

/**
 * The tie that a person lacks and colleagues with a like title have: to a customer whom at least half of them serve,
 * or two; or from a provider who serves so many of them. The most alike colleagues who have such a tie tell it.
 * @param admits Whether that party would do.
 */
export function asColleagues(
  facts: Facts,
  { person, direction, admits = () => true }: Wanted,
): Repair | undefined {
  for (const alike of alikeTo(facts, person)) {
    const usual = usualTies(facts, alike, direction).find(
      ({ party, people }) =>
        isUsual(people, alike.people.length - 1) &&
        canAddTie(facts, ...endsOf(direction, person, party)) &&
        admits(party),
    );
    if (usual) return toRepair({ person, direction, alike, usual });
  }
  return undefined;
}

interface Wanted {
  readonly person: number;
  readonly direction: Direction;
  readonly admits?: (party: PartyRef) => boolean;
}

const isUsual = (people: number, of: number): boolean => people > 1 || 2 * people >= of;

const endsOf = (
  direction: Direction,
  person: number,
  party: PartyRef,
): [provider: PartyRef, customer: PartyRef] =>
  direction === 'serve' ? [personRef(person), party] : [party, personRef(person)];

function toRepair({
  person,
  direction,
  alike,
  usual,
}: {
  readonly person: number;
  readonly direction: Direction;
  readonly alike: Alike;
  readonly usual: UsualTie;
}): Repair {
  const [provider, customer] = endsOf(direction, person, usual.party);
  const { service, promise } = usual;
  return {
    effect: 'closes',
    reason: {
      kind: 'colleagues',
      direction,
      party: usual.party,
      count: usual.people,
      of: alike.people.length - 1,
      likeness: alike.likeness,
    },
    changes: [
      {
        kind: 'add-tie',
        provider,
        customer,
        service,
        need: '',
        promise,
        saidBy: direction === 'serve' ? 'provider' : 'customer',
      },
    ],
    drawnFrom: { people: alike.people, ties: [] },
  };
}
