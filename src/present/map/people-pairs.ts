import { countOf, gettingNode, givingNode, listOf } from '#graph/service-network.ts';
import type { MapPeople } from './map-data.ts';
import { refOf } from './map-ref.ts';
import type { MapLook, ShownOnMap } from './shown-on-map.ts';

interface Pairs {
  readonly from: number[];
  readonly to: number[];
}

/**
 * Who stands behind the teams drawn.
 * @param teams rows of groups
 */
export function membersOf(
  { analysis: { network }, visible }: MapLook,
  { filter }: ShownOnMap,
  teams: readonly number[],
): MapPeople['members'] {
  const members: Pairs = { from: [], to: [] };
  for (const team of teams) {
    const own = refOf(network, givingNode(network, team));
    const gives = countOf(network.out, givingNode(network, team)) > 0;
    const gets = countOf(network.in, gettingNode(network, team)) > 0;
    for (const person of listOf(network.members, team)) {
      if (!visible.person(person) || !filter.shown(person)) continue;
      if (gives) add(members, refOf(network, person), own);
      if (gets) add(members, own, refOf(network, person));
    }
  }
  return members;
}

/** Managers and reports whom they do not name, as far as both are shown and either is opened. Linear in people. */
export function gapsAmong(look: MapLook, { filter }: ShownOnMap, isOpen: Uint8Array): MapPeople['gaps'] {
  const gaps: Pairs = { from: [], to: [] };
  const { analysis, visible, model } = look;
  const { network, servedByManager } = analysis;
  const { placeOf } = model.places;
  const isDrawn = (person: number) => placeOf[person] >= 0 && filter.shown(person);
  for (let person = 0; person < network.people; person++) {
    const manager = network.organisation.people.manager[person];
    if (manager < 0 || servedByManager[person] || !isDrawn(person) || !isDrawn(manager)) continue;
    if (!visible.branch(manager) || !(isOpen[placeOf[person]] || isOpen[placeOf[manager]])) continue;
    add(gaps, refOf(network, manager), refOf(network, person));
  }
  return gaps;
}

function add({ from, to }: Pairs, one: number, other: number): void {
  from.push(one);
  to.push(other);
}
