import { partyRow } from '#model/party.ts';
import { type CarriedRequirements, carriages } from './carried-requirement.ts';
import { type Arcs, customerNode, listOf, type ServiceNetwork } from './service-network.ts';

export interface WalkUp {
  /** Rows of ties, hop by hop. */
  readonly hops: readonly (readonly number[])[];
  /** The tie through which each was first reached, -1 for those that serve the customer. */
  readonly below: ReadonlyMap<number, number>;
}

/**
 * The ties that stand between an outside customer and whatever they rest on, hop by hop: first those that serve the
 * customer, then those that are named as underpinning these or serve an intermediary among them, and so on. Each tie
 * once, at its first hop, by its provider's place and its row. Linear in the ties reached.
 */
export function walkUp(
  network: ServiceNetwork,
  { carriage, underpinnings }: CarriedRequirements,
  customer: number,
): WalkUp {
  const { provider } = network.organisation.ties;
  const below = new Map<number, number>();
  const fresh = (ties: Iterable<number>, from: number): number[] => {
    const found: number[] = [];
    for (const tie of ties) {
      if (below.has(tie)) continue;
      below.set(tie, from);
      found.push(tie);
    }
    return found;
  };
  const above = (tie: number): Int32Array =>
    carriages[carriage[tie]] === 'passes on'
      ? tiesInto(network.in, customerNode(network, partyRow(provider[tie])))
      : listOf(underpinnings.upstream, tie);
  const hops: number[][] = [];
  let hop = fresh(tiesInto(network.in, customerNode(network, customer)), -1);
  while (hop.length > 0) {
    hops.push(hop.sort((a, b) => placeOf(network, a) - placeOf(network, b) || a - b));
    hop = hop.flatMap((tie) => fresh(above(tie), tie));
  }
  return { hops, below };
}

const tiesInto = ({ start, tie }: Arcs, node: number): Int32Array => listOf({ start, items: tie }, node);

/** People first, then outside customers, then groups. */
function placeOf({ organisation, people, customers }: ServiceNetwork, tie: number): number {
  const party = organisation.ties.provider[tie];
  return partyRow(party) + [0, people, people + customers][party & 3];
}
