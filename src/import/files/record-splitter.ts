import { parse } from 'csv-parse/sync';
import type { CsvShape } from './csv-shape.ts';
import { mostRecordBytes, type Place } from './find-fault.ts';
import type { RecordTaker } from './record-taker.ts';
import { toWindows1252 } from './windows-1252.ts';

const [lf, cr] = [10, 13];

type Kind = 'plain' | 'plain with quotes' | 'quoted';

/** One record as a stretch of the bytes at hand. */
interface Stretch extends Place {
  readonly start: number;
  /** Without its line end. */
  readonly end: number;
  readonly kind: Kind;
}

/**
 * Cuts bytes into records. A line on which no cell begins with a quote is split here, which is several times faster
 * than looking at every byte; records with quoted cells are gathered (a line belongs to the record as long as its
 * quotes are odd in number) and given to csv-parse, all of a piece in one call. Strings are made a line at a time,
 * so that a kept cell never keeps more than its own line alive.
 */
export class RecordSplitter {
  /** Where the next record begins. */
  next: Place;
  /** The bytes at hand, in one piece of memory that is used again and again. */
  private work = Buffer.allocUnsafe(1 << 18);
  private held = 0;
  private readonly shape: CsvShape;
  private readonly taker: Pick<RecordTaker, 'record' | 'oddQuote' | 'fault'>;
  constructor(shape: CsvShape, from: Place, taker: Pick<RecordTaker, 'record' | 'oddQuote' | 'fault'>) {
    this.shape = shape;
    this.next = from;
    this.taker = taker;
  }

  /** Takes the next bytes; false if the record that begins at `next` cannot be read. */
  feed(piece: Buffer, isLast: boolean): boolean {
    const bytes = this.hold(piece);
    const { stretches, behind } = this.cut(bytes, isLast);
    const quoted = stretches.filter(({ kind }) => kind === 'quoted');
    const { records, failed } = this.parseQuoted(bytes, quoted);
    let parsed = 0;
    for (const stretch of stretches) {
      if (stretch === failed) {
        this.next = stretch;
        return false;
      }
      this.emit(bytes, stretch, stretch.kind === 'quoted' ? records[parsed++] : undefined);
    }
    this.work.copyWithin(0, behind.offset - this.next.offset, this.held);
    this.held -= behind.offset - this.next.offset;
    this.next = behind;
    return true;
  }

  /** What was left over, with the piece behind it. */
  private hold(piece: Buffer): Buffer {
    const length = this.held + piece.length;
    if (length > this.work.length) {
      const larger = Buffer.allocUnsafe(length * 2);
      this.work.copy(larger, 0, 0, this.held);
      this.work = larger;
    }
    piece.copy(this.work, this.held);
    this.held = length;
    return this.work.subarray(0, length);
  }

  /** The whole records among the bytes, and the place behind them; a last line without an end is one at the end. */
  private cut(bytes: Buffer, isLast: boolean): { stretches: Stretch[]; behind: Place } {
    const scan = new LineScan(bytes, this.shape);
    const stretches: Stretch[] = [];
    let { line } = this.next;
    let start = 0;
    while (start < bytes.length) {
      const found = scan.record(start, isLast);
      if (found === null) break;
      const { end, next, lines, kind } = found;
      if (end > start) stretches.push({ start, end, offset: this.next.offset + start, line, kind });
      line += lines;
      start = next;
    }
    return { stretches, behind: { offset: this.next.offset + start, line } };
  }

  /** The cells of records with quotes, up to the first that cannot be read. */
  private parseQuoted(bytes: Buffer, quoted: readonly Stretch[]): { records: string[][]; failed?: Stretch } {
    if (quoted.length === 0) return { records: [] };
    const newLine = Buffer.from('\n');
    const joined = Buffer.concat(quoted.flatMap(({ start, end }) => [bytes.subarray(start, end), newLine]));
    const { delimiter, encoding, quote } = this.shape;
    const how = { delimiter, encoding, quote, escape: quote };
    try {
      return { records: parse(joined, { ...how, record_delimiter: '\n', relax_column_count: true }) };
    } catch (error) {
      const good = (error as { records?: number }).records ?? 0;
      return { records: this.parseQuoted(bytes, quoted.slice(0, good)).records, failed: quoted[good] };
    }
  }

  private emit(bytes: Buffer, stretch: Stretch, parsed: string[] | undefined): void {
    const { start, end, line, kind } = stretch;
    if (end - start > mostRecordBytes) {
      this.taker.fault({ kind: 'row-too-long', line, resume: stretch });
      return;
    }
    const latin1 = this.shape.encoding === 'latin1';
    const cells = parsed ?? bytes.toString(this.shape.encoding, start, end).split(this.shape.delimiter);
    this.taker.record(latin1 ? cells.map(toWindows1252) : cells, line);
    if (kind === 'plain with quotes' && this.shape.quote === '"') this.taker.oddQuote(line);
  }
}

interface FoundRecord {
  readonly end: number;
  /** Where the next record begins. */
  readonly next: number;
  /** Line ends in it, its own included. */
  readonly lines: number;
  readonly kind: Kind;
}

/** Finds ends of lines and quotes in some bytes, looking at each byte natively and once. */
class LineScan {
  private readonly bytes: Buffer;
  private readonly delimiter: number;
  private nextLf = -1;
  private nextCr = -1;
  private nextQuote = -1;
  private readonly quote: number;

  constructor(bytes: Buffer, { delimiter, quote }: CsvShape) {
    this.bytes = bytes;
    this.delimiter = delimiter.charCodeAt(0);
    this.quote = quote.charCodeAt(0);
    if (quote === '') this.nextQuote = bytes.length;
  }

  /** The record that begins here; null if its end is not among the bytes. */
  record(start: number, isLast: boolean): FoundRecord | null {
    let quotes = 0;
    let isQuoted = false;
    let lines = 0;
    for (let at = start; ; ) {
      const line = this.line(at, isLast);
      if (line === null) return null;
      for (let q = this.quoteFrom(at); q < line.end; q = this.quoteFrom(q + 1)) {
        quotes++;
        isQuoted ||= q === at || this.bytes[q - 1] === this.delimiter;
      }
      lines++;
      const closed = !isQuoted || quotes % 2 === 0;
      if (closed || (isLast && line.next >= this.bytes.length)) {
        return { ...line, lines, kind: isQuoted ? 'quoted' : quotes > 0 ? 'plain with quotes' : 'plain' };
      }
      at = line.next;
    }
  }

  /** The line from here on: LF, CR LF or CR ends it. A CR as the last byte may be half of a line end. */
  private line(at: number, isLast: boolean): { end: number; next: number } | null {
    const { bytes } = this;
    if (this.nextLf < at) this.nextLf = orEnd(bytes.indexOf(lf, at), bytes);
    if (this.nextCr < at) this.nextCr = orEnd(bytes.indexOf(cr, at), bytes);
    const end = Math.min(this.nextLf, this.nextCr);
    const isPair = this.nextCr + 1 === this.nextLf && this.nextLf < bytes.length;
    if (!isLast && (end === bytes.length || (end === this.nextCr && end + 1 === bytes.length))) return null;
    return { end, next: Math.min(bytes.length, end === this.nextCr && isPair ? end + 2 : end + 1) };
  }

  private quoteFrom(at: number): number {
    if (this.nextQuote < at) this.nextQuote = orEnd(this.bytes.indexOf(this.quote, at), this.bytes);
    return this.nextQuote;
  }
}

const orEnd = (index: number, bytes: Buffer): number => (index < 0 ? bytes.length : index);
