import type { PersonStatus } from '#model/people.ts';
import { headerKey } from '../columns/header-key.ts';

/** What kind of statement a status column makes (FORMATS §8). */
export type StatusKind = 'status' | 'active' | 'blocked' | 'on leave' | 'account control';

/** The kind of a status column by its header. */
export function statusKind(header: string): StatusKind {
  const key = headerKey(header);
  if (/^(active|enabled|accountenabled|currentflag|valid|activestatus)$/.test(key)) return 'active';
  if (/^block(signin|credential)/.test(key)) return 'blocked';
  if (key === 'useraccountcontrol') return 'account control';
  return key === 'onleave' ? 'on leave' : 'status';
}

const statusWords = new Map<string, PersonStatus>(
  Object.entries({
    active: 'active',
    employed: 'active',
    a: 'active',
    1: 'active',
    leave: 'on-leave',
    'on leave': 'on-leave',
    loa: 'on-leave',
    'parental leave': 'on-leave',
    sabbatical: 'on-leave',
    suspended: 'on-leave',
    terminated: 'no-longer-here',
    inactive: 'no-longer-here',
    left: 'no-longer-here',
    leaver: 'no-longer-here',
    resigned: 'no-longer-here',
    retired: 'no-longer-here',
    eliminated: 'no-longer-here',
    0: 'no-longer-here',
    vacant: 'vacant',
    vacancy: 'vacant',
    open: 'vacant',
    tbc: 'vacant',
    unfilled: 'vacant',
  }),
);

const yes = new Set(['yes', 'true', '1', 'y']);
const no = new Set(['no', 'false', '0', 'n']);

/** What a word in a column of this kind says; null for an unknown word. */
export function statusOfWord(kind: StatusKind, text: string): PersonStatus | null {
  const word = text.toLowerCase().replace(/[\s_-]+/g, ' ');
  if (kind === 'account control') return /^\d+$/.test(word) ? accountStatus(Number(word)) : null;
  if (kind === 'status') return statusWords.get(word) ?? endingStatus(word);
  // "Active status" may hold either a yes or a word of the other kind.
  if (kind === 'active' && statusWords.has(word)) return statusWords.get(word)!;
  if (yes.has(word))
    return { active: 'active', blocked: 'no-longer-here', 'on leave': 'on-leave' }[kind] as PersonStatus;
  if (no.has(word)) return kind === 'active' ? 'no-longer-here' : 'active';
  return null;
}

/** "Voluntarily Terminated", "Terminated for Cause"; "Maternity leave", "Leave of absence". */
function endingStatus(word: string): PersonStatus | null {
  if (/\bterminated\b/.test(word)) return 'no-longer-here';
  return /\bleave\b/.test(word) ? 'on-leave' : null;
}

/** Bit 2 of Active Directory's userAccountControl is "account disabled". */
const accountStatus = (flags: number): PersonStatus => (flags & 2 ? 'no-longer-here' : 'active');

const strength: readonly PersonStatus[] = ['active', 'on-leave', 'vacant', 'no-longer-here'];

/** Of what several columns say, what weighs most: gone, vacant, on leave, active. */
export const weightier = (a: PersonStatus | null, b: PersonStatus | null): PersonStatus | null =>
  a === null || (b !== null && strength.indexOf(b) > strength.indexOf(a)) ? b : a;

/** A name that says nobody holds the post. */
export const isVacantName = (name: string): boolean =>
  /^((new )?vacan(t|cy)\b.*|tbc|open position)$/i.test(name.trim());

/** A name that is withheld: somebody holds the post. */
export const isWithheldName = (name: string): boolean =>
  /^(n\/d|n\/a|(name )?withheld|not disclosed)$/i.test(name.trim());
