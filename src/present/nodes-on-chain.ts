import type { Analysis } from '#analysis.ts';
import { chainOf } from '#graph/line-of-sight.ts';
import type { Web } from '#graph/web-graph.ts';
import { keyOf } from '#graph/web-nodes.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { nodesAround } from './nodes-around.ts';

interface ToFollow {
  readonly analysis: Analysis;
  readonly visible: Visible;
  /** Of the node whose line of sight is followed. */
  readonly key: string;
  /** Keys of the edges that are shown. */
  readonly edges: ReadonlySet<string>;
}

/**
 * A node with its line of sight: everybody on its shortest chain to an outside customer who stands in the web, with the
 * groups that they give and get through. A node without one, or whose the viewer may not see, with those beside it.
 * Linear in the web at most.
 */
export function nodesOnChain(web: Web, { analysis, visible, key, edges }: ToFollow): Set<string> {
  const { network, sight } = analysis;
  const node = web.getNodeAttributes(key);
  const steps = node.kind === 'person' && visible.branch(node.row) ? chainOf(network, sight, node.row) : [];
  if (steps.length === 0) return nodesAround(web, { edges, focus: key, hops: 1 });
  const { ties } = network.organisation;
  const keyFor = (party: PartyRef) => keyOf(network, partyKind(party), partyRow(party));
  const keys = steps.flatMap(({ person, tie }) => [
    keyOf(network, 'person', person),
    keyFor(ties.provider[tie]),
    keyFor(ties.customer[tie]),
  ]);
  return new Set([key, ...keys.filter((each) => web.hasNode(each))]);
}
