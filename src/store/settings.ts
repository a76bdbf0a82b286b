import {
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
export function changeSettings(db: Db, change: Partial<Settings>, by: By): Promise<number> {
  return makeChange(db, { ...by, action: 'settings-changed' }, async (trx, revision) => {
    const fields = Object.keys(change);
    const kept = differenceFromDefaults({ ...(await readSettings(trx)), ...change });
    for (const name of fields) {
      await trx.deleteFrom('setting').where('name', '=', name).execute();
      const value = kept[name as keyof SettingsDifference];
      if (value === undefined) continue;
      await trx
        .insertInto('setting')
        .values({ name, value: JSON.stringify(value), revision })
        .execute();
    }
    return { fields };
  });
}
