import { customerRef, groupRef, type PartyRef, partyRow, personRef } from '#model/party.ts';
import { departmentKey } from '#model/people.ts';
import { groupKindOf, type ServiceNetwork } from './service-network.ts';

/** Finds the parties that a text may mean: lists of parties, the surest reading first. */
export type FindCalled = (text: string) => Iterable<readonly PartyRef[]>;

/**
 * Reads the text of a party in the forms of a declarations file: `person:`, `group:`, `team:`, `outside:`, everyone;
 * id; e-mail; name of a person, outside customer or department; last an id but for letter case and zeros in front. Each
 * table is made when first needed, linear in what it holds.
 */
export function calledFinder(network: ServiceNetwork): FindCalled {
  const { people, customers, groups } = network.organisation;
  const byId = lazily(() => tableOf(people.id, personRef, (id) => id));
  const byEmail = lazily(() => tableOf(people.email, personRef, (email) => email.toLowerCase()));
  const byLooseId = lazily(() => tableOf(people.id, personRef, looseId));
  const byPersonName = lazily(() => tableOf(people.name, personRef, nameKey));
  const byCustomer = lazily(() => tableOf(customers.name, customerRef, departmentKey));
  const groupOf = lazily(() => groupTable(network));
  const everyone = () => groupOf().get('everyone -1') ?? [];
  const departments = (name: string) => groupOf().get(`department ${departmentKey(name)}`) ?? [];

  function* persons(text: string): Generator<readonly PartyRef[]> {
    yield byId().get(text) ?? [];
    if (text.includes('@')) yield byEmail().get(text.toLowerCase()) ?? [];
    yield byPersonName().get(nameKey(text)) ?? [];
    yield byLooseId().get(looseId(text)) ?? [];
  }

  function* teams(manager: string): Generator<readonly PartyRef[]> {
    for (const found of persons(manager))
      yield found.flatMap((person) => groupOf().get(`team ${partyRow(person)}`) ?? []);
  }

  function* anybody(text: string): Generator<readonly PartyRef[]> {
    yield byId().get(text) ?? [];
    if (text.includes('@')) yield byEmail().get(text.toLowerCase()) ?? [];
    yield [
      ...(byCustomer().get(departmentKey(text)) ?? []),
      ...(byPersonName().get(nameKey(text)) ?? []),
      ...departments(text),
    ];
    yield byLooseId().get(looseId(text)) ?? [];
  }

  return (text) => {
    if (text === '' || groups.count + people.count + customers.count === 0) return [];
    const [, form = '', rest = ''] = prefixed.exec(text) ?? [];
    switch (form.toLowerCase()) {
      case 'person':
        return persons(rest);
      case 'team':
        return teams(rest);
      case 'group':
        return [departments(rest)];
      case 'outside':
        return [byCustomer().get(departmentKey(rest)) ?? []];
      default:
        return /^everyone$/i.test(text) ? [everyone()] : anybody(text);
    }
  };
}

const prefixed = /^(person|group|team|outside)\s*:\s*(.*)$/is;

type Table = ReadonlyMap<string, readonly PartyRef[]>;

function lazily(make: () => Table): () => Table {
  let made: Table | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Parties by a key of their text; blank texts have none. */
function tableOf(
  texts: readonly string[],
  toParty: (row: number) => PartyRef,
  keyOf: (text: string) => string,
): Table {
  const table = new Map<string, PartyRef[]>();
  for (const [row, text] of texts.entries()) {
    if (text === '') continue;
    const key = keyOf(text);
    const parties = table.get(key);
    if (parties) parties.push(toParty(row));
    else table.set(key, [toParty(row)]);
  }
  return table;
}

/** Groups by kind and what they are of: "department ward", "team 12" (the manager's row), "everyone -1". */
function groupTable(network: ServiceNetwork): Table {
  const { groups, people } = network.organisation;
  const table = new Map<string, PartyRef[]>();
  for (let group = 0; group < groups.count; group++) {
    const kind = groupKindOf(network, group);
    const of = groups.of[group];
    table.set(`${kind} ${kind === 'department' ? departmentKey(people.departments[of]) : of}`, [
      groupRef(group),
    ]);
  }
  return table;
}

const looseId = (id: string): string => id.toLowerCase().replace(/^0+(?=.)/, '');

/** "Last, First" and "First Last" are one name. */
const nameKey = (name: string): string => departmentKey(name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1'));
