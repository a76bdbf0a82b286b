import { type Facts, gatherFacts } from '#findings/facts.ts';
import { findAll } from '#findings/rules.ts';
import { buildNetwork } from '#graph/build-network.ts';
import type { Finding } from '#model/finding.ts';
import type { Organisation } from '#model/organisation.ts';

/** Everything worked out about one organisation, before anybody looks at it. Rows are the organisation's. */
export interface Analysis extends Facts {
  /** In the order of the rules, then of their subjects' rows. */
  readonly findings: readonly Finding[];
}

/**
 * The whole pipeline: organisation → network → facts → findings. Pure, and run once a revision and day.
 * @param asOf ISO date of the day it is judged on; without one, nothing is judged by its age.
 */
export function analyse(organisation: Organisation, asOf = ''): Analysis {
  const network = buildNetwork(organisation);
  const facts = gatherFacts(network, asOf);
  return { ...facts, findings: findAll(facts) };
}
