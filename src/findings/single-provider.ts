import { firstLostWithout } from '#graph/lost-without.ts';
import type { Finding, Severity } from '#model/finding.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';

/** So many of those who would be left without are listed, for each of the two losses. */
const mostListed = 10;

/**
 * Somebody without whom others would lose their only provider or their line of sight. Waits for enough answers. To lose
 * the only provider is to be served by nobody at all any more, which `unserved` would call high; see `onlyProviders`.
 */
export const singleProvider: Rule = {
  id: 'single-provider',
  find(facts) {
    const { lostWithout } = facts;
    const findings: Finding[] = [];
    if (!lostWithout) return findings;
    const first = firstLostWithout(lostWithout, mostListed);
    for (const person of facts.peopleHere) {
      const lost = lostWithout.losses[person];
      if (lost === 0) continue;
      findings.push({
        rule: 'single-provider',
        severity: severityOf(lost, facts.settings),
        subjectType: 'person',
        subject: person,
        notKnownYet: false,
        evidence: {
          lost,
          providersLost: lostWithout.providerLosses[person],
          provider: first.provider.get(person) ?? [],
          sightsLost: lostWithout.sightLosses[person],
          sight: first.sight.get(person) ?? [],
        },
      });
    }
    return findings;
  },
};

function severityOf(lost: number, { thresholds }: Facts['settings']): Severity {
  if (lost >= thresholds.singleProviderHigh) return 'high';
  return lost >= thresholds.singleProviderMedium ? 'medium' : 'low';
}
