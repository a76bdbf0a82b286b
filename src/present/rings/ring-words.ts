import type { Facts } from '#findings/facts.ts';
import { chainOf } from '#graph/line-of-sight.ts';
import type { Web, WebDepartment, WebNode, WebPerson } from '#graph/web-graph.ts';
import { groupRef, partyKind, partyRow } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { dottedManagers } from '../dotted-line.ts';
import { count, hops, list } from '../english.ts';
import { partyName, personName } from '../names.ts';
import { wordsOf } from '../words.ts';
import { mostLinks } from './read-spots.ts';

/** Whom the words are for. */
export interface Reader {
  readonly facts: Facts;
  readonly visible: Visible;
}

/** The name beside a dot. */
export function nameOf({ facts, visible }: Reader, node: WebNode): string {
  if (node.kind === 'person') return personName(facts, visible, node.row);
  if (node.kind === 'customer') return facts.organisation.customers.name[node.row];
  if (node.kind === 'group') return capital(partyName(facts, visible, groupRef(node.row)));
  return departmentName(facts, node.row);
}

export const departmentName = ({ organisation }: Facts, department: number): string =>
  department < 0 ? 'No department' : organisation.people.departments[department];

/** The dashed lines at a dot. */
export interface GapsAt {
  /** Reports that this manager does not name. */
  readonly reports: number;
  readonly byOwnManager: boolean;
}

/** Everything a dot's signs, lines of gaps and place say, in words: its name for those who do not see it. */
export function titleOf(reader: Reader, node: WebNode, gaps: GapsAt): string {
  const name = nameOf(reader, node);
  if (node.kind === 'person') return [name, ...personWords(reader, node, gaps)].join(', ');
  if (node.kind === 'customer')
    return [name, `${node.primary ? 'the primary' : 'outside'} ${wordsOf(reader.facts).customer}`].join(', ');
  if (node.kind === 'group') return [name, 'as a group', sightWords(reader, node.hops)].join(', ');
  return [name, ...departmentWords(reader, node)].join(', ');
}

function personWords(reader: Reader, node: WebPerson, gaps: GapsAt): string[] {
  const { people } = reader.facts.organisation;
  return [
    people.title[node.row],
    node.noCustomer ? `has no ${wordsOf(reader.facts).customer} of their own` : '',
    node.unserved
      ? reader.facts.answers.tooFew
        ? 'not known to be served by anybody yet'
        : 'served by nobody'
      : '',
    gaps.byOwnManager ? 'not named by their own manager' : '',
    dottedWords(reader, node.row),
    gaps.reports > 0 ? `does not name ${count(gaps.reports, 'report')} of their own` : '',
    sightWords(reader, node.hops, node.row),
  ].filter(Boolean);
}

function dottedWords({ facts, visible }: Reader, person: number): string {
  const managers = dottedManagers(facts.organisation.people, visible, person);
  const names = managers.map((manager) => personName(facts, visible, manager));
  return names.length > 0 ? `dotted line to ${list(names, 3)}` : '';
}

function departmentWords({ facts }: Reader, node: WebDepartment): string[] {
  const words = wordsOf(facts);
  return [
    count(node.people, 'person', 'people'),
    node.noCustomer > 0 ? `${node.noCustomer} without ${words.aCustomer} of their own` : '',
    node.unserved > 0 ? `${node.unserved} served by nobody` : '',
    node.notNamed > 0 ? `${node.notNamed} not named by their own manager` : '',
    node.outOfSight > 0 ? `${node.outOfSight} without a line of sight` : '',
    node.hops >= 0 ? `typically ${hops(node.hops)} from an outside ${words.customer}` : '',
  ].filter(Boolean);
}

function sightWords(reader: Reader, far: number, person = -1): string {
  const words = wordsOf(reader.facts);
  if (reader.facts.network.customers === 0) return `no outside ${words.customer} is named yet`;
  if (far < 0) return `no line of sight to an outside ${words.customer}`;
  return `${hops(far)} from ${(person >= 0 && customerInSight(reader, person)) || `an outside ${words.customer}`}`;
}

/** The name of the outside customer at the end of a person's shortest chain, if the viewer may see it. */
function customerInSight({ facts, visible }: Reader, person: number): string {
  const last = chainOf(facts.network, facts.sight, person).at(-1);
  if (!last) return '';
  const customer = facts.organisation.ties.customer[last.tie];
  if (partyKind(customer) !== 'customer' || !visible.customer(partyRow(customer))) return '';
  return facts.organisation.customers.name[partyRow(customer)];
}

/** The picture in one sentence: whom it shows, and how many gaps of each kind. */
export function pictureName(reader: Reader, web: Web): string {
  const { scope, people, focus } = web.getAttributes();
  const whose = focus ? nameOf(reader, web.getNodeAttributes(focus)) : '';
  const what = {
    team: whose ? `${whose}’s team` : 'The team',
    branch: whose ? `${whose} and everyone below` : 'The branch',
    person: whose,
    people: 'Those whom it touches',
    organisation: 'The organisation',
  }[scope];
  const told = scope === 'person' ? [] : [count(people, 'person', 'people'), ...gapWords(reader, web)];
  return `Line-of-sight web: ${[what, ...told].filter(Boolean).join(', ')}.`;
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
    sum.noCustomer > 0 ? `${sum.noCustomer} without ${wordsOf(facts).aCustomer} of their own` : '',
    sum.unserved > 0 ? `${sum.unserved} served by nobody` : '',
    sum.outOfSight > 0 ? `${sum.outOfSight} without a line of sight` : '',
  ].filter(Boolean);
}

/** How to read the picture, in two or three short sentences. */
export function howToRead({ facts }: Reader, web: Web, { band }: { readonly band: boolean }): string {
  const words = wordsOf(facts);
  const folded = web.getAttribute('folded');
  const outside = web.someNode((_, node) => node.kind === 'person' && node.outside);
  const foldedAround = web.someNode((_, node) => node.kind === 'department');
  return [
    `Outside ${words.customers} stand in the centre; each ring is one hop further from them.`,
    'A line runs from whoever serves to whoever is served.',
    band ? `In the tinted band are those from whom no chain reaches an outside ${words.customer}.` : '',
    folded ? 'Each dot is a department, with its number of people.' : '',
    foldedAround && !folded ? 'A dot with a number is that many colleagues of a department around them.' : '',
    web.size > mostLinks ? `Of the lines, the ${mostLinks.toLocaleString('en-GB')} strongest are drawn.` : '',
    outside && !folded && web.getAttribute('scope') !== 'person'
      ? 'Smaller dots are colleagues around them.'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('en') + text.slice(1);
