import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { fold } from '../fold.ts';
import { peopleByName, searchPeople } from '../people-index.ts';
import { departmentName } from '../rings/ring-words.ts';
import { lookAtMap } from './look-at-map.ts';
import type { MapView } from './map-view.ts';
import { placeKey } from './show-map.ts';
import { type MapLook, shownOnMap } from './shown-on-map.ts';

/** Somebody or something found on the map. */
export interface Suggestion {
  /** Key of its dot. */
  readonly key: string;
  readonly name: string;
  /** "Nurse, Nursing". */
  readonly detail: string;
  /** Name of the department to open first, blank for none. */
  readonly department: string;
}

const mostSuggested = 8;

/**
 * The first few departments, outside customers and people shown whose name (or id, title, e-mail) holds every word
 * typed. By initials or codes people are found by their own names as well, but are told as the map tells them.
 */
export function findOnMap(
  known: Analysis,
  visible: Visible,
  { view, typed }: { readonly view: MapView; readonly typed: string },
): Suggestion[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const look = lookAtMap(known, visible, view.web);
  const places = findPlaces(look, (name) => words.every((word) => fold(name).includes(word)));
  return [...places, ...findPeople(look, known, typed)].slice(0, mostSuggested);
}

function findPlaces(look: MapLook, matches: (name: string) => boolean): Suggestion[] {
  const { analysis, model } = look;
  const found: Suggestion[] = [];
  const rows = new Set<number>();
  for (const number of shownOnMap(look).places) {
    const place = model.places.places[number];
    if (place.kind === 'everyone' || (place.kind === 'department' && rows.has(place.row))) continue;
    if (place.kind === 'department') rows.add(place.row);
    const name =
      place.kind === 'department'
        ? departmentName(analysis, place.row)
        : analysis.organisation.customers.name[place.row];
    if (!matches(name)) continue;
    const detail = place.kind === 'department' ? 'Department' : 'Outside the organisation';
    found.push({ key: placeKey(look, place), name, detail, department: '' });
  }
  return found.slice(0, mostSuggested);
}

function findPeople(look: MapLook, known: Analysis, typed: string): Suggestion[] {
  const { analysis, visible, model } = look;
  const { organisation } = analysis;
  const [byName, asSaid] = [known, analysis].map((each) => searchPeople(each.organisation, typed));
  const matches = (person: number) => byName(person) || asSaid(person);
  const { filter } = shownOnMap(look);
  const found: Suggestion[] = [];
  for (const person of peopleByName(organisation.people)) {
    const place = model.places.placeOf[person];
    if (place < 0 || !visible.person(person) || !filter.shown(person) || !matches(person)) continue;
    const department = departmentName(analysis, organisation.people.department[person]);
    found.push({
      key: `person:${organisation.people.partyId[person]}`,
      name: organisation.people.name[person],
      detail: [organisation.people.title[person], department].filter(Boolean).join(', '),
      department,
    });
    if (found.length === mostSuggested) break;
  }
  return found;
}
