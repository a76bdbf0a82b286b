import { delimiters, encodings, type FileReading, type ImportOptions, quotes } from '#model/import-plan.ts';
import { cut } from './cut.ts';
import { count, list } from './english.ts';
import { type Option, options } from './options.ts';

/** One choice of how a file is to be read. */
export interface FormatField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

/** How a file was read: "120 rows. UTF-8 and separated by commas." */
export function formatInWords(file: FileReading): string {
  const how =
    file.encoding === 'workbook'
      ? [file.encodingName, file.sheet && `sheet ${cut(file.sheet, 60)}`]
      : [
          file.encodingName,
          delimiterWords[file.delimiter],
          file.quote === 'double' ? '' : quoteWords[file.quote],
        ];
  const cells = file.keptBack > 0 ? `${count(file.keptBack, 'cell')} kept back.` : '';
  return [`${count(file.rows, 'row')}.`, `${list(how.filter(Boolean))}.`, cells].filter(Boolean).join(' ');
}

const delimiterWords = {
  comma: 'separated by commas',
  semicolon: 'separated by semicolons',
  tab: 'separated by tabs',
  pipe: 'separated by bars',
} as const;

const quoteWords = {
  double: 'text in double quotes',
  single: 'text in single quotes',
  none: 'no quotes',
} as const;

const encodingWords = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little end first',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Windows-1252 (Western European)',
} as const;

const rowsOffered = 12;

/** What can be chosen instead, each list headed by what was found. */
export function formatFields(file: FileReading, { reading }: ImportOptions): FormatField[] {
  const chosen = reading.get(file.source) ?? {};
  const field = (name: string, label: string, options: readonly Option[]): FormatField => ({
    id: `${file.source}-${name}`,
    name,
    label,
    options,
  });
  const words = <Value extends string>(values: readonly Value[], say: Readonly<Record<Value, string>>) =>
    values.map((value) => [value, say[value]] as const);
  const rows = Array.from({ length: rowsOffered }, (_, at) => [String(at + 1), `Row ${at + 1}`] as const);
  const header = field('header', 'Row that names the columns', [
    ...options(
      [['0', 'None: the first row is data'], ...rows],
      chosen.header === undefined ? '' : String(chosen.header),
      file.header > 0 ? `As found: row ${file.header}` : 'As found: none',
    ),
  ]);
  const dates = field(
    'dates',
    'Dates like 03/04/2026',
    options(
      [
        ['day-first', 'Day first'],
        ['month-first', 'Month first'],
      ],
      chosen.dates ?? '',
      'As found',
    ),
  );
  if (file.encoding === 'workbook') {
    const sheets = file.sheets.slice(0, 100).map((name) => [name, cut(name, 60)] as const);
    return [
      field('sheet', 'Sheet', options(sheets, chosen.sheet ?? '', `As found: ${cut(file.sheet, 60)}`)),
      header,
      dates,
    ];
  }
  return [
    field(
      'encoding',
      'Letters',
      options(words(encodings, encodingWords), chosen.encoding ?? '', `As found: ${file.encodingName}`),
    ),
    field(
      'delimiter',
      'Cells',
      options(
        words(delimiters, delimiterWords),
        chosen.delimiter ?? '',
        `As found: ${delimiterWords[file.delimiter]}`,
      ),
    ),
    field(
      'quote',
      'Quotes',
      options(words(quotes, quoteWords), chosen.quote ?? '', `As found: ${quoteWords[file.quote]}`),
    ),
    header,
    dates,
  ];
}
