import type { Migration } from 'kysely';
import { first } from './001-first.ts';
import { imports } from './002-imports.ts';
import { settings } from './003-settings.ts';
import { ratings } from './004-ratings.ts';
import { repairs } from './005-repairs.ts';
import { ratingPublications } from './006-rating-publications.ts';

/** Every step of the schema by name; they run in the order of their names, and a step once released never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first': first,
  '002-imports': imports,
  '003-settings': settings,
  '004-ratings': ratings,
  '005-repairs': repairs,
  '006-rating-publications': ratingPublications,
};
