import type { Web } from '#graph/web-graph.ts';
import { count } from '../english.ts';
import type { Shown } from '../shown.ts';
import { type Words, wordsOf } from '../words.ts';
import { departmentName, nameOf, type Reader } from './ring-words.ts';

/** The picture in one sentence: whom it shows, and how many gaps of each kind. */
export function pictureName(reader: Reader, web: Web, shown: Shown): string {
  const { scope, people, focus } = web.getAttributes();
  const whose = focus ? nameOf(reader, web.getNodeAttributes(focus)) : '';
  const what = {
    team: whose ? `${whose}’s team` : 'The team',
    branch: whose ? `${whose} and everyone below` : 'The branch',
    department: departmentName(reader.facts, departmentOf(web)),
    person: whose,
    people: 'Those whom it touches',
    organisation: 'The organisation',
  }[scope];
  const told = scope === 'person' ? [] : [count(people, 'person', 'people'), ...gapWords(reader, web)];
  const some = shown.filtered ? `${shown.people.length} of ${people} shown` : '';
  return `Line-of-sight web: ${[what, ...told, some].filter(Boolean).join(', ')}.`;
}

/** Row of the department that a web is about. */
function departmentOf(web: Web): number {
  const own = web.findNode((_, node) => node.kind === 'person' && !node.outside);
  const node = own === undefined ? undefined : web.getNodeAttributes(own);
  return node?.kind === 'person' ? node.department : -1;
}

function gapWords({ facts }: Reader, web: Web): string[] {
  const sum = { noCustomer: 0, unserved: 0, outOfSight: 0 };
  web.forEachNode((_, node) => {
    if (node.kind === 'customer' || node.kind === 'group' || node.outside) return;
    sum.noCustomer += Number(node.noCustomer);
    sum.unserved += Number(node.unserved);
    sum.outOfSight += node.kind === 'department' ? node.outOfSight : Number(node.hops < 0);
  });
  return [
    sum.noCustomer > 0 ? `${sum.noCustomer} without ${wordsOf(facts).aCustomer}, or with only everyone` : '',
    sum.unserved > 0 ? `${sum.unserved} served by nobody, or only like everybody` : '',
    sum.outOfSight > 0 ? `${sum.outOfSight} without a line of sight` : '',
  ].filter(Boolean);
}

export interface Reading {
  /** Somebody stands in the band. */
  readonly band: boolean;
  /** Whether a node is shown. */
  readonly isShown: (key: string) => boolean;
  /** There are outside customers in the centre. */
  readonly centre: boolean;
  /** Lines have the colours of departments, and there are several. */
  readonly coloured: boolean;
  /** How many lines are drawn, and how many there is no room for. */
  readonly lines: number;
  readonly leftOut: number;
}

/** Whoever has no customer at all has that gap instead of the one that a chain ends inside: the band holds both. */
function bandWords(web: Web, words: Words, isShown: (key: string) => boolean): string {
  const without = web.filterNodes(
    (key, node) =>
      node.kind === 'person' && !node.outside && node.hops < 0 && node.noCustomer && isShown(key),
  ).length;
  const also =
    without > 0 ? `; ${without} of them ${without === 1 ? 'has' : 'have'} no ${words.customer} at all` : '';
  return `In the tinted band are those from whom no chain reaches an outside ${words.customer}${also}.`;
}

function lineWords({ lines, leftOut }: Reading, folded: boolean): string {
  if (leftOut === 0) return '';
  const [drawn, all] = [lines, lines + leftOut].map((number) => number.toLocaleString('en-GB'));
  const whose = folded ? 'every department’s' : 'everybody’s';
  return `${drawn} of ${all} lines are drawn: ${whose} strongest in and out, then the strongest of all; of equals the first that came.`;
}

/** How to read the picture, in a few short sentences. */
export function howToRead({ facts }: Reader, web: Web, reading: Reading): string {
  const words = wordsOf(facts);
  const folded = web.getAttribute('folded');
  const outside = web.someNode((_, node) => node.kind === 'person' && node.outside);
  const foldedAround = web.someNode((_, node) => node.kind === 'department');
  const { band, centre, coloured } = reading;
  return [
    centre
      ? `Outside ${words.customers} stand in the centre; each ring is one hop further from them.`
      : `No outside ${words.customer} is named yet, so nobody can have a line of sight to one.`,
    `A line runs from whoever serves to whoever is served${coloured ? ', in the colour of the department that serves' : ''}.`,
    band ? bandWords(web, words, reading.isShown) : '',
    folded ? 'Each dot is a department, with its number of people.' : '',
    foldedAround && !folded ? 'A dot with a number is that many colleagues of a department around them.' : '',
    lineWords(reading, folded),
    outside && !folded && web.getAttribute('scope') !== 'person'
      ? 'Smaller dots are colleagues around them.'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
