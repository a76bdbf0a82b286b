import { settingSteps } from '#model/setting-steps.ts';
import {
  defaultSettings,
  differenceFromDefaults,
  type Settings,
  type SettingsDifference,
  settingsFrom,
} from '#model/settings.ts';
import { type By, makeChange } from './make-change.ts';
import type { Db } from './tables.ts';

/** The settings; the defaults for what was never changed. */
export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom('setting').select(['name', 'value']).execute();
  const parts = rows.map(({ name, value }) => [name, JSON.parse(value)] as const);
  return settingsFrom(Object.fromEntries(parts) as SettingsDifference);
}

/** Changes the given parts of the settings, each as a whole, and leaves the others. Returns the new revision. */
export const changeSettings = (db: Db, change: Partial<Settings>, by: By): Promise<number> =>
  writeParts(db, change, { ...by, action: 'settings-changed' });

/** Sets one part of the settings back to how Servemap comes. Returns the new revision. */
export const resetSettings = (db: Db, part: keyof Settings, by: By): Promise<number> =>
  writeParts(db, { [part]: defaultSettings[part] }, { ...by, action: 'settings-reset' });

function writeParts(
  db: Db,
  change: Partial<Settings>,
  by: By & { readonly action: 'settings-changed' | 'settings-reset' },
): Promise<number> {
  return makeChange(db, by, async (trx, revision) => {
    const fields = Object.keys(change);
    const before = await readSettings(trx);
    const after = { ...before, ...change };
    const kept = differenceFromDefaults(after);
    for (const name of fields) {
      await trx.deleteFrom('setting').where('name', '=', name).execute();
      const value = kept[name as keyof SettingsDifference];
      if (value === undefined) continue;
      await trx
        .insertInto('setting')
        .values({ name, value: JSON.stringify(value), revision })
        .execute();
    }
    return { fields, steps: settingSteps(before, after) };
  });
}
