import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportSources } from '#model/import-plan.ts';
import { importFiles } from '#model/problem.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/sample-hospital');

export const sampleName = 'Riverside Hospital';

/** The newest day on which a tie of the sample was said; all others but an old one are of the two weeks before. */
const lastSaid = '2026-10-19';

/** Weeks by which those days move at a time: so weekdays stay, and nothing gets as old as a year. */
const weeksAtATime = 26;

/**
 * The files of the sample hospital, as of an ISO date. The hospital does not age: the days on which its ties were said
 * move along with today, in steps of half a year, so that it tells the same stories whenever it is loaded. Half a
 * year from the last of those days on, the files are as they stand in their folder.
 */
export const sampleFiles = (today: string): ImportSources =>
  importFiles.map((file) => ({
    file,
    key: file,
    name: `${file}.csv`,
    async *open(offset: number) {
      const bytes = await readFile(path.join(folder, `${file}.csv`));
      yield (file === 'serves' ? moveDays(bytes, daysToMove(today)) : bytes).subarray(offset);
    },
  }));

const dayLong = 24 * 60 * 60 * 1000;

function daysToMove(today: string): number {
  const age = (Date.parse(today) - Date.parse(lastSaid)) / dayLong;
  return Math.max(0, Math.floor(age / (7 * weeksAtATime))) * 7 * weeksAtATime;
}

/** The declarations with the dates of their cells moved; as many bytes as before, so offsets hold. */
const moveDays = (bytes: Buffer, days: number): Buffer =>
  Buffer.from(
    bytes
      .toString()
      .replaceAll(/(?<=,)\d{4}-\d\d-\d\d(?=,|\r?$)/gm, (date) =>
        new Date(Date.parse(date) + days * dayLong).toISOString().slice(0, 10),
      ),
  );
