import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** The files of a network as Servemap reads them, as texts, and what of them nobody said. */
export interface ConvertedNetwork {
  readonly org: string;
  readonly serves: string;
  readonly customers: string;
  readonly madeUp: string;
}

/** A shape in which researchers publish networks: the files that make one up, and what becomes of their texts. */
export interface NetworkShape {
  readonly files: readonly string[];
  convert(...texts: readonly string[]): ConvertedNetwork;
}

type Row = Readonly<Record<string, string>>;

/**
 * Who reports to whom and who asks whom for advice. Who gives advice serves the one who asks, and it is the asker who
 * says so: a row from A to B becomes "B serves A, reported by the customer".
 */
const advice: NetworkShape = {
  files: ['people.csv', 'reportto.csv', 'advice.csv'],
  convert(people, reportTo, advised) {
    const managers = new Map(read(reportTo).map((row) => [row.from, row.to]));
    return write({
      people: read(people).map(({ NodeName: id, Department }) => [
        id,
        '',
        Department,
        managers.get(id) ?? '',
      ]),
      ties: read(advised).map(({ from, to }) => [to, from, 'Advice', 'customer']),
      facing: read(people).filter(({ Level }) => Level === '2'),
      as: 'level 2',
    });
  },
};

/** Both ends were asked about help on work: "I go to them", and "they come to me". Nobody is anybody's manager. */
const twoSided: NetworkShape = {
  files: ['people.csv', 'q1_goes_to_for_help.csv', 'q2_comes_to_me_for_help.csv'],
  convert(people, goesTo, comesToMe) {
    return write({
      people: read(people).map(({ id, title, location }) => [id, title, `Location ${location}`, '']),
      ties: [
        ...read(goesTo).map(({ from, to }) => [to, from, 'Help', 'customer']),
        ...read(comesToMe).map(({ provider, customer }) => [provider, customer, 'Help', 'provider']),
      ],
      facing: read(people).filter(({ title }) => title === 'Partner'),
      as: 'partners',
    });
  },
};

/** Who reports to whom and who writes to whom: whoever writes serves. The head, who reports to nobody else, faces out. */
const mail: NetworkShape = {
  files: ['reportsto.csv', 'email_pairs.csv'],
  convert(reportsTo, pairs) {
    const people = read(reportsTo);
    return write({
      people: people.map(({ ID, ReportsToID }) => [ID, '', '', ReportsToID]),
      ties: read(pairs).map(({ from, to }) => [from, to, 'Mail', 'provider']),
      facing: people.filter(({ ID, ReportsToID }) => ID === ReportsToID),
      as: 'the head',
    });
  },
};

export const networkShapes: readonly NetworkShape[] = [advice, twoSided, mail];

interface Network {
  /** Id, title, department, manager. */
  readonly people: readonly (readonly string[])[];
  /** Provider, customer, service, who reports it. */
  readonly ties: readonly (readonly string[])[];
  /** Those who are taken to serve the outside customer, and what they are. */
  readonly facing: readonly Row[];
  readonly as: string;
}

/** No such network has an outside customer, without whom there is no line of sight: so one is made up. */
function write({ people, ties, facing, as }: Network): ConvertedNetwork {
  const outside = facing.map(({ NodeName, id, ID }) => [
    NodeName ?? id ?? ID,
    'outside:Clients',
    '',
    'provider',
  ]);
  return {
    org: stringify([['employee_id', 'title', 'department', 'manager_id'], ...people]),
    serves: stringify([['provider', 'customer', 'service', 'reported_by'], ...ties, ...outside]),
    customers: stringify([
      ['name', 'role'],
      ['Clients', 'primary'],
    ]),
    madeUp: `Clients outside, served by ${facing.length} of ${people.length} people: ${as}`,
  };
}

const read = (text: string): Row[] => parse(text, { columns: true, bom: true });
