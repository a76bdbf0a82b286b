import { givingNode, groupKindOf, type ServiceNetwork } from '#graph/service-network.ts';
import type { Finding } from '#model/finding.ts';
import { tieFlag } from '#model/ties.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';

/**
 * The organisation has no primary customer, or several: choosing nobody dilutes every effort. The same of a department,
 * among the ties that it gives as a group to outside customers, and of a person, among those they give by name: where
 * there are several ties to choose from, one of them is to be the main one. Where no tie at all is marked as main,
 * nobody was asked to choose, and nobody is told that they did not.
 */
export const noPrimaryCustomer: Rule = {
  id: 'no-primary-customer',
  find: (facts) => {
    const organisation = ofOrganisation(facts);
    if (!someoneChose(facts.network)) return organisation;
    return organisation.concat(ofDepartments(facts), ofPeople(facts));
  },
};

function someoneChose({ counted, organisation: { ties } }: ServiceNetwork): boolean {
  for (let tie = 0; tie < ties.count; tie++) if (ties.flags[tie] & tieFlag.main && counted[tie]) return true;
  return false;
}

const ofOrganisation = ({ network, primaries }: Facts): Finding[] =>
  primaries.length === 1 || network.people + network.customers === 0
    ? []
    : [
        {
          rule: 'no-primary-customer',
          severity: 'high',
          subjectType: 'organisation',
          subject: 0,
          notKnownYet: false,
          evidence: { primaries },
        },
      ];

function ofDepartments({ network }: Facts): Finding[] {
  const { of } = network.organisation.groups;
  const findings: Finding[] = [];
  for (let group = 0; group < network.groups; group++) {
    if (groupKindOf(network, group) !== 'department') continue;
    const chosen = countChosen(network, givingNode(network, group), true);
    if (isChosen(chosen)) continue;
    findings.push({
      rule: 'no-primary-customer',
      severity: 'low',
      subjectType: 'department',
      subject: of[group],
      notKnownYet: false,
      evidence: chosen,
    });
  }
  return findings.sort((a, b) => a.subject - b.subject);
}

function ofPeople(facts: Facts): Finding[] {
  const findings: Finding[] = [];
  for (const person of facts.peopleHere) {
    const chosen = countChosen(facts.network, person, false);
    if (isChosen(chosen)) continue;
    findings.push({
      rule: 'no-primary-customer',
      severity: 'low',
      subjectType: 'person',
      subject: person,
      notKnownYet: false,
      evidence: chosen,
    });
  }
  return findings;
}

interface Chosen {
  readonly ties: number;
  readonly main: number;
}

const isChosen = ({ ties, main }: Chosen): boolean => ties < 2 || main === 1;

/** The counted ties that a node gives, to outside customers only or to anybody, and how many of them are main. */
function countChosen(network: ServiceNetwork, node: number, onlyOutside: boolean): Chosen {
  const { start, node: far, tie } = network.out;
  const { flags } = network.organisation.ties;
  let ties = 0;
  let main = 0;
  for (let at = start[node]; at < start[node + 1]; at++) {
    if (onlyOutside && !isOutside(network, far[at])) continue;
    ties++;
    if (flags[tie[at]] & tieFlag.main) main++;
  }
  return { ties, main };
}

const isOutside = ({ people, customers }: ServiceNetwork, node: number): boolean =>
  node >= people && node < people + customers;
