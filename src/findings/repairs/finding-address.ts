import type { Finding } from '#model/finding.ts';
import type { Facts } from '../facts.ts';
import { storeKey } from '../store-key.ts';

/**
 * By what a form tells for which finding a repair is: the store's key, but of a circle its first member, for here it
 * needs to outlive nothing.
 */
export const findingAddress = ({ organisation, circles }: Facts, finding: Finding): string =>
  finding.subjectType === 'circle'
    ? `${finding.rule}/circle/${organisation.people.partyId[circles[finding.subject][0]]}`
    : storeKey(organisation, finding, []);

/** The finding of an address, undefined where there is none any more. */
export function findAddressed(
  facts: Facts & { readonly findings: readonly Finding[] },
  address: string,
): Finding | undefined {
  const rule = address.slice(0, address.indexOf('/'));
  return facts.findings.find(
    (finding) => finding.rule === rule && findingAddress(facts, finding) === address,
  );
}
