import { readFile, stat } from 'node:fs/promises';
import { checkSettings } from '#import/settings/check-settings.ts';
import type { Settings } from '#model/settings.ts';
import { UsageError } from './usage-error.ts';

/** A download of the Settings page, or one written by hand. Throws `UsageError` with what is wrong first. */
export async function readSettingsFile(name: string): Promise<Settings> {
  const { settings, faults } = checkSettings(parse(name, await read(name)));
  if (!settings) throw new UsageError(`--settings ${name}: ${faults[0].text}`);
  return settings;
}

/** Settings of every rule and threshold take some 3 kB. */
const mostBytes = 1_000_000;

async function read(name: string): Promise<string> {
  const found = await stat(name).catch(() => undefined);
  if (!found) throw new UsageError(`There is no file ${name}.`);
  if (!found.isFile()) throw new UsageError(`${name} is not a file.`);
  if (found.size > mostBytes) throw new UsageError(`--settings ${name}: this is too long to be settings.`);
  return readFile(name, 'utf8').catch(() => {
    throw new UsageError(`${name} cannot be read.`);
  });
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`--settings ${name}: this is no JSON, as a download of the Settings page is.`);
  }
}
