import type { ImportMode, ImportOptions } from '#model/import-plan.ts';
import { cut } from './cut.ts';
import { count } from './english.ts';
import type { ChoiceField, FormError } from './form.ts';
import { type ImportCounts, importInWords } from './import-counts.ts';
import { type ImportFileWords, importFileWords } from './import-files.ts';
import { askedField, modeField } from './import-options.ts';
import { type Lede, lede } from './lede.ts';
import { dayOf, momentOf, timeOf } from './moment.ts';
import type { Words } from './words.ts';

export interface ImportPage {
  readonly title: string;
  readonly lede: Lede;
  readonly errors: readonly FormError[];
  readonly files: readonly FileField[];
  readonly mode: ChoiceField;
  readonly asked: ChoiceField;
  /** "50 MB": what one upload may hold. */
  readonly limit: string;
  /** Nothing is held yet, so the sample may be loaded. */
  readonly offerSample: boolean;
  /** Uploads that are neither applied nor forgotten. */
  readonly underWay: readonly UploadLine[];
  /** "and 4 older ones", or blank. */
  readonly moreUnderWay: string;
  readonly past: readonly PastImportRow[];
}

export interface UploadLine {
  readonly name: string;
  /** "5 minutes ago, at 14:05" */
  readonly when: string;
  readonly href: string;
  /** Where forgetting it is sent. */
  readonly removal: string;
}

export interface FileField extends ImportFileWords {
  readonly id: string;
  readonly error: string;
  readonly describedBy: string;
  readonly templateLink: string;
}

export interface PastImportRow {
  readonly when: string;
  readonly href: string;
  readonly what: string;
  readonly actor: string;
  readonly undone: boolean;
}

/** An import that was applied. */
export interface AppliedImport {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly counts: ImportCounts;
  readonly undone?: object;
}

interface Given {
  readonly errors: readonly FormError[];
  readonly mode: ImportMode;
  readonly asked: ImportOptions['asked'];
  /** Bytes of the whole upload. */
  readonly limit: number;
  /** How many people are here, and how many are held at all: those who left, and vacant posts, too. */
  readonly here: number;
  readonly people: number;
  /** The newest first. */
  readonly underWay: readonly {
    readonly id: string;
    readonly createdAt: Date;
    readonly names: readonly string[];
  }[];
  /** The newest first. */
  readonly past: readonly AppliedImport[];
  readonly now: Date;
  readonly words: Words;
}

/** The page that asks for files, and tells of the imports so far. */
export function importPage(given: Given): ImportPage {
  const { errors, people, here, limit, now } = given;
  return {
    title: 'Import',
    lede:
      people === 0
        ? lede('Begin with your org chart. Add whom people say they serve, and the gaps show.')
        : lede(`${count(here, 'person is', 'people are')} on the chart. Files you add bring it up to date.`),
    errors,
    files: importFileWords(given.words).map((words) => fileField(words, errors)),
    mode: modeField(given.words, given.mode),
    asked: askedField(given.asked),
    limit: size(limit),
    offerSample: people === 0,
    underWay: given.underWay.slice(0, uploadsShown).map(({ id, createdAt, names }) => ({
      name: cut(names.join(', '), 80),
      when: `${ago(createdAt, now)}, at ${timeOf(createdAt)}`,
      href: `/imports/${id}`,
      removal: `/imports/${id}/removal`,
    })),
    moreUnderWay: moreInWords(given.underWay.length - uploadsShown),
    past: given.past.map(({ revision, at, actor, counts, undone }) => ({
      when: momentOf(at),
      href: `/past-imports/${revision}`,
      what: importInWords(given.words, counts),
      actor,
      undone: undone !== undefined,
    })),
  };
}

const uploadsShown = 3;

const moreInWords = (more: number): string =>
  more > 0 ? `and ${more === 1 ? '1 older one' : `${more.toLocaleString('en-GB')} older ones`}` : '';

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

/** "just now", "5 minutes ago", "3 hours ago", else the day. */
export function ago(then: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${count(minutes, 'minute')} ago`;
  return minutes < 24 * 60 ? `${count(Math.floor(minutes / 60), 'hour')} ago` : dayOf(then);
}
