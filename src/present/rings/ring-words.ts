import type { Facts } from '#findings/facts.ts';
import { chainOf } from '#graph/line-of-sight.ts';
import type { WebDepartment, WebNode, WebPerson } from '#graph/web-graph.ts';
import { coverages } from '#model/finding.ts';
import { groupRef, partyKind, partyRow } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { dottedManagers } from '../dotted-line.ts';
import { count, hops, list } from '../english.ts';
import { partyName, personName } from '../names.ts';
import { noDepartment, type WebView } from '../web-view.ts';
import { wordsOf } from '../words.ts';

/** Whom the words are for. */
export interface Reader {
  readonly facts: Facts;
  readonly visible: Visible;
  readonly view?: WebView;
}

/** The name beside a dot. */
export function nameOf({ facts, visible }: Reader, node: WebNode): string {
  if (node.kind === 'person') return personName(facts, visible, node.row);
  if (node.kind === 'customer') return facts.organisation.customers.name[node.row];
  if (node.kind === 'group') return capital(partyName(facts, visible, groupRef(node.row)));
  return departmentName(facts, node.row);
}

export const departmentName = ({ organisation }: Facts, department: number): string =>
  department < 0 ? noDepartment : organisation.people.departments[department];

/** The dashed lines at a dot, and how many ties where the picture has all of them. */
export interface GapsAt {
  /** Reports that this manager does not name. */
  readonly reports: number;
  readonly byOwnManager: boolean;
  /** To how many others ties lead from it, and from how many to it. */
  readonly ties?: TiesAt;
}

interface TiesAt {
  readonly gives: number;
  readonly gets: number;
  /** Groups as part of which they give or get. */
  readonly givesAs: number;
  readonly getsAs: number;
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
    // A title would tell who is behind a code.
    reader.view?.names === 'codes' ? '' : people.title[node.row],
    node.department < 0 ? '' : departmentName(reader.facts, node.department),
    sightWords(reader, node.hops, node.row),
    node.noCustomer ? lackWords(reader, node.row) : '',
    node.unserved ? unservedWords(reader, node.row) : '',
    gaps.byOwnManager ? 'not named by their own manager' : '',
    dottedWords(reader, node.row),
    gaps.reports > 0 ? `does not name ${count(gaps.reports, 'report')} of their own` : '',
    gaps.ties ? tieWords(gaps.ties) : '',
  ].filter(Boolean);
}

/** Whoever serves only everyone has nobody in particular, and bears the sign of having nobody. */
export const lackWords = ({ facts }: Reader, person: number): string =>
  coverages[facts.serves[person]] === 'everyone'
    ? `has only everyone for ${wordsOf(facts).aCustomer}`
    : `has no ${wordsOf(facts).customer} of their own`;

/** Whoever is served only like everybody bears the sign of being served by nobody. */
export function unservedWords({ facts }: Reader, person: number): string {
  if (facts.answers.tooFew) return 'not known to be served by anybody yet';
  return coverages[facts.served[person]] === 'everyone' ? 'served only like everybody' : 'served by nobody';
}

function tieWords({ gives, gets, givesAs, getsAs }: TiesAt): string {
  const as = (groups: number) => (groups > 0 ? ` and as part of ${count(groups, 'group')}` : '');
  return `gives to ${gives}${as(givesAs)}, gets from ${gets}${as(getsAs)}`;
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
    node.noCustomer > 0 ? `${node.noCustomer} without ${words.aCustomer}, or with only everyone` : '',
    node.unserved > 0 ? `${node.unserved} served by nobody, or only like everybody` : '',
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

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('en') + text.slice(1);
