import type { ImportOptions, ImportSource } from '#model/import-plan.ts';
import type { ImportFile } from '#model/problem.ts';
import { findColumns } from '../columns/find-columns.ts';
import { asBuffer } from '../files/as-buffer.ts';
import type { OpenedFile } from '../files/opened-file.ts';
import type { RecordTaker, Row, Trouble } from '../files/record-taker.ts';
import { unreadableWords } from '../files/unreadable-words.ts';
import { readSheet, type SheetPiece } from './read-sheet.ts';
import { type Archive, openArchive, TooMuch } from './unzip.ts';
import { readWorkbookParts, type SheetPlace, type WorkbookParts } from './workbook-parts.ts';

const mostBytes = 500_000_000;

/**
 * Opens an .xlsx workbook at the sheet that was chosen, else at the first visible one that has the columns needed
 * (those chosen by hand too, if any sheet has them), else at the first visible one with rows. The archive is held in memory, and unpacked a part at a time.
 */
export async function openWorkbook(source: ImportSource, options: ImportOptions): Promise<OpenedFile> {
  const bytes = await readAll(source);
  const workbook = bytes && openParts(bytes);
  if (!workbook) return refused(unreadableWords.hugeWorkbook);
  if ('why' in workbook) return refused(workbook);
  const { archive, parts } = workbook;
  const sheets = parts.sheets.map(({ name }) => name);
  const wanted = options.reading.get(source.key)?.sheet;
  const { sheet, others } = findSheet(workbook, wanted, (rows) => fitOf(source, options, rows));
  if (!sheet && wanted) return refused(unreadableWords.noSuchSheet(wanted, sheets), sheets);
  if (!sheet) return refused(unreadableWords.noSheets, sheets);
  return {
    ...written,
    sheet: sheet.name,
    sheets,
    notes: others.map((other) => alsoFits(source.file, other)),
    read: (taker) => handOver(() => readSheet(archive.unpack(sheet.path)!, parts), taker, bytes.length),
  };
}

const written = {
  encoding: 'workbook',
  encodingName: 'Excel workbook',
  delimiter: 'comma',
  quote: 'double',
} as const;

const refused = (trouble: Trouble, sheets: readonly string[] = []): OpenedFile => ({
  ...written,
  sheet: '',
  sheets,
  trouble,
  async *read() {},
});

async function readAll(source: ImportSource): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source.open(0)) {
    chunks.push(asBuffer(chunk));
    size += chunk.length;
    if (size > mostBytes) return undefined;
  }
  return Buffer.concat(chunks);
}

interface Workbook {
  readonly archive: Archive;
  readonly parts: WorkbookParts;
}

/** Whatever a library throws over the bytes means that these are damaged. */
function openParts(bytes: Buffer): Workbook | Trouble {
  try {
    const archive = openArchive(bytes);
    const parts = readWorkbookParts(archive);
    if (parts) return { archive, parts };
    const isOther = archive.has('mimetype') || archive.has('[Content_Types].xml');
    return isOther ? unreadableWords.otherWorkbook : unreadableWords.zip;
  } catch (error) {
    return error instanceof TooMuch ? unreadableWords.hugeWorkbook : unreadableWords.brokenWorkbook;
  }
}

const sampleRows = 100;

interface FoundSheet {
  readonly sheet: SheetPlace | undefined;
  /** Others that would do as well. */
  readonly others: readonly SheetPlace[];
}

/** How well a sheet fits: 0 it has no rows, 1 it has some, 2 the columns needed, 3 those chosen by hand too. */
type Fit = 0 | 1 | 2 | 3;

function findSheet(
  workbook: Workbook,
  wanted: string | undefined,
  fitOfRows: (rows: readonly Row[]) => Fit,
): FoundSheet {
  const { sheets } = workbook.parts;
  if (wanted) return { sheet: sheets.find(({ name }) => name === wanted), others: [] };
  const visible = sheets.some(({ hidden }) => !hidden) ? sheets.filter(({ hidden }) => !hidden) : sheets;
  if (visible.length === 1) return { sheet: visible[0], others: [] };
  const fits = visible.map((sheet) => fitOfRows(firstRows(workbook, sheet)));
  const best = Math.max(...fits);
  const [sheet, ...others] = visible.filter((_, i) => best > 0 && fits[i] === best);
  return { sheet, others: best > 1 ? others.slice(0, mostOthers) : [] };
}

const mostOthers = 3;

const alsoFits = (file: ImportFile, { name }: SheetPlace): string =>
  `“${name}” also looks like ${fileWords[file]}; the first was taken.`;

const fileWords: Readonly<Record<ImportFile, string>> = {
  org: 'an org chart',
  customers: 'a list of whom you serve outside',
  serves: 'a list of who serves whom',
  needs: 'a list of needs',
};

/** None of a sheet that is damaged. */
function firstRows({ archive, parts }: Workbook, { path }: SheetPlace): Row[] {
  const rows: Row[] = [];
  try {
    for (const piece of readSheet(archive.unpack(path)!, parts)) {
      rows.push(...piece.rows);
      if (rows.length >= sampleRows) break;
    }
  } catch {
    return [];
  }
  return rows.slice(0, sampleRows);
}

function fitOf(source: ImportSource, options: ImportOptions, rows: readonly Row[]): Fit {
  if (rows.length === 0) return 0;
  if (hasColumns(source, options, rows)) return 3;
  return hasColumns(source, { ...options, columns: new Map() }, rows) ? 2 : 1;
}

function hasColumns(source: ImportSource, options: ImportOptions, rows: readonly Row[]): boolean {
  const { plan, number } = findColumns(source, options, rows);
  return number > 0 && plan.missing.length === 0 && plan.notFound.length === 0;
}

async function* handOver(
  open: () => Generator<SheetPiece>,
  taker: RecordTaker,
  size: number,
): AsyncGenerator<void> {
  for (const piece of whole(open)) {
    if ('why' in piece) taker.trouble(piece);
    else {
      for (const { cells, line, errors } of piece.rows) taker.record([...cells], line, errors);
      taker.progress(Math.round(piece.share * size));
    }
    if (!taker.wanted()) return;
    yield;
  }
}

/** The pieces of a sheet, and last what is wrong with it, if anything is. What takers throw does not pass here. */
function* whole(open: () => Generator<SheetPiece>): Generator<SheetPiece | Trouble> {
  try {
    yield* open();
  } catch {
    yield unreadableWords.brokenWorkbook;
  }
}
