import type { Finding } from '#model/finding.ts';
import { isBelowBy, ratedCells } from './rated-cells.ts';
import type { Rule } from './rule.ts';

/** A department or branch whose people are served worse than they serve, by a whole mark or what the settings say. */
export const mirrorGap: Rule = {
  id: 'mirror-gap',
  find(facts) {
    const findings: Finding[] = [];
    for (const { subjectType, subject, cell } of ratedCells(facts)) {
      const [given, received] = [cell.given.overall, cell.received.overall];
      if (!given || !received || !isBelowBy(given, received, facts.settings.thresholds.mirrorGapTenths))
        continue;
      findings.push({
        rule: 'mirror-gap',
        severity: 'high',
        subjectType,
        subject,
        notKnownYet: false,
        evidence: { given, received },
      });
    }
    return findings;
  },
};
