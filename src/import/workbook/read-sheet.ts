import type { Row } from '../files/record-taker.ts';
import { readXml, type XmlTaker } from './read-xml.ts';
import { type ShowNumber, showNumber } from './show-number.ts';
import { type WorkbookParts, withoutEscapes } from './workbook-parts.ts';

/** Some rows of a sheet, and the share of its bytes that are read by now. */
export interface SheetPiece {
  readonly rows: readonly Row[];
  readonly share: number;
}

/** A sheet may be this wide. */
const mostColumns = 16_384;

/**
 * The rows of a sheet that show anything, each with its own number, a piece at a time. Cells are what they show: see
 * `showNumber`; a formula its last result (programs that do not calculate write none); TRUE or FALSE; an error
 * nothing. Throws if the XML is damaged.
 */
export function* readSheet(bytes: Uint8Array, parts: WorkbookParts): Generator<SheetPiece> {
  const taker = new SheetTaker(parts);
  for (const share of readXml(bytes, taker)) yield { rows: taker.takeRows(), share };
}

class SheetTaker implements XmlTaker {
  private readonly parts: WorkbookParts;
  private readonly shows: ShowNumber[];
  private rows: Row[] = [];
  private inData = false;
  private line = 0;
  private cells: string[] = [];
  private errors: Map<number, string> | undefined;
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private isFormula = false;
  private inText = false;
  private inPhonetic = false;

  constructor(parts: WorkbookParts) {
    this.parts = parts;
    this.shows = parts.formats.map((format) => showNumber(format, parts.from1904));
  }

  /** The rows that are whole, each once. */
  takeRows(): Row[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(element: string, attributes: () => Readonly<Record<string, string>>): void {
    if (element === 'sheetData') this.inData = true;
    if (!this.inData) return;
    if (element === 'row') this.startRow(attributes());
    else if (element === 'c') this.startCell(attributes());
    else if (element === 'f') this.isFormula = true;
    else if (element === 'rPh') this.inPhonetic = true;
    else if (element === 'v' || element === 't') this.inText = !this.inPhonetic;
  }

  close(element: string): void {
    if (element === 'sheetData') this.inData = false;
    if (!this.inData) return;
    if (element === 'v' || element === 't') this.inText = false;
    else if (element === 'rPh') this.inPhonetic = false;
    else if (element === 'c') this.endCell();
    else if (element === 'row') this.endRow();
  }

  text(part: string): void {
    if (this.inText) this.value += part;
  }

  private startRow({ r }: Readonly<Record<string, string>>): void {
    this.line = Number(r) || this.line + 1;
    this.cells = [];
    this.errors = undefined;
    this.column = -1;
  }

  private startCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.column = r ? columnOf(r) : this.column + 1;
    this.type = t;
    this.style = Number(s);
    this.value = '';
    this.isFormula = false;
  }

  private endCell(): void {
    const shown = this.show();
    if (shown === '' || this.column >= mostColumns) return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = shown;
  }

  private show(): string {
    const { value: text, type } = this;
    if (text === '') return this.isFormula && type === 'n' ? this.error('a formula without a result') : '';
    switch (type) {
      case 's':
        return this.parts.strings[Number(text)] ?? '';
      case 'str':
      case 'inlineStr':
        return withoutEscapes(text);
      case 'b':
        return text === '1' || text === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
        return this.error(text);
      case 'd':
        return text.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ');
      default:
        return this.showNumber(text);
    }
  }

  private error(shown: string): string {
    this.errors ??= new Map();
    this.errors.set(this.column, shown);
    return '';
  }

  private showNumber(text: string): string {
    const value = Number(text);
    if (!Number.isFinite(value)) return text;
    return this.shows[this.style]?.(value) ?? String(value);
  }

  private endRow(): void {
    const { cells, line, errors } = this;
    if (cells.length > 0 || errors) this.rows.push({ cells, line, ...(errors && { errors }) });
  }
}

/** The column of an address: 0 for "A1", 27 for "AB7". */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const letter = address.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
