import type { ImportQuestion } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { ownId } from '#model/people.ts';
import { findParty, wordsForNobody } from './find-party.ts';

/** An answer to a question of an import in the words of a cell, or what is wrong with what was typed. */
export type FoundAnswer = { readonly answer: string } | { readonly error: string };

/** Finds whom somebody meant by an answer, among everybody whom the plan would hold. */
export function findAnswer(
  organisation: Organisation,
  role: ImportQuestion['role'],
  typed: string,
): FoundAnswer {
  const text = typed.trim().slice(0, 300);
  if (text === '') return { error: 'Say who is meant, or choose another answer.' };
  const outside = /^outside\s*:\s*(.+)$/isu.exec(text)?.[1];
  if (outside && role === 'party') return { answer: `outside:${outside}` };
  const found = findParty(organisation, text);
  if (found.kind === 'unknown') return { error: wordsForNobody(organisation, text) };
  if (found.kind === 'several') return { error: severalWords(text, found.candidates) };
  const { choice, party } = found;
  const { people, customers } = organisation;
  const person = typeof choice === 'number' && partyKind(party) === 'person' ? partyRow(party) : -1;
  if (person >= 0) return { answer: `person:${ownId(people, person)}` };
  if (role === 'person')
    return { error: `“${text}” is no person. Type an employee id, an e-mail or a name.` };
  if (typeof choice === 'number') return { answer: `outside:${customers.name[partyRow(party)]}` };
  if ('everyone' in choice) return { answer: 'everyone' };
  if ('department' in choice) return { answer: `group:${choice.department}` };
  return { answer: `team:${ownId(people, people.partyId.indexOf(choice.teamOf))}` };
}

const candidatesNamed = 5;

const severalWords = (
  text: string,
  candidates: readonly { readonly value: string; readonly label: string }[],
): string =>
  `“${text}” could be several. Type one of these: ${candidates
    .slice(0, candidatesNamed)
    .map(({ value, label }) => `${value} (${label})`)
    .join('; ')}.`;
