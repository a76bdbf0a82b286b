import { count } from './english.ts';
import { type ChoiceField, choiceField, type FormError } from './form.ts';
import { type ImportFileWords, importFileWords } from './import-files.ts';
import { type Lede, lede } from './lede.ts';

export interface ImportPage {
  readonly title: string;
  readonly lede: Lede;
  readonly errors: readonly FormError[];
  readonly files: readonly FileField[];
  readonly asked: ChoiceField;
  /** "50 MB": what one upload may hold. */
  readonly limit: string;
  /** Nothing is held yet, so the sample may be loaded. */
  readonly offerSample: boolean;
}

export interface FileField extends ImportFileWords {
  readonly id: string;
  readonly error: string;
  readonly describedBy: string;
  readonly templateLink: string;
}

/** The page that asks for files. `limit` is in bytes for the whole upload. */
export function importPage(given: {
  errors: readonly FormError[];
  asked: string;
  limit: number;
  /** How many people are held now. */
  people: number;
}): ImportPage {
  return {
    title: 'Import',
    lede:
      given.people === 0
        ? lede('Begin with your org chart. Add whom people say they serve, and the gaps show.')
        : lede(
            `${count(given.people, 'person is', 'people are')} on the chart. Files you add bring it up to date.`,
          ),
    errors: given.errors,
    files: importFileWords.map((words) => fileField(words, given.errors)),
    asked: choiceField(given.errors, {
      id: 'asked',
      legend: 'Was everyone asked whom they serve?',
      hint: 'It decides what it means when somebody has no row in the declarations.',
      value: given.asked,
      options: [
        {
          value: 'everyone',
          label: 'Yes, everyone was asked',
          hint: 'Whoever has no row named nobody, which is an answer.',
        },
        {
          value: 'listed',
          label: 'No, only the people listed',
          hint: 'The others have not answered yet, and nothing is concluded from their silence.',
        },
      ],
    }),
    limit: size(given.limit),
    offerSample: given.people === 0,
  };
}

function fileField(words: ImportFileWords, errors: readonly FormError[]): FileField {
  const error = errors.find((each) => each.field === words.file)?.text ?? '';
  return {
    ...words,
    id: words.file,
    error,
    describedBy: [`${words.file}-hint`, error && `${words.file}-error`].filter(Boolean).join(' '),
    templateLink: `/import/templates/${words.file}.csv`,
  };
}

/** "50 MB", "512 kB". */
export const size = (bytes: number): string =>
  bytes >= 1 << 20 ? `${Math.floor(bytes / (1 << 20))} MB` : `${Math.ceil(bytes / 1024)} kB`;
