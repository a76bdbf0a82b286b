import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '#analysis.ts';
import { suggestRepairs } from '#findings/repairs/suggest-repairs.ts';
import type { Finding } from '#model/finding.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import type { Repair, RepairChange } from '#model/repair.ts';
import { tieFlag } from '#model/ties.ts';
import { awkwardOrganisation } from './awkward-organisation.ts';
import { afterRepair } from './lessened.ts';

const asOf = '2026-11-23';
const settings = { numRuns: 600 };

function* suggestions(analysis: Analysis): Generator<{ finding: Finding; repair: Repair }> {
  for (const finding of analysis.findings)
    for (const repair of suggestRepairs(analysis, finding)) yield { finding, repair };
}

describe('whatever is held, a suggested repair', () => {
  test('closes its finding if it says so, and else makes it milder or smaller', () => {
    fc.assert(
      fc.property(awkwardOrganisation, (organisation) => {
        for (const { finding, repair } of suggestions(analyse(organisation, asOf))) {
          const after = afterRepair(organisation, { finding, repair, asOf });
          if (repair.effect === 'closes') expect([finding, repair, after]).toEqual([finding, repair, 'gone']);
          else expect([finding, repair, after]).not.toEqual([finding, repair, 'as before']);
        }
      }),
      settings,
    );
  });

  test('adds no tie that is there in any state, to or from nobody who is here, or towards oneself', () => {
    fc.assert(
      fc.property(awkwardOrganisation, (organisation) => {
        const { ties } = organisation;
        const analysis = analyse(organisation, asOf);
        const known = new Set(
          Array.from(ties.provider, (provider, tie) => `${provider} ${ties.customer[tie]}`),
        );
        for (const { repair } of suggestions(analysis)) {
          const added = repair.changes.filter((change) => change.kind === 'add-tie');
          const pairs = added.map(({ provider, customer }) => `${provider} ${customer}`);
          expect(pairs.filter((pair) => known.has(pair))).toEqual([]);
          expect(new Set(pairs).size).toBe(pairs.length);
          for (const { provider, customer } of added) {
            expect(provider).not.toBe(customer);
            for (const party of [provider, customer]) expect(isHere(analysis, party)).toBe(true);
          }
        }
      }),
      settings,
    );
  });

  test('is the same each time, one of two at most, and changes something', () => {
    fc.assert(
      fc.property(awkwardOrganisation, (organisation) => {
        const again = analyse(organisation, asOf);
        const analysis = analyse(organisation, asOf);
        for (const [at, finding] of analysis.findings.entries()) {
          const repairs = suggestRepairs(analysis, finding);
          expect(repairs.length).toBeLessThanOrEqual(2);
          expect(suggestRepairs(again, again.findings[at])).toEqual(repairs);
          for (const { changes } of repairs)
            for (const change of changes) expect(makesADifference(analysis, change)).toBe(true);
          for (const { changes } of repairs) expect(changes.length).toBeGreaterThan(0);
        }
      }),
      settings,
    );
  });

  test('is drawn from something for most rules: the random organisations are not too dull to tell', () => {
    const rules = new Set<string>();
    for (const organisation of fc.sample(awkwardOrganisation, { numRuns: 3_000, seed: 7 })) {
      for (const { finding } of suggestions(analyse(organisation, asOf))) rules.add(finding.rule);
    }
    expect([...rules].sort()).toEqual([
      'closed-circle',
      'disputed-tie',
      'manager-does-not-serve',
      'need-unmet',
      'no-customer',
      'no-line-of-sight',
      'no-primary-customer',
      'no-promise',
      'promise-not-carried',
      'silo',
      'single-provider',
      'stale-tie',
      'unserved',
      'unserved-customer',
    ]);
  });
});

function isHere({ network, organisation }: Analysis, party: PartyRef): boolean {
  const row = partyRow(party);
  switch (partyKind(party)) {
    case 'person':
      return network.here[row] === 1;
    case 'group':
      return (
        organisation.groups.kind[row] !== 0 && network.members.start[row + 1] > network.members.start[row]
      );
    case 'customer':
      return true;
  }
}

/** Whether a change would make any difference. */
function makesADifference({ organisation }: Analysis, change: RepairChange): boolean {
  const { ties, texts } = organisation;
  switch (change.kind) {
    case 'change-tie':
      return (
        (change.promise !== undefined && texts[ties.promise[change.tie]] !== change.promise) ||
        (change.saidOn !== undefined && texts[ties.saidOn[change.tie]] !== change.saidOn) ||
        (change.underpinnedBy !== undefined &&
          texts[ties.underpinnedBy[change.tie]] !== change.underpinnedBy) ||
        (change.main !== undefined && change.main !== ((ties.flags[change.tie] & tieFlag.main) !== 0))
      );
    case 'end-tie':
      return (ties.flags[change.tie] & tieFlag.ended) === 0;
    default:
      return true;
  }
}
