import type { DraftPeople } from './draft-people.ts';
import { nobody } from './row-index.ts';

export interface Found {
  /** A person's row, `nobody` or `several`. */
  readonly row: number;
  /** Found only by leaving letter case or leading zeros aside. */
  readonly loosely: boolean;
}

/** A person by id, e-mail, name, "Name (id)", or last by an id that differs in letter case or leading zeros. */
export function lookUpPerson(people: DraftPeople, text: string): Found {
  const exact = lookUpExactly(people, text);
  if (exact !== nobody) return { row: exact, loosely: false };
  const inBrackets = /\(([^()\s]+)\)$/.exec(text)?.[1];
  const named = inBrackets === undefined ? nobody : people.index.findById(inBrackets);
  if (named !== nobody) return { row: named, loosely: false };
  const loose = people.index.findByLooseId(text);
  return { row: loose >= 0 ? loose : nobody, loosely: loose >= 0 };
}

function lookUpExactly({ index }: DraftPeople, text: string): number {
  const byId = index.findById(text);
  if (byId !== nobody) return byId;
  const byEmail = text.includes('@') ? index.findByEmail(text) : nobody;
  return byEmail !== nobody ? byEmail : index.findByName(text);
}
