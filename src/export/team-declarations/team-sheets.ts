import type { Words } from '#present/words.ts';
import { type TeamRow, teamColumns } from './team-rows.ts';

/** A sheet of texts; the first row is its head where it has one. */
export interface Sheet {
  readonly name: string;
  readonly hasHead: boolean;
  readonly rows: readonly (readonly string[])[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
}

/** The rows to fill in, and a second sheet with the words that a manager needs for it. */
export const teamSheets = (words: Words, rows: readonly TeamRow[]): Sheet[] => [
  {
    name: 'Declarations',
    hasHead: true,
    rows: [teamColumns, ...rows.map((row) => teamColumns.map((column) => keepApostrophe(row[column])))],
    widths: teamColumns.map((column) => widths[column] ?? 24),
  },
  { name: 'How to fill this in', hasHead: false, rows: helpWith(words).map((line) => [line]), widths: [110] },
];

/** A cell that begins like one that was defused would lose an apostrophe on the way back. */
const keepApostrophe = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const widths: Partial<Record<(typeof teamColumns)[number], number>> = {
  provider: 14,
  customer: 22,
  main: 8,
};

/** The names of columns are the file's, whatever a customer is called. */
const helpWith = ({ customer, customers, aCustomer }: Words): readonly string[] => [
  'How to fill in the sheet “Declarations”',
  '',
  `Everyone has ${aCustomer}: somebody directly affected by their work, inside or outside. For each of your people, write down whom they serve.`,
  '',
  `provider: whose row it is. Leave it as it is. Has somebody several ${customers}, copy their row, one row for each ${customer}.`,
  'customer: whom they serve. An employee id, an e-mail or a full name; or one of these:',
  '    group:Pharmacy – a whole department',
  '    team:1012 – everybody who reports to the person with the id 1012',
  '    outside:Patients – somebody outside the organisation',
  `    none – they have asked themselves, and have no ${customer}`,
  'service: what they provide, in a few words.',
  `need: what the ${customer} needs it for. promise: what was agreed, such as “within a day”. customer_part: what the ${customer} does in return.`,
  `main: yes for the one ${customer} who matters most, otherwise blank. how_delivered: by phone, in person, on paper …`,
  'provider_name and customer_name are only there to read; nothing that is changed in them is kept.',
  '',
  `What was said before is filled in. Change what is no longer right. A row without ${aCustomer} is passed over.`,
  'Deleting a row does not end anything: to end a tie, tell HR.',
  'Save the file as it is (an Excel workbook, or CSV) and send it back.',
];
