import fc from 'fast-check';
import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { figuresOf } from '#findings/figures.ts';
import { findingsIn, scopeOf } from '#findings/scope.ts';
import type { Viewer } from '#model/viewer.ts';
import { toGaps } from '#present/gap.ts';
import { gapsAbout } from '#present/gaps-about.ts';
import { randomOrganisation } from '../random-organisation.ts';

const teams = fc.record({
  organisation: randomOrganisation,
  manager: fc.nat(),
  viewer: fc.option(fc.nat()),
  kind: fc.constantFrom('team' as const, 'branch' as const),
});

test('the gaps about the people of a team or branch are those found among all, in the same order', () => {
  fc.assert(
    fc.property(teams, ({ organisation, ...chosen }) => {
      const { people } = organisation;
      if (people.count === 0) return;
      const analysis = analyse(organisation);
      const partyId = people.partyId[(chosen.viewer ?? 0) % people.count];
      const viewer: Viewer = chosen.viewer === null ? { role: 'hr' } : { role: 'manager', partyId };
      const visible = see(analysis.network, viewer);
      const manager = chosen.manager % people.count;
      if (!visible.branch(manager)) return;
      const scope = { kind: chosen.kind, manager };
      const members = analysis.peopleHere.filter(scopeOf(analysis, scope));
      expect(gapsAbout(analysis, visible, members)).toEqual(
        toGaps(analysis, visible, findingsIn(analysis, visible, scope)).map(({ finding }) => finding),
      );
      expect(figuresOf(analysis, scopeOf(analysis, scope), members)).toEqual(
        figuresOf(analysis, scopeOf(analysis, scope)),
      );
    }),
    { numRuns: 300 },
  );
});
