import type { DraftPeople } from '../draft/draft-people.ts';
import { nobody } from '../draft/row-index.ts';

const prefix = /^person\s*:\s*/i;

/** The row of the person whom "person:1012" names, by id, else by e-mail; `nobody` for any other text. */
export function findPrefixedPerson({ index }: DraftPeople, text: string): number {
  if (!prefix.test(text)) return nobody;
  const own = text.replace(prefix, '').trim();
  const byId = index.findById(own);
  return byId >= 0 ? byId : Math.max(nobody, index.findByEmail(own));
}
