import type { Request } from 'express';
import type { Organisation } from '#model/organisation.ts';
import { noParty, type PartyRef } from '#model/party.ts';
import type { FormError } from '#present/form.ts';
import type { PartyChoice } from '#store/resolve-choice.ts';
import { type Candidate, findParty, wordsForNobody } from './find-party.ts';
import { typed } from './form-body.ts';

/** Whom a text field of a form names. */
export interface OtherParty {
  /** Undefined where nobody was named, or nobody for certain. */
  readonly choice: PartyChoice | undefined;
  readonly party: PartyRef;
  /** Several who could be meant. */
  readonly candidates: readonly Candidate[];
  readonly errors: readonly FormError[];
}

/**
 * Reads a text field that names a party. Where several could be meant, the form asks by radio buttons named `which`;
 * their answer counts as long as the text is the one they were about (`asked`).
 */
export function readOtherParty(
  request: Request,
  organisation: Organisation,
  { field, blank }: { field: string; blank: string },
): OtherParty {
  const text = typed(request, field);
  if (text === '') return { ...nobody, errors: blank ? [{ field, text: blank }] : [] };
  const which = typed(request, 'asked') === text ? typed(request, 'which') : '';
  const answer = findParty(organisation, which || text);
  if (answer.kind === 'found') return { ...nobody, choice: answer.choice, party: answer.party };
  const { candidates, error } =
    answer.kind === 'several'
      ? {
          candidates: answer.candidates,
          error: { field: 'which', text: `“${text}” could be several. Choose whom you mean.` },
        }
      : {
          candidates: [],
          error: {
            field,
            text: wordsForNobody(organisation, text),
          },
        };
  return { ...nobody, candidates, errors: [error] };
}

const nobody: OtherParty = { choice: undefined, party: noParty, candidates: [], errors: [] };
