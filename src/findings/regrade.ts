import { type Finding, type Severity, severities } from '#model/finding.ts';
import type { SeverityChoice } from '#model/settings.ts';

/** Findings with the severity that was chosen for their rule. What is not known yet stays so. */
export function regrade(findings: Finding[], choice: SeverityChoice): Finding[] {
  if (choice === 'as-found') return findings;
  return findings.map((finding) => {
    const severity = severityOf(finding.severity, choice);
    return severity === finding.severity ? finding : { ...finding, severity };
  });
}

const steps: Readonly<Partial<Record<SeverityChoice, number>>> = {
  'one-step-higher': -1,
  'one-step-lower': 1,
};

/** High stays high a step higher, and low stays low a step lower: what is found is never out of the list. */
function severityOf(found: Severity, choice: Exclude<SeverityChoice, 'as-found'>): Severity {
  if (found === 'info') return found;
  const step = steps[choice];
  if (step === undefined) return choice as Severity;
  const graded = severities.filter((severity) => severity !== 'info');
  return graded[Math.min(graded.length - 1, Math.max(0, graded.indexOf(found) + step))];
}
