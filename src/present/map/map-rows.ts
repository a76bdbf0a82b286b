import type { DepartmentPlace } from '#graph/map-places.ts';
import type { MapTies } from '#graph/map-ties.ts';
import { departmentNodeOf } from '#graph/web-nodes.ts';
import type { Link } from '../links.ts';
import { departmentName } from '../rings/ring-words.ts';
import { wordsOf } from '../words.ts';
import { type MapView, mapHref, withDepartment } from './map-view.ts';
import type { OpenedPlaces } from './opened-places.ts';
import { hrefOf, placeKey } from './show-map.ts';
import type { MapLook, ShownOnMap } from './shown-on-map.ts';

/** A department of the map as a row of its table. */
export interface MapRow {
  readonly name: string;
  /** Key of its dot on the map. */
  readonly key: string;
  /** The page about its people, blank for none. */
  readonly href: string;
  /** Opens or closes it on the map. */
  readonly toggle: Link;
  readonly opened: boolean;
  readonly people: number;
  readonly cells: readonly { readonly label: string; readonly value: string; readonly short: boolean }[];
}

interface Counts {
  readonly people: number;
  readonly all: number;
  readonly outOfSight: number;
  readonly noCustomer: number;
  readonly unserved: number;
}

/** One row a department that is shown, by name: the same counts as in the picture. Linear in people and lines. */
export function mapRows(
  look: MapLook,
  shown: ShownOnMap,
  { view, opened }: { readonly view: MapView; readonly opened: OpenedPlaces },
): MapRow[] {
  const places = Map.groupBy(
    shown.places.filter((number) => look.model.places.places[number].kind === 'department'),
    (number) => look.model.places.places[number].row,
  );
  const ties = tiesByRow(look, shown.ties);
  const open = new Set(opened.open);
  const rows = [...places].map(([row, numbers]) => {
    const name = departmentName(look.analysis, row);
    const place = look.model.places.places[numbers[0]] as DepartmentPlace;
    const counts = countsOf(look, shown, numbers);
    return {
      name,
      key: placeKey(look, place),
      href: hrefOf(look, place),
      toggle: {
        text: open.has(name) ? 'Close' : 'Open',
        href: mapHref(withDepartment(view, name, !open.has(name))),
      },
      opened: open.has(name),
      people: counts.people,
      cells: cellsOf(look, counts, ties.get(row) ?? noTies),
    };
  });
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}

function countsOf(look: MapLook, shown: ShownOnMap, numbers: readonly number[]): Counts {
  const sum = { people: 0, all: 0, outOfSight: 0, noCustomer: 0, unserved: 0 };
  for (const number of numbers) {
    const place = look.model.places.places[number] as DepartmentPlace;
    const people = shown.people[number];
    const node = departmentNodeOf(look.model.cut, people);
    sum.people += people.length;
    sum.all += place.people.length;
    sum.outOfSight += place.band ? people.length : 0;
    sum.noCustomer += node.noCustomer;
    sum.unserved += node.unserved;
  }
  return sum;
}

interface RowTies {
  readonly inside: number;
  readonly out: number;
  readonly outside: number;
  readonly in: number;
}

const noTies: RowTies = { inside: 0, out: 0, outside: 0, in: 0 };

function tiesByRow({ model }: MapLook, ties: MapTies): Map<number, RowTies> {
  const sums = new Map<number, { -readonly [Key in keyof RowTies]: number }>();
  const at = (row: number) => sums.get(row) ?? sums.set(row, { ...noTies }).get(row)!;
  ties.ties.forEach((count, line) => {
    const [from, to] = [model.places.places[ties.from[line]], model.places.places[ties.to[line]]];
    const same = from.kind === 'department' && to.kind === 'department' && from.row === to.row;
    if (same) at(from.row).inside += count;
    else {
      if (from.kind === 'department') at(from.row)[to.kind === 'customer' ? 'outside' : 'out'] += count;
      if (to.kind === 'department') at(to.row).in += count;
    }
  });
  return sums;
}

function cellsOf({ analysis }: MapLook, counts: Counts, ties: RowTies): MapRow['cells'] {
  const { aCustomer, customers } = wordsOf(analysis);
  const number = (value: number) => value.toLocaleString('en-GB');
  const cell = (label: string, value: number) => ({ label, value: number(value), short: false });
  const gap = (label: string, value: number) => ({ label, value: number(value), short: value > 0 });
  const people =
    counts.people < counts.all ? `${number(counts.people)} of ${number(counts.all)}` : number(counts.all);
  return [
    { label: 'People', value: people, short: false },
    cell('Ties inside', ties.inside),
    cell('Ties to other departments', ties.out),
    cell('Ties from other departments', ties.in),
    cell(`Ties to outside ${customers}`, ties.outside),
    gap(`Without ${aCustomer}`, counts.noCustomer),
    gap('Served by nobody', counts.unserved),
    ...(analysis.network.customers > 0 ? [gap('Without a line of sight', counts.outOfSight)] : []),
  ];
}
