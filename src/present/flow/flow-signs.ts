import type { Reader } from '../rings/ring-words.ts';
import type { Sign, SignId } from '../rings/rings-picture.ts';
import { wordsOf } from '../words.ts';
import type { FlowLink, Stop } from './flow.ts';
import { isUnserved, isWithoutCustomer } from './sign-of.ts';

/** The signs that occur among stops and links, with their words; at most five. */
export function flowSigns({ facts }: Reader, stops: readonly Stop[], links: readonly FlowLink[]): Sign[] {
  const words = wordsOf(facts);
  const some = (kind: string) => stops.some(({ node }) => node?.kind === kind);
  const signs: readonly (readonly [SignId, string, boolean])[] = [
    ['no-customer', `has no ${words.customer}, or only everyone`, stops.some(isWithoutCustomer)],
    ['unserved', 'served by nobody, or only like everybody', stops.some(isUnserved)],
    ['not-named', 'manager does not name this report', links.some(({ kind }) => kind === 'gap')],
    ['group', 'a group, as one', some('group')],
    ['customer', `outside ${words.customer}`, some('customer')],
  ];
  return signs.filter(([, , occurs]) => occurs).map(([id, said]) => ({ id, words: said }));
}
