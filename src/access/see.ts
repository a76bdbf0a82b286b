import { branchOf } from '#graph/branch-of.ts';
import { listOf, type ServiceNetwork } from '#graph/service-network.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { People } from '#model/people.ts';
import { seesEverything, type Viewer, type Visible } from '#model/viewer.ts';
import { seeRatings } from './see-ratings.ts';

/**
 * What a viewer may see of an organisation (DESIGN §4). HR sees everything. A manager sees exactly their own branch
 * of the current chart (themself and everyone below) and, by name, its direct neighbours: the other end of a tie or of
 * a dotted line, and their own manager. Somebody who is not on the chart (any more) sees nothing. Linear in people and ties, so
 * make it once a request at most.
 */
export function see(network: ServiceNetwork, viewer: Viewer): Visible {
  if (viewer.role === 'hr') return seesEverything;
  const person = network.organisation.people.partyId.indexOf(viewer.partyId);
  const branch = person < 0 ? new Uint8Array(network.people) : branchOf(network, person);
  const groups = Uint8Array.from({ length: network.groups }, (_, group) =>
    listOf(network.members, group).some((member) => branch[member] === 1) ? 1 : 0,
  );
  return withNeighbours(network, { person, branch, groups });
}

interface Own {
  readonly person: number;
  readonly branch: Uint8Array;
  readonly groups: Uint8Array;
}

function withNeighbours(network: ServiceNetwork, own: Own): Visible {
  const { people, ties } = network.organisation;
  const person = own.branch.slice();
  const customer = new Uint8Array(network.customers);
  const group = own.groups.slice();
  const shown = { person, customer, group };
  const show = (party: PartyRef) => {
    shown[partyKind(party)][partyRow(party)] = 1;
  };
  const isOwn = (party: PartyRef) => {
    const kind = partyKind(party);
    return kind === 'person'
      ? own.branch[partyRow(party)] === 1
      : kind === 'group' && own.groups[partyRow(party)] === 1;
  };
  const tie = new Uint8Array(ties.count);
  for (let row = 0; row < ties.count; row++) {
    if (!isOwn(ties.provider[row]) && !isOwn(ties.customer[row])) continue;
    tie[row] = 1;
    show(ties.provider[row]);
    show(ties.customer[row]);
  }
  if (own.person >= 0 && people.manager[own.person] >= 0) person[people.manager[own.person]] = 1;
  showDottedLines(people, own.branch, person);
  const visible: Visible = {
    everything: false,
    viewer: own.person,
    branch: (row) => own.branch[row] === 1,
    person: (row) => person[row] === 1,
    customer: (row) => customer[row] === 1,
    group: (row) => group[row] === 1,
    tie: (row) => tie[row] === 1,
    ratings: (ratings) => seeRatings({ network, ratings }, visible),
  };
  return visible;
}

/** Both ends of every dotted line at which somebody of the branch stands. */
function showDottedLines({ dottedLine }: People, branch: Uint8Array, shown: Uint8Array): void {
  for (const [person, managers] of dottedLine) {
    for (const manager of managers) {
      if (branch[person] || branch[manager]) shown[person] = shown[manager] = 1;
    }
  }
}
