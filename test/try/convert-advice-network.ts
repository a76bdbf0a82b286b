import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** The files of an advice network, as texts: who they are, who reports to whom, who asks whom. */
export interface AdviceNetwork {
  readonly people: string;
  readonly reportTo: string;
  readonly advice: string;
}

type Row = Record<string, string>;

/**
 * Turns an advice network (people.csv, reportto.csv, advice.csv with columns from and to) into an org chart and
 * declarations. Who gives advice serves the one who asks, and it is the asker who says so: a row from A to B becomes
 * "B serves A, reported by the customer".
 */
export function convertAdviceNetwork(network: AdviceNetwork): { org: string; serves: string } {
  const managers = new Map(read(network.reportTo).map((row) => [row.from, row.to]));
  const people = read(network.people).map((row) => [
    row.NodeName,
    row.Department,
    managers.get(row.NodeName) ?? '',
  ]);
  const ties = read(network.advice).map((row) => [row.to, row.from, 'Advice', 'customer']);
  return {
    org: stringify([['employee_id', 'department', 'manager_id'], ...people]),
    serves: stringify([['provider', 'customer', 'service', 'reported_by'], ...ties]),
  };
}

const read = (text: string): Row[] => parse(text, { columns: true, bom: true });
