import { branchTree } from '#graph/branch-tree.ts';
import type { Finding } from '#model/finding.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { measures, ratingAt, ratingOf } from '#model/ratings.ts';
import type { Facts } from './facts.ts';
import { isUnder, type RatedCell, ratedCells } from './rated-cells.ts';
import { places } from './ratings/places.ts';
import type { Rule } from './rule.ts';

/** A department or branch whose service is rated poorly; worse where somebody outside cannot go elsewhere. */
export const poorlyServed: Rule = {
  id: 'poorly-served',
  find(facts) {
    const findings: Finding[] = [];
    for (const rated of ratedCells(facts)) {
      const { received } = rated.cell;
      if (!received.overall || !isUnder(received.overall, facts.settings.thresholds.poorlyServedTenths))
        continue;
      const captive = servesCaptive(facts, rated);
      findings.push({
        rule: 'poorly-served',
        severity: captive ? 'high' : 'medium',
        subjectType: rated.subjectType,
        subject: rated.subject,
        notKnownYet: false,
        evidence: { received: received.overall, captive },
      });
    }
    return findings;
  },
};

const cannotChoose = 2;
const overall = measures.indexOf('overall');

/** Whether a rated tie of the cell goes to an outside customer who cannot choose another provider. */
function servesCaptive(facts: Facts, rated: RatedCell): boolean {
  const { network, organisation } = facts;
  const { ties, customers } = organisation;
  const isOf = providersOf(facts, rated);
  for (let tie = 0; tie < ties.count; tie++) {
    if (!network.counted[tie] || ratingOf(ratingAt(ties.rating, tie), overall) === 0) continue;
    const customer = ties.customer[tie];
    if (partyKind(customer) !== 'customer' || customers.canChoose[partyRow(customer)] !== cannotChoose)
      continue;
    if (isOf(ties.provider[tie])) return true;
  }
  return false;
}

/** Whether a party's ties are received ratings of the cell, as ratings are placed everywhere. */
function providersOf({ network }: Facts, { subjectType, subject }: RatedCell): (party: PartyRef) => boolean {
  const tree = branchTree(network);
  const { of, department, branch } = places(network, tree);
  const first = { person: 0, customer: network.people, group: network.people + network.customers };
  return (party) => {
    const place = of[first[partyKind(party)] + partyRow(party)];
    if (subjectType === 'department') return department[place] === subject;
    let manager = branch[place];
    while (manager >= 0 && manager !== subject) manager = tree.around[manager];
    return manager === subject;
  };
}
