import type { ImportFile } from '#model/problem.ts';
import { headerKey } from './header-key.ts';
import { headerWords } from './header-words.ts';
import {
  commentStems,
  commentWords,
  harmlessStems,
  harmlessWords,
  privateHeaders,
  privateWords,
  ratingStems,
  ratingWords,
  serviceRatingWords,
  tellingStems,
} from './private-words.ts';
import { ratingHeaderNames } from './rating-names.ts';

/**
 * Why a column is kept back (counted, and never shown), by its header; undefined for one that is not. Ratings and
 * comments are, in every file; in a chart, and wherever people are named, also other private matters that no map of
 * customers needs: pay, birth, health and the like. Nothing of it is read, but for ratings in declarations.
 */
export function whyKeptBack(file: ImportFile, header: string): string | undefined {
  const words = withoutHarmless(` ${headerWords(header).join(' ')} `);
  const key = headerKey(header);
  const has = (phrases: readonly Phrase[]): boolean =>
    phrases.some(({ spaced, squashed }) => words.includes(spaced) || key === squashed);
  const stemKey = withoutHarmlessStems(key);
  const hasStem = (stems: readonly string[]): boolean => stems.some((stem) => stemKey.includes(stem));
  if (has(comments) || hasStem(commentStems)) return commentReason;
  if (has(ratings) || hasStem(ratingStems) || (file === 'serves' && isServiceRating(has, key)))
    return ratingReason;
  if (file === 'customers') return undefined;
  const isPrivate =
    has(privateMatters) || privateKeys.has(key) || tellingStems.some((stem) => key.includes(stem));
  return isPrivate ? privateReason : undefined;
}

const commentReason = 'kept back: comments are counted, never shown';
export const ratingReason = 'kept back: ratings are counted, never shown';
const privateReason = 'kept back: private, not read';

interface Phrase {
  /** " pay rate " */
  readonly spaced: string;
  /** "payrate" */
  readonly squashed: string;
}

const toPhrases = (names: readonly string[]): readonly Phrase[] =>
  names.map((name) => ({ spaced: ` ${headerWords(name).join(' ')} `, squashed: headerKey(name) }));

const [ratings, comments, serviceRatings] = [ratingWords, commentWords, serviceRatingWords].map(toPhrases);
const privateMatters = toPhrases(privateWords);
const harmless = toPhrases(harmlessWords);
const privateKeys: ReadonlySet<string> = new Set(privateHeaders.map(headerKey));

const withoutHarmless = (words: string): string =>
  harmless.reduce((left, { spaced }) => left.replaceAll(spaced, ' '), words);

const withoutHarmlessStems = (key: string): string =>
  harmlessStems.reduce((left, word) => left.replaceAll(word, ' '), key);

const ratingKeys: ReadonlySet<string> = new Set(
  ratingHeaderNames.flatMap(({ names }) => names.map(headerKey)),
);

/** Declarations are where ratings stand, so there a part of a word is enough. */
const isServiceRating = (has: (phrases: readonly Phrase[]) => boolean, key: string): boolean =>
  ratingKeys.has(key) || has(serviceRatings) || /(?<!ope)rating|comment|feedback|score/.test(key);
