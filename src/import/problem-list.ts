import { withoutDirectionMarks } from '#model/direction-marks.ts';
import type { ColumnMatch, ImportSource } from '#model/import-plan.ts';
import type { Problem, ProblemCode } from '#model/problem.ts';
import { defaultSettings, type Vocabulary } from '#model/settings.ts';
import { type Facts, problemCodes } from './problem-codes.ts';

/** Where a problem stands in its file; line 0 is the file as a whole. */
export interface Spot extends Facts {
  readonly line?: number;
}

/** Of one code and file this many problems are listed one by one; the rest are counted. */
export const mostOfACode = 10_000;

const mostValue = 200;

/** Collects the problems of an import in the order they are met. */
export class ProblemList {
  readonly problems: Problem[] = [];
  /** All problems, also those beyond the list. */
  count = 0;
  private readonly met = new Map<string, number>();
  private readonly noted = new Set<string>();
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary = defaultSettings.vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The view of this list for one file. */
  for(source: ImportSource): FileProblems {
    return new FileProblems(this, source);
  }

  add(
    { file, key: source, name: fileName }: ImportSource,
    code: ProblemCode,
    spot: Spot & { cell: number },
  ): void {
    this.count++;
    const key = `${source} ${code}`;
    const met = (this.met.get(key) ?? 0) + 1;
    this.met.set(key, met);
    if (met > mostOfACode) return;
    const cut = {
      ...spot,
      ...this.vocabulary,
      ...(spot.value !== undefined && { value: shorten(spot.value) }),
    };
    this.problems.push({ ...inWords(code, cut), file, source, fileName, cell: spot.cell });
  }

  /** True the first time it is asked about a key: for problems said once a word. */
  isNew(key: string): boolean {
    if (this.noted.has(key)) return false;
    this.noted.add(key);
    return true;
  }

  /** The problems, with a last line for each kind of which there are too many to list. */
  finish(): Problem[] {
    const more = [...this.met].filter(([, met]) => met > mostOfACode);
    return [...this.problems, ...more.map(([key, met]) => this.sayMore(key, met - mostOfACode))];
  }

  private sayMore(key: string, more: number): Problem {
    const [source, code] = key.split(' ');
    const like = this.problems.find((problem) => problem.source === source && problem.code === code)!;
    const sentence = `${more} more of these stand in the file: ${like.sentence}`;
    return { ...like, line: 0, cell: -1, value: '', sentence };
  }
}

type KnownColumn = Pick<ColumnMatch, 'header' | 'keptBack'>;

/** Adds problems of one source; what stands in a column that is kept back is never told. */
export class FileProblems {
  private readonly list: ProblemList;
  private readonly source: ImportSource;
  private columns: readonly KnownColumn[] = [];
  private readonly sentences = new Set<string>();

  constructor(list: ProblemList, source: ImportSource) {
    this.list = list;
    this.source = source;
  }

  /** The columns are known: from now on a problem's column has its number. */
  know(columns: readonly KnownColumn[]): void {
    this.columns = columns;
  }

  /** What is worth knowing of the file and no problem. */
  note(sentence: string): void {
    this.sentences.add(sentence);
  }

  /** The notes so far, each once. */
  get notes(): readonly string[] {
    return [...this.sentences];
  }

  add(code: ProblemCode, spot: Spot = {}): void {
    const cell =
      spot.column === undefined ? -1 : this.columns.findIndex(({ header }) => header === spot.column);
    const isOpen = !this.columns[cell]?.keptBack;
    this.list.add(this.source, code, { ...spot, ...(!isOpen && { value: '' }), cell });
  }

  /** Adds it only the first time this value is met with this code. */
  addOnce(code: ProblemCode, spot: Spot & { readonly value: string }): void {
    if (this.list.isNew(`${this.source.key} ${code} ${spot.column ?? ''} ${spot.value}`))
      this.add(code, spot);
  }
}

/** A text of a problem at its greatest length; a letter of two units is not cut in half. */
export const shorten = (text: string): string =>
  text.length <= mostValue ? text : `${text.slice(0, mostValue - 1).replace(/[\ud800-\udbff]$/, '')}…`;

function inWords(
  code: ProblemCode,
  spot: Spot & Vocabulary,
): Omit<Problem, 'file' | 'source' | 'fileName' | 'cell'> {
  const { blocking, sentence, fix } = problemCodes[code];
  const { line = 0, column = '', value = '' } = spot;
  return {
    code,
    blocking,
    line,
    column,
    value,
    sentence: withoutDirectionMarks(sentence(spot)),
    fix: fix(spot),
  };
}
