import type { FormError } from '#present/form.ts';
import { importFileWords, wordsOfFile } from '#present/import-files.ts';
import { size } from '#present/import-page.ts';
import type { Words } from '#present/words.ts';
import { mostFiles, type ReadUpload, type UploadFault } from './read-upload.ts';

/** What is wrong with an upload as a whole, before any file of it is read; nothing if it can be kept. */
export function uploadErrors(
  upload: ReadUpload,
  { maxBytes, words }: { maxBytes: number; words: Words },
): FormError[] {
  const first = importFileWords(words)[0].file;
  if ('fault' in upload) return [{ field: first, text: faultWords(maxBytes)[upload.fault] }];
  if (upload.files.length === 0) return [{ field: first, text: 'Choose at least one file.' }];
  return upload.files
    .filter(({ size }) => size === 0)
    .map(({ file, name }) => ({
      field: file,
      text: `${wordsOfFile(words, file).name}: ${name} is empty. Choose a file with a header row and the rows below it.`,
    }));
}

const faultWords = (maxBytes: number): Readonly<Record<UploadFault, string>> => ({
  'not-a-form': 'Choose the files on this page; what was sent held none.',
  'too-large': `The files are larger than ${size(maxBytes)} together. Nothing was kept. Send fewer columns or fewer files at once.`,
  'broken-off': 'The upload broke off before it was complete. Nothing was kept. Try again.',
  'unknown-field':
    'A file was sent for a field that is not on this page. Choose the files here and try again.',
  'too-many': `More than ${mostFiles} files came at once. Nothing was kept. Send them in several imports.`,
});
