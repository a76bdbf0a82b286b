import type { Known } from '#findings/communities/work-together.ts';
import type { Facts } from '#findings/facts.ts';
import type { Visible } from '#model/viewer.ts';
import type { Link } from '../links.ts';
import { clampPage, type Pager, toPager } from '../pager.ts';
import { communityLetter, unitLink } from './community-words.ts';

/** Departments (or teams) down, communities across, a number of people in each cell: picture and table in one. */
export interface HeatTable {
  readonly caption: string;
  readonly unit: string;
  readonly columns: readonly { readonly letter: string; readonly name: string; readonly people: string }[];
  readonly rows: readonly HeatRow[];
  readonly pager: Pager | null;
}

export interface HeatRow {
  readonly name: Link;
  readonly people: string;
  readonly cells: readonly HeatCell[];
}

export interface HeatCell {
  readonly label: string;
  /** Blank for nobody. */
  readonly people: string;
  /** In quarters of the department, 1 to 4: how strong the colour is; 0 for nobody. */
  readonly strength: number;
}

/** The smallest of more communities than this are taken together. */
const mostColumns = 12;

/**
 * Columns from the largest community down. Rows by the community in which most of their people are, so that where
 * departments and communities agree the strong cells stand on the diagonal.
 */
export function heatTable(
  facts: Facts,
  visible: Visible,
  { known, page, address }: { known: Known; page: string; address: (page: number) => string },
): HeatTable {
  const { table, units } = known;
  const shown = Math.min(
    table.columns.length,
    table.columns.length > mostColumns ? mostColumns - 1 : mostColumns,
  );
  const order = rowOrder(facts, visible, known);
  const at = clampPage(page, order.length);
  return {
    caption: `Where the people of each ${units.kind} are, of those with a tie by name. The stronger the colour, the larger the part of the ${units.kind}.`,
    unit: units.kind === 'team' ? 'Team' : 'Department',
    columns: columnsOf(table.columns, shown),
    rows: order.slice((at - 1) * 50, at * 50).map((unit) => rowOf(facts, visible, { known, unit, shown })),
    pager: toPager({ page: at, total: order.length, what: `${units.kind}s` }, address),
  };
}

function rowOrder(facts: Facts, visible: Visible, known: Known): number[] {
  const { cells } = known.table;
  const home = cells.map((row) => [...row].reduce((best, cell) => (cell[1] > best[1] ? cell : best))[0]);
  const name = cells.map((_, unit) => unitLink(facts, visible, known, unit).text);
  return [...cells.keys()].sort(
    (one, other) => home[one] - home[other] || name[one].localeCompare(name[other], 'en', { numeric: true }),
  );
}

function columnsOf(sizes: Int32Array, shown: number): HeatTable['columns'] {
  const columns = Array.from(sizes.subarray(0, shown), (people, community) => ({
    letter: communityLetter(community),
    name: `Community ${communityLetter(community)}`,
    people: people.toLocaleString('en-GB'),
  }));
  if (shown === sizes.length) return columns;
  const rest = sizes.subarray(shown);
  const people = rest.reduce((sum, each) => sum + each, 0).toLocaleString('en-GB');
  return [...columns, { letter: `${rest.length} more`, name: `${rest.length} smaller ones`, people }];
}

function rowOf(
  facts: Facts,
  visible: Visible,
  { known, unit, shown }: { known: Known; unit: number; shown: number },
): HeatRow {
  const { rows, columns, cells } = known.table;
  const people = Array.from({ length: shown }, (_, community) => cells[unit].get(community) ?? 0);
  if (shown < columns.length) people.push(rows[unit] - people.reduce((sum, each) => sum + each, 0));
  const labels = columnsOf(columns, shown);
  return {
    name: unitLink(facts, visible, known, unit),
    people: rows[unit].toLocaleString('en-GB'),
    cells: people.map((each, at) => ({
      label: labels[at].name,
      people: each === 0 ? '' : each.toLocaleString('en-GB'),
      strength: Math.ceil((4 * each) / rows[unit]),
    })),
  };
}
