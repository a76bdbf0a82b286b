import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { planImport } from '#import/plan-import.ts';
import type { ByteSource, ImportPlan, ImportSources } from '#model/import-plan.ts';
import { emptyOrganisation } from '#model/organisation.ts';
import { type Options, UsageError } from './options.ts';

/** Reads the files of a command into a plan on an empty organisation. Throws `UsageError` for a file that is not there. */
export async function readFiles({ files, reading, organisation }: Options): Promise<ImportPlan> {
  const sources = Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(async ([file, name]) => [file, await openFile(name)] as const),
    ),
  ) as ImportSources;
  const current = { organisation: { ...emptyOrganisation, name: organisation }, revision: 0 };
  return planImport(current, sources, reading);
}

async function openFile(name: string): Promise<ByteSource> {
  const found = await stat(name).catch(() => undefined);
  if (!found) throw new UsageError(`There is no file ${name}.`);
  if (!found.isFile()) throw new UsageError(`${name} is not a file.`);
  return {
    name: path.basename(name),
    open: (offset) => createReadStream(name, { start: offset, highWaterMark: 1 << 18 }),
  };
}
