import type { ImportFile } from '#model/problem.ts';
import { isTopWord } from './top-words.ts';

type Looks = 'id' | 'email' | 'name' | 'distinguished name' | 'nothing';

/** The headers whose meaning only their values tell: what each kind of value makes of them. */
const decidedByValue: Readonly<Record<string, Partial<Record<Looks, string | null>>>> = {
  employee: { id: 'employee_id', email: 'email', name: 'name' },
  login: { id: 'employee_id', email: 'email', name: 'employee_id' },
  username: { id: 'employee_id', email: 'email', name: 'name', nothing: 'email' },
  manager: { ...managerBy(), 'distinguished name': null, nothing: 'manager_name' },
  supervisor: managerBy(),
  reportsto: managerBy(),
  parentid: managerBy(),
  linemanager: managerBy(),
  reportingto: managerBy(),
};

function managerBy(): Partial<Record<Looks, string>> {
  return { id: 'manager_id', email: 'manager_email', name: 'manager_name' };
}

/** The field a column of the org chart holds by its values; null: known and not read; undefined: ask its name. */
export function fieldFromValues(
  file: ImportFile,
  key: string,
  values: readonly string[],
): string | null | undefined {
  if (file !== 'org' || !Object.hasOwn(decidedByValue, key)) return undefined;
  return decidedByValue[key][looksLike(values)];
}

/** What most of the values look like; tops of the chart and blanks say nothing. */
function looksLike(values: readonly string[]): Looks {
  const count: Record<Looks, number> = { id: 0, email: 0, name: 0, 'distinguished name': 0, nothing: 0 };
  for (const value of values) if (value !== '' && !isTopWord(value)) count[lookOf(value)]++;
  const most = (Object.keys(count) as Looks[]).reduce((a, b) => (count[b] > count[a] ? b : a));
  return count[most] === 0 ? 'nothing' : most;
}

function lookOf(value: string): Looks {
  if (/^cn=.+,\s*(ou|dc)=/i.test(value)) return 'distinguished name';
  if (/^\S+@\S+$/.test(value)) return 'email';
  return /\s|,/.test(value) || !/[\d._\\-]/.test(value) ? (isLogin(value) ? 'id' : 'name') : 'id';
}

/** One word in small letters ("jdoe"), or all capitals: a login, not a name. */
const isLogin = (value: string): boolean => /^(\p{Ll}+|\p{Lu}{3,})$/u.test(value);
