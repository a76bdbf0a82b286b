import fc from 'fast-check';
import type { ImportPlan } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { departmentKey } from '#model/people.ts';
import { packRating, ratingAt } from '#model/ratings.ts';
import { tieFlag } from '#model/ties.ts';
import { anyOrganisation } from './any-organisation.ts';
import { planOf } from './plan-of.ts';

/** What an import of anything might bring: an organisation to add, and dice for what it changes and takes off. */
export interface AnyImport {
  readonly more: Organisation;
  readonly dice: readonly number[];
}

export const anyImport: fc.Arbitrary<AnyImport> = fc.record({
  more: anyOrganisation,
  dice: fc.array(fc.nat(5), { minLength: 7, maxLength: 23 }),
});

/** The plan that adds, changes, moves, ends and takes off what the dice say. */
export function planAnything(current: Organisation, { more, dice }: AnyImport, revision: number): ImportPlan {
  const next = addTo(current, more, dice);
  let at = 0;
  const rows = (count: number, face: number) =>
    Array.from({ length: count }, (_, row) => row).filter(() => dice[at++ % dice.length] === face);
  const { people, customers, ties, needs } = current;
  const moved = rows(people.count, 0);
  const left = rows(people.count, 1);
  const answers = rows(people.count, 2);
  const tiesGone = rows(ties.count, 3).filter((row) => !(ties.flags[row] & tieFlag.ended));
  const renamed = rows(customers.count, 0);
  const tiesBack = rows(ties.count, 1).filter((row) => !tiesGone.includes(row));
  const newPeople = next.people.count;
  for (const row of moved) {
    next.people.manager[row] = (row + 1) % newPeople;
    (next.people.dottedLine as Map<number, number[]>).set(row, [newPeople - 1, row]);
  }
  for (const row of left) next.people.status[row] = 2;
  for (const row of answers) next.people.answer[row] = (next.people.answer[row] + 1) % 4;
  for (const row of renamed) (next.customers.name as string[])[row] += '’s';
  for (const row of tiesGone) next.ties.flags[row] |= tieFlag.ended;
  for (const row of tiesBack) next.ties.flags[row] = tieFlag.main;
  for (const row of tiesBack) next.ties.rating[row] = packRating({ overall: dice[0], empathy: dice[1] });
  const supplied = rows(needs.count, 0);
  for (const row of supplied) next.needs.supplier[row] = 4 * (newPeople - 1);
  return planOf(next, {
    revision,
    people: { added: span(people.count, newPeople), changed: moved, gone: left },
    moved,
    answers,
    customers: {
      added: span(customers.count, next.customers.count),
      changed: renamed,
      gone: rows(customers.count, 4),
    },
    groupsAdded: span(current.groups.count, next.groups.count),
    ties: { added: span(ties.count, next.ties.count), changed: tiesBack, gone: tiesGone },
    needs: { added: span(needs.count, next.needs.count), changed: supplied, gone: rows(needs.count, 5) },
    remember: dice.slice(0, 2).map((face) => ({
      file: face < 3 ? 'org' : 'serves',
      headers: `id | boss ${face}`,
      columns: new Map([['Boss', dice[3] < 3 ? 'manager_id' : '']]),
    })),
  });
}

const span = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** Both, `more` behind; where the dice say so, its ties and needs are those of people who were there before. */
function addTo(current: Organisation, more: Organisation, dice: readonly number[]): Organisation {
  const shift = {
    person: current.people.count,
    customer: current.customers.count,
    group: current.groups.count,
  };
  const party = (ref: PartyRef, row: number): PartyRef => {
    if (ref < 0) return ref;
    const kind = partyKind(ref);
    const known = dice[row % dice.length] < 2 && partyRow(ref) < shift[kind];
    return known ? ref : ref + 4 * shift[kind];
  };
  const person = (row: number) => (row < 0 ? row : row + shift.person);
  const departments = [...current.people.departments];
  const department = (row: number) => {
    if (row < 0) return row;
    const name = more.people.departments[row];
    const known = departments.findIndex((each) => departmentKey(each) === departmentKey(name));
    return known < 0 ? departments.push(name) - 1 : known;
  };
  const texts = (column: 'service' | 'need' | 'promise' | 'customerPart' | 'howDelivered' | 'saidOn') =>
    ints(current.ties[column], more.ties[column], (text) => text + current.texts.length);
  return {
    ...current,
    dataHealth: more.dataHealth,
    texts: [...current.texts, ...more.texts],
    people: {
      ...join(current.people, more.people),
      department: ints(current.people.department, more.people.department, department),
      departments,
      manager: ints(current.people.manager, more.people.manager, person),
      unknownManager: maps(current.people.unknownManager, more.people.unknownManager, shift.person),
      dottedLine: new Map([
        ...current.people.dottedLine,
        ...Array.from(more.people.dottedLine, ([row, lines]) => [person(row), lines.map(person)] as const),
      ]),
      unknownDotted: maps(current.people.unknownDotted, more.people.unknownDotted, shift.person),
      startDate: maps(current.people.startDate, more.people.startDate, shift.person),
      endDate: maps(current.people.endDate, more.people.endDate, shift.person),
    },
    customers: join(current.customers, more.customers),
    groups: {
      ...join(current.groups, more.groups),
      of: ints(current.groups.of, more.groups.of, (of, row) =>
        more.groups.kind[row] === 1 ? department(of) : person(of),
      ),
    },
    ties: {
      ...join(current.ties, more.ties),
      provider: ints(current.ties.provider, more.ties.provider, party),
      customer: ints(current.ties.customer, more.ties.customer, party),
      service: texts('service'),
      need: texts('need'),
      promise: texts('promise'),
      customerPart: texts('customerPart'),
      howDelivered: texts('howDelivered'),
      saidOn: texts('saidOn'),
      rating: ratingsOf(current, more),
    },
    needs: {
      ...join(current.needs, more.needs),
      person: ints(current.needs.person, more.needs.person, (row, at) => party(4 * row, at) / 4),
      supplier: ints(current.needs.supplier, more.needs.supplier, party),
    },
  };
}

/** In full length, so that any of them can change. */
const ratingsOf = ({ ties: one }: Organisation, { ties: other }: Organisation): Int32Array =>
  Int32Array.from({ length: one.count + other.count }, (_, row) =>
    row < one.count ? ratingAt(one.rating, row) : ratingAt(other.rating, row - one.count),
  );

/** Every list and typed column of two tables end to end, as copies. */
function join<Table extends { readonly count: number }>(one: Table, other: Table): Table {
  const columns = Object.entries(one).map(([name, column]: [string, unknown]) => {
    const more = other[name as keyof Table] as unknown;
    if (Array.isArray(column)) return [name, [...column, ...(more as unknown[])]];
    if (column instanceof Uint8Array) return [name, Uint8Array.of(...column, ...(more as Uint8Array))];
    if (column instanceof Int32Array) return [name, ints(column, more as Int32Array)];
    return [name, typeof column === 'number' ? column + (more as number) : column];
  });
  return Object.fromEntries(columns) as Table;
}

const ints = (
  one: Int32Array,
  other: Int32Array,
  to: (value: number, row: number) => number = (value) => value,
): Int32Array => Int32Array.of(...one, ...other.map(to));

const maps = (one: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>, shift: number) =>
  new Map([...one, ...Array.from(other, ([row, text]) => [row + shift, text] as const)]);
