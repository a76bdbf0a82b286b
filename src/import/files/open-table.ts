import type { ImportOptions, ImportSource, ReadingChoice } from '#model/import-plan.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { delimiterSigns, findDelimiter } from './find-delimiter.ts';
import { findQuote, quoteSigns } from './find-quote.ts';
import { type Inspected, inspectBytes } from './inspect-bytes.ts';
import type { OpenedFile } from './opened-file.ts';
import { readRecords } from './read-records.ts';
import { unreadableWords } from './unreadable-words.ts';

/** Finds out how a file is written, as far as that was not chosen by hand. Reads it through once. */
export async function openTable(source: ImportSource, options: ImportOptions): Promise<OpenedFile> {
  const choice = options.reading.get(source.key) ?? {};
  const inspected = await inspectBytes(source, choice.encoding);
  if (inspected.other === 'zip') return openWorkbook(source, options);
  return openText(inspected, choice);
}

function openText(
  { encoding, label, text, start, head, other, stray }: Inspected,
  choice: ReadingChoice,
): OpenedFile {
  const quote = choice.quote ?? findQuote(head);
  const delimiter = choice.delimiter ?? findDelimiter(head, quoteSigns[quote]);
  const shape = {
    delimiter: delimiterSigns[delimiter],
    quote: quoteSigns[quote],
    encoding: encoding === 'windows-1252' ? ('latin1' as const) : ('utf8' as const),
    start,
  };
  return {
    encoding,
    encodingName: label,
    delimiter,
    quote,
    sheet: '',
    sheets: [],
    ...(stray && { stray }),
    ...(other !== '' && { trouble: unreadableWords[other] }),
    read: (taker) => readRecords(text, shape, taker),
  };
}
