import { customerNode, nodeAt, type ServiceNetwork } from '#graph/service-network.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from './rule.ts';

/** A primary customer whom people here serve, but none of them directly. */
export const onlyThroughIntermediaries: Rule = {
  id: 'only-through-intermediaries',
  find({ network, primaries, servedCustomers }) {
    const findings: Finding[] = [];
    for (const customer of primaries) {
      if (!servedCustomers[customer]) continue;
      const { direct, through } = serversOf(network, customer);
      if (direct) continue;
      findings.push({
        rule: 'only-through-intermediaries',
        severity: 'low',
        subjectType: 'customer',
        subject: customer,
        notKnownYet: false,
        evidence: { through: through.filter((each) => servedCustomers[each]) },
      });
    }
    return findings;
  },
};

/** Whether a person or group here serves an outside customer, and the outside customers who do, by row. */
function serversOf(network: ServiceNetwork, customer: number): { direct: boolean; through: number[] } {
  const { start, node } = network.in;
  const at = customerNode(network, customer);
  const through = new Set<number>();
  for (let arc = start[at]; arc < start[at + 1]; arc++) {
    const { kind, row } = nodeAt(network, node[arc]);
    if (kind !== 'customer') return { direct: true, through: [] };
    through.add(row);
  }
  return { direct: false, through: [...through].sort((a, b) => a - b) };
}
