import type { Analysis } from '#analysis.ts';
import { type MapTies, mapTies, type TieFilter } from '#graph/map-ties.ts';
import { gettingNode, givingNode, groupKindOf, listOf } from '#graph/service-network.ts';
import type { Visible } from '#model/viewer.ts';
import { once } from '../once.ts';
import { personMatch } from '../shown.ts';
import type { WebView } from '../web-view.ts';
import type { MapModel } from './map-model.ts';

/** Who looks at the map, and how. */
export interface MapLook {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly model: MapModel;
  readonly view: WebView;
}

/** What of the map a view shows. Picture, script and table take the same, so that their counts agree. */
export interface ShownOnMap {
  readonly filter: TieFilter;
  /** Rows of the people shown of each place, by number of the place; empty for one that is none of a department. */
  readonly people: readonly (readonly number[])[];
  readonly ties: MapTies;
  /** Numbers of the places that are drawn. */
  readonly places: readonly number[];
  /** Number of the place of each node of the network; a group stands with whoever of it is shown. */
  readonly placeOf: Int32Array;
}

/**
 * People who match the view, with the groups and outside customers at their ties; whoever matches is shown, connected
 * or not. Without filters everybody is, and every outside customer. Linear in people and ties.
 */
export function shownOnMap(look: MapLook): ShownOnMap {
  const { view } = look;
  const plain = view.department === '' && view.finding === '' && view.claim === '';
  return plain ? wholeMap(look.model) : chooseFrom(look);
}

/** Everybody and everything, without filters. */
export const wholeMap = once(
  ({ places: { places, placeOf }, ties }: MapModel): ShownOnMap => ({
    placeOf,
    filter: { shown: () => true, claim: '' },
    people: places.map((place) => (place.kind === 'department' ? place.people : [])),
    ties,
    places: [...places.keys()],
  }),
);

/** Remembers what was worked out of what is shown, for as long as that lives: without filters, for a whole revision. */
export function oncePerShown<Value>(
  work: (look: MapLook, shown: ShownOnMap) => Value,
): (look: MapLook, shown: ShownOnMap) => Value {
  const known = new WeakMap<ShownOnMap, { readonly value: Value }>();
  return (look, shown) => {
    const found = known.get(shown);
    if (found) return found.value;
    const value = work(look, shown);
    known.set(shown, { value });
    return value;
  };
}

function chooseFrom(look: MapLook): ShownOnMap {
  const { analysis, visible, model, view } = look;
  const { places } = model.places;
  const matches = personMatch({ analysis, visible, view }) ?? (() => true);
  const people = places.map((place) => (place.kind === 'department' ? place.people.filter(matches) : []));
  const shown = nodesOf(look, people);
  const filter = { shown: (node: number) => shown[node] === 1, claim: view.claim };
  const placeOf = placesOfShown(look, { people, shown });
  const ties = mapTies(analysis.network, visible, { places: { places, placeOf }, filter });
  const tied = new Set([...ties.from, ...ties.to]);
  const isShown = (number: number) => {
    const place = places[number];
    if (place.kind === 'department') return people[number].length > 0;
    return tied.has(number) || (place.kind === 'customer' && isPrimary(analysis, place.row));
  };
  return { filter, people, ties, placeOf, places: [...places.keys()].filter(isShown) };
}

const isPrimary = ({ organisation }: Analysis, customer: number): boolean =>
  organisation.customers.role[customer] === 1;

/** The nodes of the network that are shown: people who match, groups with such a member, all outside customers. */
function nodesOf(
  { analysis: { network }, visible }: MapLook,
  people: readonly (readonly number[])[],
): Uint8Array {
  const shown = new Uint8Array(network.nodes);
  for (const rows of people) for (const person of rows) shown[person] = 1;
  for (let customer = 0; customer < network.customers; customer++) {
    if (visible.customer(customer)) shown[network.people + customer] = 1;
  }
  for (let group = 0; group < network.groups; group++) {
    const everyone = groupKindOf(network, group) === 'everyone';
    if (!everyone && !listOf(network.members, group).some((member) => shown[member])) continue;
    shown[givingNode(network, group)] = shown[gettingNode(network, group)] = 1;
  }
  return shown;
}

/** Where nobody of a group's own place is shown, the group goes to the place of its first member who is. */
function placesOfShown(
  { analysis: { network }, model }: MapLook,
  { people, shown }: { people: readonly (readonly number[])[]; shown: Uint8Array },
): Int32Array {
  const placeOf = model.places.placeOf.slice();
  for (let group = 0; group < network.groups; group++) {
    const giving = givingNode(network, group);
    const place = placeOf[giving];
    if (place < 0 || model.places.places[place].kind !== 'department' || people[place].length > 0) continue;
    const member = listOf(network.members, group).find((each) => shown[each] === 1);
    const next = member === undefined ? -1 : placeOf[member];
    placeOf[giving] = placeOf[gettingNode(network, group)] = next;
  }
  return placeOf;
}
