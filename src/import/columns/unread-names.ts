import type { ImportFile } from '#model/problem.ts';
import { nameList } from '../people/name-list.ts';
import { headerKey } from './header-key.ts';

/** Headers that are known and not read: why, in a few words; undefined for any other. */
export const whyNotRead = (file: ImportFile, key: string): string | undefined => reasons[file].get(key);

interface UnreadNames {
  readonly reason: string;
  readonly names: readonly string[];
}

const toMap = (lists: readonly UnreadNames[]): ReadonlyMap<string, string> =>
  new Map(lists.flatMap(({ reason, names }) => names.map((name) => [headerKey(name), reason] as const)));

const reasons: Readonly<Record<ImportFile, ReadonlyMap<string, string>>> = {
  org: toMap([
    { reason: 'recognised; not a hire date, not read', names: nameList(`when created · created date time`) },
    {
      reason: 'recognised; not needed for the map, not read',
      names: nameList(`
      fte · fte % · full time equivalent · weekly working hours · standard hours ·
      scheduled weekly hours · time type · employment type · number of posts in fte · context ·
      primary flag · manager type · hr · secretary · assistant · assistant id · is assistant ·
      matrix organization · second level manager · manager->last name · alias emails · pref name ·
      pref last · middle name · master shape · org level 1 code · org level 2 code ·
      org level 3 code · org level 4 code · grade · grade (or equivalent) · job level · layer · time zone ·
      professional/occupational group · profession · job/team function`),
    },
  ]),
  customers: new Map(),
  serves: toMap([
    {
      reason: 'for the reader; not read',
      names: nameList(`provider name · customer name · provider title · provider department`),
    },
  ]),
  needs: new Map(),
};
