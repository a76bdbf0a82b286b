import type { Web, WebNode } from '#graph/web-graph.ts';
import type { Words } from '../words.ts';
import { hasShare } from './read-spots.ts';
import type { Sign, SignId } from './rings-picture.ts';

const signWords = (words: Words): Readonly<Record<SignId, string>> => ({
  customer: `outside ${words.customer}, the primary one in the middle`,
  'no-customer': `has no ${words.customer}, or only everyone`,
  unserved: 'served by nobody, or only like everybody',
  'not-named': 'manager does not name this report',
  dotted: 'has a dotted line to this manager',
  group: 'a group, as one',
});

const shareWords = 'part of a ring: so many are served by nobody, or only like everybody';

/** The signs that occur in a web, with their words; at most five. */
export function signsOf(words: Words, web: Web): Sign[] {
  const said = { ...signWords(words), ...(web.getAttribute('folded') && { unserved: shareWords }) };
  const some = (test: (node: WebNode) => boolean) => web.someNode((_, node) => test(node));
  const occurs: Readonly<Record<SignId, boolean>> = {
    customer: some((node) => node.kind === 'customer'),
    'no-customer': some((node) => node.kind === 'person' && node.noCustomer),
    unserved: some((node) => (node.kind === 'person' && node.unserved) || hasShare(node)),
    'not-named': web.someEdge((_, edge) => edge.kind === 'gap'),
    dotted: web.someEdge((_, edge) => edge.kind === 'dotted'),
    group: some((node) => node.kind === 'group'),
  };
  const ids = (Object.keys(said) as SignId[]).filter((id) => occurs[id]);
  // The words below the legend say what stands in the centre, so that sign gives way.
  const shown = ids.length > mostSigns ? ids.filter((id) => id !== 'customer') : ids;
  return shown.map((id) => ({ id, words: said[id] }));
}

const mostSigns = 5;
