import type { Analysis } from '#analysis.ts';
import { type Ties, tieTexts } from '#model/ties.ts';
import { once } from './once.ts';
import type { WebNames } from './web-view.ts';

/**
 * The same analysis with everybody's name replaced, for showing it in public: initials ("AO"), or codes in the order of
 * the chart ("P1"). Whatever presents it then says those instead; outside customers and departments keep their names.
 * Ids, e-mails and job titles tell who somebody is as well, so they give way too: an id to the code, the others to
 * nothing. So does what was written about ties, which may name somebody. Links lead to webs where people are called
 * the same (see `personHref`). Made once a revision and kind.
 */
export const withNames = (analysis: Analysis, names: WebNames): Analysis =>
  names === 'names' ? analysis : names === 'initials' ? byInitials(analysis) : byCodes(analysis);

const byInitials = once((analysis: Analysis) => renamed(analysis, 'initials', initialsOf));
const byCodes = once((analysis: Analysis) => renamed(analysis, 'codes', (_, row) => codeOf(row)));

const codeOf = (row: number): string => `P${row + 1}`;

function renamed(
  analysis: Analysis,
  calledBy: 'initials' | 'codes',
  rename: (name: string, row: number) => string,
): Analysis {
  const { people } = analysis.organisation;
  const blank = people.name.map(() => '');
  const organisation = {
    ...analysis.organisation,
    calledBy,
    ties: withoutTexts(analysis.organisation.ties),
    people: {
      ...people,
      id: people.name.map((_, row) => codeOf(row)),
      name: people.name.map((each, row) => (each === '' ? '' : rename(each, row))),
      email: blank,
      title: blank,
    },
  };
  return { ...analysis, organisation, network: { ...analysis.network, organisation } };
}

function withoutTexts(ties: Ties): Ties {
  const blank = new Int32Array(0);
  return { ...ties, ...Object.fromEntries(tieTexts.map((text) => [text, blank])) };
}

/** The first letters of the words of a name; "?" where it has none. Of a single word no more: two may be all of it. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s,]+/u)
    .map((word) => [...word.replace(/^[^\p{L}\p{N}]+/u, '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('en') || '?';
