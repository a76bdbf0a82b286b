import { byName } from '../by-name.ts';
import type { Link } from '../links.ts';
import { departmentName } from '../rings/ring-words.ts';
import { wordsOf } from '../words.ts';
import { countMap, type DepartmentCount, type TieCount } from './count-map.ts';
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
  readonly cells: readonly { readonly label: string; readonly value: string; readonly short: boolean }[];
}

/** A row of the table that is no department's. */
export type OtherRow = Pick<MapRow, 'name' | 'cells'>;

interface RowsFor {
  readonly view: MapView;
  readonly opened: OpenedPlaces;
  /** Which of all the rows, from the first up to, not with, the second. */
  readonly range: readonly [number, number];
}

/** How many departments are shown. */
export const rowCount = (look: MapLook, shown: ShownOnMap): number => countMap(look, shown).departments.size;

/** One row a department that is shown, by name, with the counts of the picture. */
export function mapRows(look: MapLook, shown: ShownOnMap, { view, opened, range }: RowsFor): MapRow[] {
  const { departments } = countMap(look, shown);
  const named = [...departments.keys()].map((row) => ({ row, name: departmentName(look.analysis, row) }));
  const order = named.sort((one, other) => byName(one.name, other.name));
  const places = firstPlaces(look, shown);
  const open = new Set(opened.open);
  return order.slice(...range).map(({ row, name }) => ({
    name,
    key: placeKey(look, look.model.places.places[places.get(row)!]),
    href: hrefOf(look, look.model.places.places[places.get(row)!]),
    toggle: {
      text: open.has(name) ? 'Close' : 'Open',
      href: mapHref(withDepartment(view, name, !open.has(name))),
    },
    cells: cellsOf(look, departments.get(row)!),
  }));
}

/** Number of the first place of each department shown, by its row: that of those in sight, if there are some. */
function firstPlaces({ model }: MapLook, { places }: ShownOnMap): Map<number, number> {
  const first = new Map<number, number>();
  for (const number of places) {
    const place = model.places.places[number];
    if (place.kind === 'department' && !first.has(place.row)) first.set(place.row, number);
  }
  return first;
}

/**
 * Rows for those whose ties are in no department's row, so that the table adds up: everyone as one, and outside
 * customers who give something.
 */
export function otherRows(look: MapLook, shown: ShownOnMap): OtherRow[] {
  const { everyone, outsiders } = countMap(look, shown);
  const { customers } = wordsOf(look.analysis);
  const isThere = ({ inside, out, outside }: TieCount) => inside + out + outside > 0;
  const blank = { label: '', value: '–', short: false };
  const row = (name: string, count: TieCount): OtherRow => {
    const cells = cellsOf(look, { ...count, ...nobody });
    return {
      name,
      cells: cells.map((cell, at) => (at >= 1 && at <= 4 ? cell : { ...blank, label: cell.label })),
    };
  };
  return [
    ...(isThere(everyone) || everyone.in > 0 ? [row('Everyone, as one', everyone)] : []),
    ...(isThere(outsiders) ? [row(`Outside ${customers}`, outsiders)] : []),
  ];
}

const nobody = { people: 0, all: 0, around: 0, outOfSight: 0, noCustomer: 0, unserved: 0 };

function cellsOf({ analysis }: MapLook, count: DepartmentCount): MapRow['cells'] {
  const { aCustomer, customers } = wordsOf(analysis);
  const number = (value: number) => value.toLocaleString('en-GB');
  const cell = (label: string, value: number) => ({ label, value: number(value), short: false });
  const gap = (label: string, value: number) => ({ label, value: number(value), short: value > 0 });
  const own =
    count.people < count.all ? `${number(count.people)} of ${number(count.all)}` : number(count.people);
  const around = count.around > 0 ? ` + ${number(count.around)} around` : '';
  return [
    { label: 'People', value: own + around, short: false },
    cell('Ties inside', count.inside),
    cell('Ties to other departments', count.out),
    cell('Ties from other departments', count.in),
    cell(`Ties to outside ${customers}`, count.outside),
    gap(`Without ${aCustomer}`, count.noCustomer),
    gap('Served by nobody', count.unserved),
    ...(analysis.network.customers > 0 ? [gap('Without a line of sight', count.outOfSight)] : []),
  ];
}
