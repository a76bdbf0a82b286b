import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { planImport } from '#import/plan-import.ts';
import type { ImportPlan, ImportSource } from '#model/import-plan.ts';
import { emptyOrganisation } from '#model/organisation.ts';
import { defaultSettings, type Settings } from '#model/settings.ts';
import type { GivenFile, Input } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Reads the files of a command into a plan on an empty organisation. Throws `UsageError` for a file that cannot be had. */
export async function readFiles({ files, reading, organisation, settings }: Input): Promise<ImportPlan> {
  const sources = await Promise.all(files.map(openFile));
  const decided = settings ? await settingsIn(settings) : defaultSettings;
  const named = { ...emptyOrganisation, name: organisation, settings: decided };
  const current = { organisation: named, revision: 0 };
  return planImport(current, sources, reading);
}

/** Only a file of settings needs what checks it, so only it waits for that to load. */
const settingsIn = async (name: string): Promise<Settings> =>
  (await import('./read-settings-file.ts')).readSettingsFile(name);

async function openFile({ file, key, path: name }: GivenFile): Promise<ImportSource> {
  const found = await stat(name).catch(() => undefined);
  if (!found) throw new UsageError(`There is no file ${name}.`);
  if (!found.isFile()) throw new UsageError(`${name} is not a file.`);
  return {
    file,
    key,
    name: path.basename(name),
    open: (offset) => createReadStream(name, { start: offset, highWaterMark: 1 << 18 }),
  };
}
