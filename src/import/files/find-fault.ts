import type { ByteSource } from '#model/import-plan.ts';
import type { CsvShape } from './csv-shape.ts';

/** A place between records. */
export interface Place {
  readonly offset: number;
  /** From 1. */
  readonly line: number;
}

/** What is wrong with a record that could not be read, and where reading goes on. */
export interface Fault {
  /** `blank-lines`: nothing is wrong, there was only a long stretch of blank lines. */
  readonly kind: 'stray-quote' | 'row-too-long' | 'blank-lines';
  /** The line of the stray quote, or where the long record begins. */
  readonly line: number;
  readonly resume: Place;
}

/** A record is at most this many bytes long. */
export const mostRecordBytes = 1 << 20;

const [lf, cr] = [10, 13];

/**
 * Reads one record again, byte by byte, to tell a stray or unclosed quote (reading resumes on the line behind it)
 * from a properly closed record that is only too long (reading resumes behind it). Reads no further than it must.
 *
 * @param from where the record begins; blank lines in front of it are passed over
 */
export async function findFault(source: ByteSource, from: Place, shape: CsvShape): Promise<Fault> {
  const scan = new RecordScan(from, shape);
  for await (const chunk of source.open(from.offset)) {
    for (let i = 0; i < chunk.length; i++) {
      const fault = scan.next(chunk[i]);
      if (fault) return fault;
    }
  }
  return scan.end();
}

type Mode = 'cell start' | 'plain' | 'quoted' | 'quote in quoted' | 'rest of line' | 'ended';

class RecordScan {
  private mode: Mode = 'cell start';
  private offset: number;
  private line: number;
  /** Where the record begins, behind any blank lines. */
  private record: Place;
  private blank = true;
  private afterCr = false;
  /** The line of the last opening quote, and the first place behind that line. */
  private quoteLine = 0;
  private behindQuote: Place | null = null;
  private stray = false;
  private readonly from: Place;
  private readonly delimiter: number;
  private readonly quote: number;

  constructor(from: Place, { delimiter, quote }: CsvShape) {
    this.from = from;
    this.offset = from.offset;
    this.line = from.line;
    this.record = from;
    this.delimiter = delimiter.charCodeAt(0);
    this.quote = quote.charCodeAt(0);
  }

  /** Takes a byte; the fault as soon as the place to resume is known. */
  next(byte: number): Fault | null {
    const pair = this.afterCr && byte === lf;
    if (this.mode === 'ended' && !pair) return this.fault(this.here());
    this.offset++;
    this.afterCr = byte === cr;
    if (pair) return this.behindPair();
    if (byte === lf || byte === cr) return this.lineBreak();
    return this.letter(byte);
  }

  /** The file is over. */
  end(): Fault {
    if (this.mode === 'quoted') this.stray = true;
    return this.fault(this.behindQuote ?? this.here());
  }

  private behindPair(): Fault | null {
    if (this.behindQuote?.offset === this.offset - 1) this.behindQuote = this.here();
    if (this.blank) this.record = this.here();
    return this.mode === 'ended' ? this.fault(this.here()) : null;
  }

  private lineBreak(): Fault | null {
    this.line++;
    if (this.mode === 'quoted') {
      this.behindQuote ??= this.here();
      return null;
    }
    if (this.blank) {
      this.record = this.here();
      return null;
    }
    this.mode = 'ended';
    return null;
  }

  private letter(byte: number): Fault | null {
    this.blank = false;
    switch (this.mode) {
      case 'cell start':
        this.mode = byte === this.quote ? this.open() : byte === this.delimiter ? 'cell start' : 'plain';
        return null;
      case 'plain':
        if (byte === this.quote) return this.found(this.line, null);
        if (byte === this.delimiter) this.mode = 'cell start';
        return null;
      case 'quoted':
        if (byte === this.quote) this.mode = 'quote in quoted';
        return null;
      case 'quote in quoted':
        if (byte === this.quote) this.mode = 'quoted';
        else if (byte === this.delimiter) this.mode = 'cell start';
        else return this.found(this.quoteLine, this.behindQuote);
        return null;
      default:
        return null;
    }
  }

  private open(): Mode {
    this.quoteLine = this.line;
    this.behindQuote = null;
    return 'quoted';
  }

  private found(line: number, resume: Place | null): Fault | null {
    this.stray = true;
    this.quoteLine = line;
    if (resume) return this.fault(resume);
    this.mode = 'rest of line';
    return null;
  }

  private here(): Place {
    return { offset: this.offset, line: this.line };
  }

  private fault(resume: Place): Fault {
    if (this.stray) return { kind: 'stray-quote', line: this.quoteLine, resume };
    const { offset, line } = this.record;
    if (resume.offset - offset > mostRecordBytes) return { kind: 'row-too-long', line, resume };
    if (offset > this.from.offset) return { kind: 'blank-lines', line, resume: this.record };
    return { kind: 'stray-quote', line, resume };
  }
}
