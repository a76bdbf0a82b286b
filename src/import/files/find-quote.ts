import type { QuoteName } from '#model/import-plan.ts';

/** What text may stand in, so that it can hold delimiters and line breaks. */
export const quoteSigns: Readonly<Record<QuoteName, string>> = { double: '"', single: "'", none: '' };

const mostRecords = 20;

/**
 * Double quotes, unless the first records are plainly written in single ones (with an apostrophe doubled): then more
 * than half of them hold a cell that begins and ends with one, hardly any a cell that only begins with one, and none
 * a cell that begins with a double quote. So neither `'t Hooft` nor a formula defused as `'=1+1` makes a file
 * single-quoted.
 */
export function findQuote(head: Buffer): QuoteName {
  const text = head.toString('latin1');
  let [records, wrapped, broken] = [0, 0, 0];
  for (let at = 0; at < text.length && records < mostRecords; records++) {
    const record = readRecord(text, at);
    if (record.is === 'double') return 'double';
    if (record.is === 'wrapped') wrapped++;
    if (record.is === 'broken') broken++;
    at = record.next;
  }
  return wrapped > 1 && wrapped * 2 > records && broken * 4 < records ? 'single' : 'double';
}

const cellEnd = /[,;\t|\r\n]/;

interface QuotedRecord {
  /** `wrapped`: a cell stands in single quotes; `broken`: one is opened and not closed; `double`: a double quote. */
  readonly is: 'plain' | 'wrapped' | 'broken' | 'double';
  readonly next: number;
}

/** Reads a record as if single quotes were the quotes. */
function readRecord(text: string, from: number): QuotedRecord {
  let is: QuotedRecord['is'] = 'plain';
  for (let at = from; ; at++) {
    if (text[at] === '"') return { is: 'double', next: at };
    if (text[at] === "'") {
      const end = closingQuote(text, at + 1);
      if (end < 0) return { is: 'broken', next: nextLine(text, from) };
      // What might be a defused formula tells nothing.
      if (!/[=+\-@]/.test(text[at + 1])) is = 'wrapped';
      at = end + 1;
    }
    while (at < text.length && !cellEnd.test(text[at])) at++;
    if (at >= text.length || /[\r\n]/.test(text[at])) return { is, next: nextLine(text, at) };
  }
}

/** Where the quote stands that closes the cell; -1 if there is none, or it closes it in the middle. */
function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] !== "'") continue;
    if (text[at + 1] === "'") at++;
    else return at + 1 === text.length || cellEnd.test(text[at + 1]) ? at : -1;
  }
  return -1;
}

/** Behind the line end that comes first, and any blank lines. */
function nextLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\r\n]/.test(text[at])) at++;
  while (at < text.length && /[\r\n]/.test(text[at])) at++;
  return at;
}
