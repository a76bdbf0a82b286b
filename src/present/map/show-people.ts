import { forEachMapTie } from '#graph/map-ties.ts';
import type { MapPeople } from './map-data.ts';
import { groupAt, isPerson, refOf } from './map-ref.ts';
import { PeopleColumns } from './people-columns.ts';
import { gapsAmong, membersOf } from './people-pairs.ts';
import { seatPeople } from './seat-people.ts';
import { placeKey } from './show-map.ts';
import type { MapLook, ShownOnMap } from './shown-on-map.ts';

/**
 * The people of some places, one by one, with every tie at them that the view shows. Linear in people, and in all ties
 * of the organisation.
 * @param opened numbers of places
 */
export function showPeople(look: MapLook, shown: ShownOnMap, opened: readonly number[]): MapPeople {
  const { network } = look.analysis;
  const keys = new Keys(look);
  const people = new PeopleColumns(look);
  const isOpen = new Uint8Array(look.model.places.places.length);
  for (const number of opened) isOpen[number] = 1;
  const ties = opened.length > 0 ? tiesAt(look, shown, isOpen) : { tie: [], from: [], to: [] };
  const ends = new Set([...ties.from, ...ties.to]);
  // A team is drawn for the ties at it, a person in any case.
  const isShown = (node: number) => (isPerson(network, node) ? shown.filter.shown(node) : ends.has(node));
  const teams: number[] = [];
  for (const number of opened) {
    const seated = seatPeople(look.analysis, look.model, number);
    people.add(seated, keys.of(number), isShown);
    teams.push(...seated.nodes.filter((node) => !isPerson(network, node) && isShown(node)));
  }
  const drawn = new Set(people.columns.ref);
  return {
    people: people.columns,
    ties: {
      tie: ties.tie,
      from: ties.from.map((node) => refOf(network, node)),
      to: ties.to.map((node) => refOf(network, node)),
    },
    members: membersOf(
      look,
      shown,
      teams.map((team) => groupAt(network, team)),
    ),
    gaps: opened.length > 0 ? gapsAmong(look, shown, isOpen) : { from: [], to: [] },
    far: farEnds(look, shown, { ends, drawn, keys }),
    keys: keys.values,
    titles: people.titles,
    opened: opened.map((number) => placeKey(look, look.model.places.places[number])),
  };
}

/** Keys of places, numbered in the order they are first asked for. */
class Keys {
  readonly values: string[] = [];
  readonly #look: MapLook;
  readonly #known = new Map<number, number>();

  constructor(look: MapLook) {
    this.#look = look;
  }

  of(place: number): number {
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    this.#known.set(place, this.values.length);
    return this.values.push(placeKey(this.#look, this.#look.model.places.places[place])) - 1;
  }
}

/** Ties of which an end stands at an opened place, or is their department as a group; ends by node of the network. */
function tiesAt({ analysis, visible }: MapLook, { filter, placeOf }: ShownOnMap, isOpen: Uint8Array) {
  const ties = { tie: [] as number[], from: [] as number[], to: [] as number[] };
  forEachMapTie(analysis.network, visible, { filter, placeOf }, (tie, from, to) => {
    if (!isOpen[placeOf[from]] && !isOpen[placeOf[to]]) return;
    ties.tie.push(tie);
    ties.from.push(from);
    ties.to.push(to);
  });
  return ties;
}

/** Everyone at such a tie who is not drawn by themself, with the key of the dot that stands for them. */
function farEnds(
  { analysis: { network } }: MapLook,
  { placeOf }: ShownOnMap,
  { ends, drawn, keys }: { ends: ReadonlySet<number>; drawn: ReadonlySet<number>; keys: Keys },
): MapPeople['far'] {
  const far = { ref: [] as number[], place: [] as number[] };
  for (const node of ends) {
    const ref = refOf(network, node);
    if (drawn.has(ref)) continue;
    far.ref.push(ref);
    far.place.push(keys.of(placeOf[node]));
  }
  return far;
}
