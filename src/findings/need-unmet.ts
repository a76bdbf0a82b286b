import { disputedPairs, isDisputed, serves } from '#graph/ties-between.ts';
import type { Finding, Severity } from '#model/finding.ts';
import { importances, needStates } from '#model/needs.ts';
import { noParty } from '#model/party.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';

type Reason = 'open' | 'disputed' | 'not met' | 'partly met';

/** A need that nobody has taken on, that its supplier says no to, or that its person says is not (fully) met. */
export const needUnmet: Rule = {
  id: 'need-unmet',
  find(facts) {
    const { needs } = facts.organisation;
    const disputed = disputedPairs(facts.network);
    const findings: Finding[] = [];
    for (let need = 0; need < needs.count; need++) {
      if (!facts.network.here[needs.person[need]]) continue;
      const reason = reasonFor(facts, disputed, need);
      if (!reason) continue;
      findings.push({
        rule: 'need-unmet',
        severity: severityOf(needs.importance[need], reason),
        subjectType: 'person',
        subject: needs.person[need],
        notKnownYet: false,
        evidence: { need, reason },
      });
    }
    return findings.sort((a, b) => a.subject - b.subject);
  },
};

/** Why a need of somebody here is unmet; null where it is not. */
export function reasonFor(
  { network, organisation }: Facts,
  disputed: ReadonlySet<string>,
  need: number,
): Reason | null {
  const { needs } = organisation;
  const state = needStates[needs.state[need]];
  const supplier = needs.supplier[need];
  const person = needs.person[need];
  if (state === 'met') return null;
  if (state === 'open' || state === 'not met' || state === 'partly met') return state;
  const served = supplier !== noParty && serves(network, supplier, person);
  if (served) return null;
  if (supplier !== noParty && isDisputed(network, disputed, { supplier, person })) return 'disputed';
  return state === 'taken on' ? null : 'open';
}

function severityOf(importance: number, reason: Reason): Severity {
  const said = importances[importance] || 'medium';
  if (reason !== 'partly met') return said;
  return said === 'high' ? 'medium' : 'low';
}
