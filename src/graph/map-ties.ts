import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { type ClaimState, claimState } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import type { MapPlaces } from './map-places.ts';
import { givingNode, type ServiceNetwork } from './service-network.ts';

/** Counted ties between places of the whole map, summed: one entry a pair, in the order of their first ties. */
export interface MapTies {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly ties: readonly number[];
  /** How many of them both ends reported. */
  readonly confirmed: readonly number[];
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
  const pairs = new Map<number, number>();
  const sums = { from: [] as number[], to: [] as number[], ties: [] as number[], confirmed: [] as number[] };
  forEachMapTie(network, visible, { filter, placeOf }, (tie, from, to) => {
    const pair = placeOf[from] * places.length + placeOf[to];
    let at = pairs.get(pair);
    if (at === undefined) {
      at = sums.ties.push(0) - 1;
      sums.from.push(placeOf[from]);
      sums.to.push(placeOf[to]);
      sums.confirmed.push(0);
      pairs.set(pair, at);
    }
    sums.ties[at]++;
    if (claimOf(network, tie) === 'confirmed') sums.confirmed[at]++;
  });
  return sums;
}

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
