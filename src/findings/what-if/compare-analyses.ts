import type { Finding } from '#model/finding.ts';
import { type CoverageLosses, coverageLosses } from '../coverage-losses.ts';
import type { Facts } from '../facts.ts';
import { compareFindings, type FindingChanges } from './compare-findings.ts';

/** Findings that come and go, and who is left with less; rows of people, the same in both analyses. */
export interface Comparison extends FindingChanges, CoverageLosses {
  /** People here in both who had a line of sight and have none. */
  readonly losingSight: readonly number[];
  /** People here in both whose line of sight is more hops than before. */
  readonly fartherSight: readonly number[];
  /** People here in both whose manager was here and is not any more. */
  readonly losingManager: readonly number[];
}

type Judged = Facts & { readonly findings: readonly Finding[] };

/** Compares two analyses of organisations with the same rows. Linear in people and findings. */
export function compareAnalyses(before: Judged, after: Judged): Comparison {
  const both = (test: (person: number) => boolean): number[] => {
    const people: number[] = [];
    for (let person = 0; person < before.network.people; person++) {
      if (before.network.here[person] && after.network.here[person] && test(person)) people.push(person);
    }
    return people;
  };
  const [had, has] = [before.sight.hops, after.sight.hops];
  return {
    ...compareFindings(before.findings, after.findings),
    ...coverageLosses(before, after),
    losingSight: both((person) => had[person] >= 0 && has[person] < 0),
    fartherSight: both((person) => had[person] >= 0 && has[person] > had[person]),
    losingManager: both((person) => isManaged(before, person) && !isManaged(after, person)),
  };
}

function isManaged({ network, organisation }: Facts, person: number): boolean {
  const manager = organisation.people.manager[person];
  return manager >= 0 && network.here[manager] === 1;
}
