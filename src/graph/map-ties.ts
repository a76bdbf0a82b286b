import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { type ClaimState, claimState } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import type { MapPlaces } from './map-places.ts';
import { givingNode, type ServiceNetwork } from './service-network.ts';

/** Counted ties between places of the whole map, summed: one entry a pair, in the order of their first ties. */
export interface MapTies {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly ties: Int32Array;
}

export interface TieFilter {
  /** People, teams and outside customers who are shown. */
  readonly shown: (node: number) => boolean;
  /** Blank for all. */
  readonly claim: 'claimed' | 'confirmed' | '';
}

export const allOfMap: TieFilter = { shown: () => true, claim: '' };

/** Sums the ties that the viewer may see between the places of the map, also those inside a place. Linear in ties. */
export function mapTies(
  network: ServiceNetwork,
  visible: Visible,
  { places: { placeOf, places }, filter }: { readonly places: MapPlaces; readonly filter: TieFilter },
): MapTies {
  const most = network.organisation.ties.count;
  const [from, to, ties] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const pairs = pairTable(places.length);
  let count = 0;
  forEachMapTie(network, visible, { filter, placeOf }, (_, one, other) => {
    const at = pairs.numberOf(placeOf[one] * places.length + placeOf[other], count);
    if (at === count) {
      from[at] = placeOf[one];
      to[at] = placeOf[other];
      count++;
    }
    ties[at]++;
  });
  return { from: from.slice(0, count), to: to.slice(0, count), ties: ties.slice(0, count) };
}

/** Numbers of pairs of places, which gives a new pair the next number. As a table where it stays small: many times faster. */
function pairTable(places: number): { numberOf(pair: number, next: number): number } {
  if (places <= mostInTable) {
    const numbers = new Int32Array(places * places).fill(-1);
    return {
      numberOf: (pair, next) => {
        if (numbers[pair] < 0) numbers[pair] = next;
        return numbers[pair];
      },
    };
  }
  const numbers = new Map<number, number>();
  return {
    numberOf: (pair, next) => {
      const known = numbers.get(pair);
      if (known === undefined) numbers.set(pair, next);
      return known ?? next;
    },
  };
}

/** Such a table takes 16 MB for a moment. */
const mostInTable = 2000;

/** Visits the counted ties that are shown, by row, with the nodes at their ends; a group is told by its giving node. */
export function forEachMapTie(
  network: ServiceNetwork,
  visible: Visible,
  { filter, placeOf }: { readonly filter: TieFilter; readonly placeOf: Int32Array },
  visit: (tie: number, from: number, to: number) => void,
): void {
  const { provider, customer, count } = network.organisation.ties;
  const { shown, claim } = filter;
  for (let tie = 0; tie < count; tie++) {
    if (!network.counted[tie] || !visible.tie(tie)) continue;
    const [from, to] = [nodeOf(network, provider[tie]), nodeOf(network, customer[tie])];
    if (placeOf[from] < 0 || placeOf[to] < 0 || !shown(from) || !shown(to)) continue;
    if (claim === '' || claimOf(network, tie) === claim) visit(tie, from, to);
  }
}

export const claimOf = (network: ServiceNetwork, tie: number): ClaimState =>
  claimState(network.organisation.ties.flags[tie]);

function nodeOf(network: ServiceNetwork, party: PartyRef): number {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return row;
  return kind === 'customer' ? network.people + row : givingNode(network, row);
}
