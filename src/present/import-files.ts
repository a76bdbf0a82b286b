import { declarationColumns } from '#model/declaration-columns.ts';
import type { ImportFile } from '#model/problem.ts';
import type { Words } from './words.ts';

/** What a page says of one of the four files. */
export interface ImportFileWords {
  readonly file: ImportFile;
  readonly name: string;
  /** The name inside a sentence. */
  readonly lower: string;
  readonly what: string;
  /** Servemap's own column names, in the order of a template. */
  readonly columns: readonly string[];
  /** The columns it cannot do without, in words. */
  readonly needed: string;
}

/** The four files of an import, in the order in which somebody would gather them. Names of columns are the files' own. */
export const importFileWords = ({ customers, aCustomer }: Words): readonly ImportFileWords[] => [
  {
    file: 'org',
    name: 'Org chart',
    lower: 'org chart',
    what: 'Who works here, and who is whose manager. Most HR systems can export it.',
    columns: [
      'employee_id',
      'name',
      'email',
      'title',
      'department',
      'location',
      'manager_id',
      'dotted_line_manager_ids',
      'status',
      'start_date',
      'end_date',
      'serves',
    ],
    needed: 'an id or an e-mail',
  },
  {
    file: 'serves',
    name: 'Declarations',
    lower: 'declarations',
    what: `Whom people say they serve, one row for each tie from a provider to ${aCustomer}.`,
    columns: [
      ...declarationColumns,
      'rating',
      'reliability',
      'assurance',
      'tangibles',
      'empathy',
      'responsiveness',
      'comment',
    ],
    needed: 'provider and customer',
  },
  {
    file: 'customers',
    name: `Outside ${customers}`,
    lower: `outside ${customers}`,
    what: 'Whoever you serve beyond your own people: patients, guests, families, funders.',
    columns: ['name', 'role', 'kind', 'can_choose', 'serves', 'requirement'],
    needed: 'name',
  },
  {
    file: 'needs',
    name: 'Needs',
    lower: 'needs',
    what: 'What people say they need, and from whom.',
    columns: ['person', 'need', 'from', 'importance', 'state', 'if_never'],
    needed: 'person and need',
  },
];

export const wordsOfFile = (words: Words, file: ImportFile): ImportFileWords =>
  importFileWords(words).find((each) => each.file === file)!;
