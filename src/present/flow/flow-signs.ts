import type { Reader } from '../rings/ring-words.ts';
import type { Sign, SignId } from '../rings/rings-picture.ts';
import { wordsOf } from '../words.ts';
import type { FlowLink, Stop } from './flow.ts';

/** The signs that occur among stops and links, with their words; at most five. */
export function flowSigns({ facts }: Reader, stops: readonly Stop[], links: readonly FlowLink[]): Sign[] {
  const words = wordsOf(facts);
  const some = (test: (node: NonNullable<Stop['node']>) => boolean) =>
    stops.some(({ node }) => node !== null && test(node));
  const signs: readonly (readonly [SignId, string, boolean])[] = [
    [
      'no-customer',
      `has no ${words.customer}, or only everyone`,
      some((node) => node.kind === 'person' && node.noCustomer),
    ],
    [
      'unserved',
      'served by nobody, or only like everybody',
      some((node) => node.kind === 'person' && node.unserved),
    ],
    ['not-named', 'manager does not name this report', links.some(({ kind }) => kind === 'gap')],
    ['group', 'a group, as one', some(({ kind }) => kind === 'group')],
    ['customer', `outside ${words.customer}`, some(({ kind }) => kind === 'customer')],
  ];
  return signs.filter(([, , occurs]) => occurs).map(([id, said]) => ({ id, words: said }));
}
