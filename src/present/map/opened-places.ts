import type { DepartmentPlace } from '#graph/map-places.ts';
import { departmentKey } from '#model/people.ts';
import { findPerson } from '../find-person.ts';
import { departmentName } from '../rings/ring-words.ts';
import { everyDepartment, type MapView } from './map-view.ts';
import { mostOpenPeople } from './show-map.ts';
import type { MapLook, ShownOnMap } from './shown-on-map.ts';

export interface OpenedPlaces {
  /** Numbers of the places whose people are drawn one by one, by department. */
  readonly places: readonly number[];
  /** Names of their departments. */
  readonly open: readonly string[];
  /** Names of those that would have been too many at a time. */
  readonly leftOut: readonly string[];
}

/** The departments that a view opens, as far as so many people can be drawn. What is asked for and unknown is ignored. */
export function openedPlaces(look: MapLook, shown: ShownOnMap, view: MapView): OpenedPlaces {
  const byRow = placesByRow(look, shown);
  const opened = { places: [] as number[], open: [] as string[], leftOut: [] as string[] };
  let people = 0;
  for (const row of rowsOf(look, [...byRow.keys()], view)) {
    const places = byRow.get(row) ?? [];
    const more = places.reduce((sum, place) => sum + shown.people[place].length, 0);
    const name = departmentName(look.analysis, row);
    if (places.length === 0) continue;
    if (people + more > mostOpenPeople) opened.leftOut.push(name);
    else {
      people += more;
      opened.places.push(...places);
      opened.open.push(name);
    }
  }
  return opened;
}

function placesByRow({ model }: MapLook, shown: ShownOnMap): Map<number, number[]> {
  const byRow = new Map<number, number[]>();
  for (const number of shown.places) {
    const place = model.places.places[number];
    if (place.kind !== 'department') continue;
    const { row } = place satisfies DepartmentPlace;
    byRow.set(row, [...(byRow.get(row) ?? []), number]);
  }
  return byRow;
}

function rowsOf(look: MapLook, rows: readonly number[], { web, open, closed }: MapView): readonly number[] {
  const byKey = new Map(rows.map((row) => [departmentKey(departmentName(look.analysis, row)), row]));
  const rowsCalled = (names: readonly string[]) =>
    names.map((name) => byKey.get(departmentKey(name))).filter((row) => row !== undefined);
  const kept = new Set(rowsCalled(closed));
  const opened = open.includes(everyDepartment) ? rows.filter((row) => !kept.has(row)) : rowsCalled(open);
  return [...new Set([...[web.find, web.focus].flatMap((key) => homeOf(look, key)), ...opened])];
}

/** Whoever is looked for must be seen: their department is opened. */
function homeOf({ analysis, visible }: MapLook, key: string): number[] {
  const { people } = analysis.organisation;
  if (!key.startsWith('person:')) return [];
  const person = findPerson(people, key.slice('person:'.length));
  return person >= 0 && visible.person(person) ? [people.department[person]] : [];
}
