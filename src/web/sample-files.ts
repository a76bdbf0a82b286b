import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { ImportSources } from '#model/import-plan.ts';
import { importFiles } from '#model/problem.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/sample-hospital');

export const sampleName = 'Riverside Hospital';

/** The files of the sample hospital. */
export const sampleFiles = (): ImportSources =>
  importFiles.map((file) => ({
    file,
    key: file,
    name: `${file}.csv`,
    open: (offset: number) => createReadStream(path.join(folder, `${file}.csv`), { start: offset }),
  }));
