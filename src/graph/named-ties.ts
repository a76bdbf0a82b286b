import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { departmentKey } from '#model/people.ts';
import { textOf } from '#model/ties.ts';
import { calledFinder } from './parties-called.ts';
import { type Arcs, countOf, customerNode, givingNode, type ServiceNetwork } from './service-network.ts';
import { servesAnother, upstreamNodes } from './upstream-ties.ts';

/** Finds the upstream ties that one entry of `underpinned_by` names; none where it names nothing, or several. */
export type FindNamed = (provider: PartyRef, entry: string) => readonly number[];

/** A name that more parties than this share tells nobody apart. */
const mostNamesakes = 50;

/**
 * A finder of upstream ties by entries such as "1055", "Ewa Lis > Letters by noon", "group:Pharmacy > Cupboard".
 * A provider is read as declarations read one, but only among those who serve the tie's own provider, so that a name
 * shared with a stranger does no harm; a name that several of these have names none. Reading an entry costs the ties
 * of whichever of the two providers has fewer.
 */
export function namedTiesFinder(network: ServiceNetwork): FindNamed {
  const findCalled = calledFinder(network);
  return (provider, entry) => {
    const { who, service } = readEntry(entry);
    const nodes = upstreamNodes(network, provider);
    let named: readonly number[] = [];
    findCalled(who, (parties) => {
      if (parties.length > mostNamesakes) return false;
      const serving = parties.map((party) => tiesFrom(network, { party, provider, nodes }));
      const found = serving.filter((each) => each.length > 0);
      if (found.length === 1) named = service === null ? found[0] : withService(network, found[0], service);
      return found.length > 0;
    });
    return named;
  };
}

/** "Ewa Lis > Letters" is one service; "Ewa Lis >" the tie of which no service is said; "Ewa Lis" all her ties. */
function readEntry(entry: string): { who: string; service: string | null } {
  const at = entry.indexOf('>');
  if (at < 0) return { who: entry.trim(), service: null };
  return { who: entry.slice(0, at).trim(), service: entry.slice(at + 1).trim() };
}

/** Those of these ties whose service goes by this name. */
function withService(network: ServiceNetwork, found: readonly number[], name: string): readonly number[] {
  const { ties, texts } = network.organisation;
  return found.filter((tie) => {
    const service = textOf(texts, ties.service, tie);
    return service === name || serviceKey(service) === serviceKey(name);
  });
}

/** A list joined by ";" can hold no ";", so one in a service reads as a comma. */
const serviceKey = (service: string): string => departmentKey(service.replaceAll(';', ','));

/** The counted ties of one party to any of the nodes of another. */
function tiesFrom(
  network: ServiceNetwork,
  { party, provider, nodes }: { party: PartyRef; provider: PartyRef; nodes: readonly number[] },
): number[] {
  const giver = givingNodeOf(network, party);
  if (!servesAnother(network, giver, provider)) return [];
  const ties: number[] = [];
  for (const node of nodes) {
    if (countOf(network.out, giver) <= countOf(network.in, node)) addTies(ties, network.out, [giver, node]);
    else addTies(ties, network.in, [node, giver]);
  }
  return ties;
}

function addTies(ties: number[], arcs: Arcs, [at, far]: readonly [at: number, far: number]): void {
  for (let arc = arcs.start[at]; arc < arcs.start[at + 1]; arc++) {
    if (arcs.node[arc] === far) ties.push(arcs.tie[arc]);
  }
}

function givingNodeOf(network: ServiceNetwork, party: PartyRef): number {
  const row = partyRow(party);
  const kind = partyKind(party);
  if (kind === 'person') return row;
  return kind === 'customer' ? customerNode(network, row) : givingNode(network, row);
}
