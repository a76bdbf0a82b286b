import { customerNode, groupKindOf, nodeAt, type ServiceNetwork } from '#graph/service-network.ts';
import { customerRef, groupRef, type PartyRef, partyRow, personRef } from '#model/party.ts';
import { textOf } from '#model/ties.ts';
import type { Facts } from '../facts.ts';
import { canAddTie } from './can-add-tie.ts';
import type { RepairRule } from './repair-rule.ts';

/** Whoever here serves most outside customers of the same kind, with what they give one of them. */
export const unservedCustomerRepair: RepairRule<'unserved-customer'> = {
  rule: 'unserved-customer',
  *suggest(facts, { subject }) {
    const { kind } = facts.organisation.customers;
    if (kind[subject] === '') return;
    const customer = customerRef(subject);
    for (const { provider, ties } of serversOfKind(facts, kind[subject])) {
      if (!canAddTie(facts, provider, customer)) continue;
      const { organisation } = facts;
      const [tie] = ties;
      yield {
        effect: 'closes',
        reason: { kind: 'like-customer', customer: partyRow(organisation.ties.customer[tie]) },
        changes: [
          {
            kind: 'add-tie',
            provider,
            customer,
            service: textOf(organisation.texts, organisation.ties.service, tie),
            need: '',
            promise: '',
            saidBy: 'provider',
          },
        ],
        drawnFrom: { people: [], ties },
      };
    }
  },
};

interface Server {
  readonly provider: PartyRef;
  /** Their ties to customers of that kind, one a customer. */
  readonly ties: readonly number[];
}

/** People and groups here who serve customers of a kind directly, whoever serves most of them first, then by row. */
function serversOfKind({ organisation, network }: Facts, kind: string): Server[] {
  const found = new Map<PartyRef, number[]>();
  for (const [customer, each] of organisation.customers.kind.entries()) {
    if (each !== kind) continue;
    for (const [provider, tie] of serversOf(network, customer)) {
      const ties = found.get(provider);
      if (ties) ties.push(tie);
      else found.set(provider, [tie]);
    }
  }
  return Array.from(found, ([provider, ties]) => ({ provider, ties })).sort(
    (a, b) => b.ties.length - a.ties.length || a.ties[0] - b.ties[0],
  );
}

/** By provider their first tie to a customer. */
function serversOf(network: ServiceNetwork, customer: number): Map<PartyRef, number> {
  const found = new Map<PartyRef, number>();
  const { start, node, tie } = network.in;
  const at = customerNode(network, customer);
  for (let arc = start[at]; arc < start[at + 1]; arc++) {
    const { kind, row } = nodeAt(network, node[arc]);
    if (kind === 'customer' || (kind === 'giving' && groupKindOf(network, row) === 'everyone')) continue;
    const provider = kind === 'person' ? personRef(row) : groupRef(row);
    if (!found.has(provider)) found.set(provider, tie[arc]);
  }
  return found;
}
