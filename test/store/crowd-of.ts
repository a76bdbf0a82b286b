import type { Organisation } from '#model/organisation.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

/** So many people who all serve the first, none of whom has answered. */
export const crowdOf = (count: number): Organisation =>
  tinyOrganisation({
    people: Array.from({ length: count }, (_, at) => ({ id: `E${at}`, answer: 'not-answered' as const })),
    ties: Array.from({ length: count }, (_, at) => ({ from: `E${at}`, to: 'E0' })),
  });
