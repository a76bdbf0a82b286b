import type { DraftPeople } from '../draft/draft-people.ts';
import { nobody, several } from '../draft/row-index.ts';

export interface Found {
  /** A person's row, `nobody` or `several`. */
  readonly row: number;
  /** Found only by leaving letter case or leading zeros aside. */
  readonly loosely: boolean;
}

/**
 * A person by id, e-mail or name; else by "Name (id)", a distinguished name or a login; last by an id that differs in
 * letter case or leading zeros.
 */
export function lookUpPerson(people: DraftPeople, text: string): Found {
  const exact = lookUpExactly(people, text);
  if (exact !== nobody) return { row: exact, loosely: false };
  const inOtherForm = lookUpOtherForms(people, text);
  if (inOtherForm !== nobody) return { row: inOtherForm, loosely: false };
  const loose = people.index.findByLooseId(text);
  return { row: loose >= 0 ? loose : nobody, loosely: loose >= 0 };
}

/** Whether a text is a distinguished name: "CN=Jane Doe,OU=Care,DC=example,DC=org". */
export const isDistinguishedName = (text: string): boolean => /^cn=.+?,\s*(ou|dc|o|cn)=/i.test(text);

function lookUpExactly({ index }: DraftPeople, text: string): number {
  const byId = index.findById(text);
  if (byId !== nobody) return byId;
  const byEmail = text.includes('@') ? index.findByEmail(text) : nobody;
  return byEmail !== nobody ? byEmail : index.findByName(text);
}

function lookUpOtherForms(people: DraftPeople, text: string): number {
  if (isDistinguishedName(text)) return people.index.findByName(commonName(text));
  const [, name, inBrackets] = /^([^()[\]<>|;]*?)\s*[([<]([^()[\]<>]+)[)\]>]$/.exec(text) ?? [];
  if (inBrackets !== undefined) return lookUpBrackets(people, name, inBrackets.trim());
  return lookUpLogin(people, text);
}

/** "Jane Doe (12345)" is that id and nobody else; "Jane Doe (On Leave)" is a name and a remark. */
function lookUpBrackets(people: DraftPeople, name: string, inBrackets: string): number {
  const byId = people.index.findById(inBrackets);
  if (byId !== nobody) return byId;
  if (inBrackets.includes('@')) return people.index.findByEmail(inBrackets);
  return /\d/.test(inBrackets) ? nobody : people.index.findByName(name);
}

/** "jdoe" or "CARE\jdoe": an id, or what stands before the @ of one e-mail only; "jdoe@…" for the id jdoe. */
function lookUpLogin({ index }: DraftPeople, text: string): number {
  const [, before, login] = /^(?:[^\\@\s]+\\)?(([^\\@\s]*\p{L}[^\\@\s]*)(?:@\S+)?)$/u.exec(text) ?? [];
  if (login === undefined) return nobody;
  const byId = index.findById(login);
  if (byId !== nobody || before !== login) return byId;
  const byLogin = index.findByLogin(login);
  return byLogin === several ? nobody : byLogin;
}

/** The first part of a distinguished name, without the signs that guard its commas. */
function commonName(text: string): string {
  const [, name] = /^cn=((?:\\.|[^\\,])*)/i.exec(text) ?? ['', ''];
  return name.replace(/\\(.)/g, '$1').trim();
}
