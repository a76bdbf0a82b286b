import { customerRef, groupRef, type PartyRef, partyRow, personRef } from '#model/party.ts';
import { departmentKey } from '#model/people.ts';
import { groupKindOf, type ServiceNetwork } from './service-network.ts';

/** Gives the parties that a text may mean to `take`, the surest reading first, until it says that it has found them. */
export type FindCalled = (text: string, take: Take) => boolean;
export type Take = (parties: readonly PartyRef[]) => boolean;

/**
 * Reads the text of a party in the forms of a declarations file: `person:`, `group:`, `team:`, `outside:`, everyone;
 * id; e-mail; name of a person, outside customer or department; last an id but for letter case and zeros in front. Each
 * table is made when first needed, linear in what it holds.
 */
export function calledFinder(network: ServiceNetwork): FindCalled {
  const { people, customers, groups } = network.organisation;
  const byId = lookUp(() => tableOf(people.id, personRef, (id) => id));
  const byEmail = lookUp(() => tableOf(people.email, personRef, (email) => email.toLowerCase()));
  const byLooseId = lookUp(() => tableOf(people.id, personRef, looseId));
  const byPersonName = lookUp(() => tableOf(people.name, personRef, nameKey));
  const byCustomer = lookUp(() => tableOf(customers.name, customerRef, departmentKey));
  const groupOf = lookUp(() => groupTable(network));
  const departments = (name: string) => groupOf(`department ${departmentKey(name)}`);

  const persons: FindCalled = (text, take) =>
    take(byId(text)) ||
    (text.includes('@') && take(byEmail(text.toLowerCase()))) ||
    take(byPersonName(nameKey(text))) ||
    take(byLooseId(looseId(text)));

  const teams: FindCalled = (manager, take) =>
    persons(manager, (found) => take(found.flatMap((person) => groupOf(`team ${partyRow(person)}`))));

  const anybody: FindCalled = (text, take) =>
    take(byId(text)) ||
    (text.includes('@') && take(byEmail(text.toLowerCase()))) ||
    take([...byCustomer(departmentKey(text)), ...byPersonName(nameKey(text)), ...departments(text)]) ||
    take(byLooseId(looseId(text)));

  return (text, take) => {
    if (text === '' || groups.count + people.count + customers.count === 0) return false;
    const [, form = '', rest = ''] = (text.includes(':') && prefixed.exec(text)) || [];
    switch (form.toLowerCase()) {
      case 'person':
        return persons(rest, take);
      case 'team':
        return teams(rest, take);
      case 'group':
        return take(departments(rest));
      case 'outside':
        return take(byCustomer(departmentKey(rest)));
      default:
        return /^everyone$/i.test(text) ? take(groupOf('everyone -1')) : anybody(text, take);
    }
  };
}

const prefixed = /^(person|group|team|outside)\s*:\s*(.*)$/is;

/** Parties by a key; most keys have one. */
type Table = ReadonlyMap<string, PartyRef | readonly PartyRef[]>;

function lookUp(make: () => Table): (key: string) => readonly PartyRef[] {
  let made: Table | undefined;
  return (key) => {
    made ??= make();
    const found = made.get(key) ?? nobody;
    return typeof found === 'number' ? [found] : found;
  };
}

const nobody: readonly PartyRef[] = [];

/** Parties by a key of their text; blank texts have none. */
function tableOf(
  texts: readonly string[],
  toParty: (row: number) => PartyRef,
  keyOf: (text: string) => string,
): Table {
  const table = new Map<string, PartyRef | PartyRef[]>();
  for (const [row, text] of texts.entries()) {
    if (text === '') continue;
    const key = keyOf(text);
    const known = table.get(key);
    if (known === undefined) table.set(key, toParty(row));
    else if (typeof known === 'number') table.set(key, [known, toParty(row)]);
    else known.push(toParty(row));
  }
  return table;
}

/** Groups by kind and what they are of: "department ward", "team 12" (the manager's row), "everyone -1". */
function groupTable(network: ServiceNetwork): Table {
  const { groups, people } = network.organisation;
  const table = new Map<string, PartyRef>();
  for (let group = 0; group < groups.count; group++) {
    const kind = groupKindOf(network, group);
    const of = groups.of[group];
    const key = `${kind} ${kind === 'department' ? departmentKey(people.departments[of]) : of}`;
    table.set(key, groupRef(group));
  }
  return table;
}

const looseId = (id: string): string => id.toLowerCase().replace(/^0+(?=.)/, '');

/** "Last, First" and "First Last" are one name. */
const nameKey = (name: string): string => departmentKey(name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1'));
