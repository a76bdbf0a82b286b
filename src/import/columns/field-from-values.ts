import type { ImportFile } from '#model/problem.ts';
import { isTopWord } from '../people/top-words.ts';

export type Looks = 'id' | 'email' | 'name' | 'distinguished name' | 'nothing';

/** The headers whose meaning only their values tell: what each kind of value makes of them. */
const decidedByValue: Readonly<Record<string, Partial<Record<Looks, string>>>> = {
  employee: { id: 'employee_id', email: 'email', name: 'name' },
  login: { id: 'employee_id', email: 'email', name: 'employee_id' },
  username: { id: 'employee_id', email: 'email', name: 'name', nothing: 'email' },
  manager: { ...managerBy(), nothing: 'manager_name' },
  supervisor: managerBy(),
  reportsto: managerBy(),
  parentid: managerBy(),
  linemanager: managerBy(),
  reportingto: managerBy(),
};

function managerBy(): Partial<Record<Looks, string>> {
  return {
    id: 'manager_id',
    email: 'manager_email',
    name: 'manager_name',
    'distinguished name': 'manager_name',
  };
}

export interface FieldByValues {
  readonly field: string;
  /** What its values look like, "ids"; blank where they say nothing. */
  readonly looks: string;
}

/** The field a column of the org chart holds by its values, where its name may mean several; undefined: ask its name. */
export function fieldFromValues(
  file: ImportFile,
  key: string,
  values: readonly string[],
): FieldByValues | undefined {
  if (file !== 'org' || !Object.hasOwn(decidedByValue, key)) return undefined;
  const looks = looksLike(values);
  const field = decidedByValue[key][looks];
  return field === undefined ? undefined : { field, looks: inWords[looks] };
}

const inWords: Readonly<Record<Looks, string>> = {
  id: 'ids',
  email: 'e-mail addresses',
  name: 'names',
  'distinguished name': 'distinguished names',
  nothing: '',
};

/** What most of the values look like; tops of the chart and blanks say nothing. */
function looksLike(values: readonly string[]): Looks {
  const count: Record<Looks, number> = { id: 0, email: 0, name: 0, 'distinguished name': 0, nothing: 0 };
  for (const value of values) if (value !== '' && !isTopWord(value)) count[lookOf(value)]++;
  const most = (Object.keys(count) as Looks[]).reduce((a, b) => (count[b] > count[a] ? b : a));
  return count[most] === 0 ? 'nothing' : most;
}

/** What one value looks like. */
export function lookOf(value: string): Looks {
  if (/^cn=.+,\s*(ou|dc)=/i.test(value)) return 'distinguished name';
  if (/^\S+@\S+$/.test(value)) return 'email';
  return /\s|,/.test(value) || !/[\d._\\-]/.test(value) ? (isLogin(value) ? 'id' : 'name') : 'id';
}

/** One word in small letters ("jdoe"), or all capitals: a login, not a name. */
const isLogin = (value: string): boolean => /^(\p{Ll}+|\p{Lu}{3,})$/u.test(value);
