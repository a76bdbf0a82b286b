import { nameList } from '../people/name-list.ts';
import { fieldOfKey } from './field-of-key.ts';
import { headerKey } from './header-key.ts';
import { headerWords } from './header-words.ts';

/**
 * What the columns of an org chart are compared by where a row above the header names groups. "Manager" and "ID" are
 * "managerid" and "Employee" and "Number" "employeenumber"; what means nothing together goes by its label, except
 * that the id, name or e-mail of a manager or of anybody else is never taken for the person's own.
 *
 * @param groups the group of each column, blank for none
 * @param labels the header below it; a second one of a kind has become "ID (2)"
 */
export function groupedKeys(groups: readonly string[], labels: readonly string[]): string[] {
  const keys = labels.map(headerKey);
  const own = new Set<string>();
  const columns = labels.map((_, column) => column);
  // The groups of the person go first, so that nobody else's name is met before theirs.
  for (const column of columns.sort((a, b) => rank(groups[a]) - rank(groups[b]) || a - b))
    if (groups[column]) keys[column] = keyUnder(groups[column], labels[column], own);
  return keys;
}

/** Whether a group is about a manager, of whichever kind. */
export const isManagerGroup = (group: string): boolean =>
  managerFields.has(fieldOfKey('org', headerKey(group)) ?? '') ||
  headerWords(group).some((word) => managerWords.has(word)) ||
  /vorgesetzt|führungskraft/.test(headerKey(group));

const managerFields: ReadonlySet<string> = new Set([
  'manager_id',
  'manager_name',
  'manager_email',
  'manager_level',
  'dotted_line_manager_ids',
]);
const managerWords: ReadonlySet<string> = new Set(
  nameList(`manager · supervisor · bos · boss · superior · superieur · supérieur · leader · lead · chief · chef ·
  responsable · leidinggevende · chefe · jefe`),
);

const rank = (group: string | undefined): number => (personGroup.test(group ?? '') ? 0 : 1);
const personGroup =
  /^\s*(employee|person|worker|staff|associate|individual|member|mitarbeit|angestellt|beschäftigt|employé|salarié|empleado)/i;

/** Fields that say who somebody is. */
const identity: ReadonlySet<string> = new Set(['employee_id', 'name', 'first_name', 'last_name', 'email']);

function keyUnder(group: string, label: string, own: Set<string>): string {
  const whole = headerKey(`${group} ${label}`);
  if (headerKey(label) === '') return headerKey(group);
  const field = fieldOfLabel(label);
  if (field !== undefined && managerFields.has(field)) return headerKey(label);
  if (isManagerGroup(group) && !(isMixed(group) && field !== undefined && !identity.has(field)))
    return managerKey(headerKey(group), whole, field);
  const known = fieldOfKey('org', whole);
  if (known !== undefined) return claim(known, whole, own);
  if (field === undefined || !identity.has(field)) return headerKey(label);
  const about = rank(group) === 0 ? undefined : aboutOf(group);
  if (about !== undefined) return field === 'name' ? headerKey(about) : whole;
  const isNumber = fieldOfKey('org', headerKey(label)) === undefined;
  if (own.has(field) || (isNumber && rank(group) > 0)) return whole;
  return claim(field, isNumber ? 'employeenumber' : headerKey(label), own);
}

/** "Job and manager": of several things, of which only who somebody is cannot be told. */
const isMixed = (group: string): boolean => /[&+/,]|\b(and|und|et|y|en|og|och)\b/i.test(group);

function claim(field: string, key: string, own: Set<string>): string {
  own.add(field);
  return key;
}

/** What a label means by itself; a bare number is an id. */
const fieldOfLabel = (label: string): string | undefined =>
  /^(number|no|nr|code)$/.test(headerKey(label)) ? 'employee_id' : fieldOfKey('org', headerKey(label));

/** Only what names the direct manager, or one by a dotted line, is read; a manager's title is nobody's here. */
function managerKey(group: string, whole: string, field: string | undefined): string {
  const kind = fieldOfKey('org', group);
  if (fieldOfKey('org', whole) !== undefined && managerFields.has(fieldOfKey('org', whole)!)) return whole;
  if (kind === 'dotted_line_manager_ids')
    return field === 'employee_id' ? 'dottedlinemanagerids' : none(whole);
  const isDirect = kind !== undefined || directGroups.test(group);
  const read = isDirect && field !== undefined ? managerKeys.get(field) : undefined;
  return read ?? none(whole);
}

const directGroups =
  /^(direct|line|reporting|immediate|current|his|her|their)?(manager|supervisor|boss|superior|vorgesetzter?|führungskraft|supérieur|superieur|leader|chef)s?(details|info|information|data)?$/;

const managerKeys: ReadonlyMap<string, string> = new Map([
  ['employee_id', 'managerid'],
  ['name', 'managername'],
  ['email', 'manageremail'],
]);

/** A key that no field has. */
const none = (whole: string): string =>
  fieldOfKey('org', whole) === undefined ? whole : `${whole} of a group`;

/** The field whose name stands below a group that is about something, and not about somebody. */
function aboutOf(group: string): string | undefined {
  if (/^(job|position|post|role|stelle)s?$/i.test(group.trim())) return 'title';
  const field = fieldOfKey('org', headerKey(group));
  return field === 'department' || field === 'location' || field === 'title' ? field : undefined;
}
