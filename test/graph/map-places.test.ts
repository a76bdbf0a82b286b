import fc from 'fast-check';
import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { type MapPlace, mapPlaces } from '#graph/map-places.ts';
import { allOfMap, mapTies } from '#graph/map-ties.ts';
import { groupKindOf } from '#graph/service-network.ts';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { randomOrganisation } from '../random-organisation.ts';

function placed(organisation: Organisation) {
  const analysis = analyse(organisation);
  const visible = see(analysis.network, { role: 'hr' });
  const places = mapPlaces(analysis, visible);
  return { analysis, visible, places };
}

test('everybody here stands at exactly one place: that of their department, in sight or not', () => {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => {
      const { analysis, places } = placed(organisation);
      const standing = places.places.flatMap((place) => (place.kind === 'department' ? place.people : []));
      const here = [...analysis.network.here.keys()].filter((person) => analysis.network.here[person]);
      expect([...standing].sort((one, other) => one - other)).toEqual(here);
      for (const place of places.places) {
        if (place.kind !== 'department') continue;
        for (const person of place.people) {
          expect(organisation.people.department[person]).toBe(place.row);
          expect(analysis.sight.hops[person] < 0).toBe(place.band);
        }
      }
    }),
  );
});

test('ties between places are those of their people, groups and customers, counted one by one', () => {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => {
      const { analysis, visible, places } = placed(organisation);
      const counted = mapTies(analysis.network, visible, { places, filter: allOfMap });
      const slow = new Map<string, number>();
      for (let tie = 0; tie < organisation.ties.count; tie++) {
        if (!analysis.network.counted[tie]) continue;
        const [from, to] = [organisation.ties.provider[tie], organisation.ties.customer[tie]].map((party) =>
          placeOf(party, { analysis, places: places.places }),
        );
        if (from < 0 || to < 0) continue;
        slow.set(`${from} ${to}`, (slow.get(`${from} ${to}`) ?? 0) + 1);
      }
      const quick = Array.from(
        counted.ties,
        (ties, at) => [`${counted.from[at]} ${counted.to[at]}`, ties] as const,
      );
      expect(new Map(quick)).toEqual(slow);
    }),
  );
});

/** Number of the place of a party, worked out from what the place is about; -1 for nobody’s. */
function placeOf(
  party: PartyRef,
  { analysis, places }: { analysis: ReturnType<typeof analyse>; places: readonly MapPlace[] },
): number {
  const { network, sight, organisation } = analysis;
  const row = partyRow(party);
  const kind = partyKind(party);
  const find = (matches: (place: MapPlace) => boolean) => places.findIndex(matches);
  const holds = (person: number) =>
    find((place) => place.kind === 'department' && place.people.includes(person));
  if (kind === 'person') return holds(row);
  if (kind === 'customer') return find((place) => place.kind === 'customer' && place.row === row);
  const group = groupKindOf(network, row);
  if (group === 'everyone') return find((place) => place.kind === 'everyone');
  const of = organisation.groups.of[row];
  const department = group === 'department' ? of : organisation.people.department[of];
  const giving = network.people + network.customers + row;
  const inSight = sight.hops[giving] >= 0 || sight.hops[giving + network.groups] >= 0;
  const home = [inSight, !inSight]
    .map((sees) =>
      find((place) => place.kind === 'department' && place.row === department && place.band !== sees),
    )
    .find((place) => place >= 0);
  const members = network.members.items.subarray(network.members.start[row], network.members.start[row + 1]);
  return home ?? (members.length > 0 ? holds(members[0]) : -1);
}
