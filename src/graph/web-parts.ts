import { MultiDirectedGraph } from 'graphology';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { customersOfRole } from './line-of-sight.ts';
import { addCustomer, addDottedLines, addGaps, addMemberships, addTies, type Place } from './web-edges.ts';
import type { Web, WebAbout } from './web-graph.ts';
import { departmentNodeOf, keyOf, personNodeOf } from './web-nodes.ts';
import type { Cut } from './web-source.ts';

export interface WebPlan {
  readonly about: Omit<WebAbout, 'focus'>;
  /** Row of the person it is about, -1 for nobody. */
  readonly focus: number;
  /** Rows of people shown beside, -1 for nobody. */
  readonly neighbours: readonly number[];
  /** People and outside customers shown beside as well, whatever their ties. */
  readonly beside?: readonly PartyRef[];
  /** Rows of people with a dotted line to whom it is about; they are shown too. */
  readonly dotted: readonly number[];
  /** Rows of counted ties, any order, repeats allowed. */
  readonly ties: readonly number[];
}

/** More neighbours than this are folded into their departments. */
const mostNeighbours = 60;

/** Draws the planned web: people, then customers, ties, memberships, gaps and dotted lines, each in row order. */
export function drawWeb(cut: Cut, plan: WebPlan): Web {
  const given = plan.ties.filter((tie) => isSeen(cut, tie));
  const neighbours = neighboursOf(cut, plan, given);
  const ties = inOrder([...given, ...lastHops(cut, neighbours)]);
  const folds = {
    inside: plan.about.folded,
    outside: plan.about.folded || neighbours.length > mostNeighbours,
  };
  const place = (person: number): string =>
    (cut.isInside[person] ? folds.inside : folds.outside)
      ? `department:${cut.source.network.organisation.people.department[person]}`
      : keyOf(cut.source.network, 'person', person);
  const web = startWeb(cut, plan, place);
  addPeople(web, cut, [...cut.inside, ...neighbours], place);
  addPrimaries(web, cut);
  for (const party of plan.beside ?? [])
    if (partyKind(party) === 'customer') addCustomer(web, cut.source.network, partyRow(party));
  addTies(web, cut, ties, place);
  addMemberships(web, cut, place);
  addGaps(web, cut, [...cut.inside, ...neighbours], place);
  addDottedLines(web, plan, place);
  addOtherCustomers(web, cut);
  return web;
}

/** The people and outside customers at the ends of ties, as far as the ties may be seen. */
export function partiesSeen(cut: Cut, ties: readonly number[]): PartyRef[] {
  const { provider, customer } = cut.source.network.organisation.ties;
  const seen = ties.filter((tie) => isSeen(cut, tie));
  const parties = seen.flatMap((tie) => [provider[tie], customer[tie]]);
  return [...new Set(parties)].filter((party) => partyKind(party) !== 'group');
}

/** Each once, ascending; those of a whole organisation come so. */
function inOrder(ties: readonly number[]): readonly number[] {
  if (ties.every((tie, at) => at === 0 || ties[at - 1] < tie)) return ties;
  return [...new Set(ties)].sort((one, other) => one - other);
}

function isSeen({ source, visible }: Cut, tie: number): boolean {
  const { provider, customer } = source.network.organisation.ties;
  return visible.tie(tie) && isShown(visible, provider[tie]) && isShown(visible, customer[tie]);
}

const isShown = (visible: Visible, party: PartyRef): boolean => visible[partyKind(party)](partyRow(party));

/** People here who stand at the far end of a tie, or are named in the plan, ascending. */
function neighboursOf({ source, visible, isInside }: Cut, plan: WebPlan, ties: readonly number[]): number[] {
  const { provider, customer } = source.network.organisation.ties;
  const found = new Set<number>();
  const meet = (person: number) => {
    if (person >= 0 && source.network.here[person] && visible.person(person) && !isInside[person]) {
      found.add(person);
    }
  };
  for (const person of [...plan.neighbours, ...plan.dotted]) meet(person);
  const meetParty = (party: PartyRef) => {
    if (partyKind(party) === 'person') meet(partyRow(party));
  };
  plan.beside?.forEach(meetParty);
  for (const tie of ties) {
    meetParty(provider[tie]);
    meetParty(customer[tie]);
  }
  return [...found].sort((one, other) => one - other);
}

/** Why a neighbour stands on the first ring: the tie by which they serve an outside customer themselves. */
const lastHops = (cut: Cut, neighbours: readonly number[]): number[] =>
  neighbours
    .filter((person) => cut.source.sight.hops[person] === 1)
    .map((person) => cut.source.sight.tie[person])
    .filter((tie) => tie >= 0 && isSeen(cut, tie));

function startWeb(cut: Cut, { about, focus }: WebPlan, place: Place): Web {
  const web: Web = new MultiDirectedGraph({ allowSelfLoops: false });
  web.replaceAttributes({ ...about, focus: cut.isInside[focus] ? place(focus) : null });
  return web;
}

function addPeople(web: Web, cut: Cut, people: readonly number[], place: Place): void {
  const folded = new Map<string, number[]>();
  for (const person of people) {
    const key = place(person);
    if (key.startsWith('person:')) web.addNode(key, personNodeOf(cut, person));
    else if (!folded.has(key)) folded.set(key, [person]);
    else folded.get(key)!.push(person);
  }
  for (const [key, members] of folded) web.addNode(key, departmentNodeOf(cut, members));
}

/** What the organisation exists for stands in the centre, also where nobody here serves it. */
function addPrimaries(web: Web, { source, visible }: Cut): void {
  for (const customer of customersOfRole(source.network, 'primary')) {
    if (visible.customer(customer)) addCustomer(web, source.network, customer);
  }
}

/** The web of the whole leaves nobody out whom it exists for, served or not. */
function addOtherCustomers(web: Web, { source: { network }, visible }: Cut): void {
  if (web.getAttribute('scope') !== 'organisation') return;
  for (let customer = 0; customer < network.customers; customer++) {
    if (visible.customer(customer)) addCustomer(web, network, customer);
  }
}
