import fc from 'fast-check';
import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { seeRatings } from '#access/see-ratings.ts';
import { publishRatings } from '#findings/ratings/publish-ratings.ts';
import { buildNetwork } from '#graph/build-network.ts';
import type { Organisation } from '#model/organisation.ts';
import { type RatingCell, ratingSides } from '#model/rating-cells.ts';
import { measures } from '#model/ratings.ts';
import type { Viewer } from '#model/viewer.ts';
import { ratedOrganisation } from '../findings/ratings/rated-organisation.ts';
import { slowCells } from '../findings/ratings/slow-cells.ts';

function seenBy(viewer: Viewer, organisation: Organisation) {
  const network = buildNetwork(organisation);
  return seeRatings({ network, ratings: publishRatings(network) }, see(network, viewer));
}

const isBlank = (cell: RatingCell): boolean =>
  ratingSides.every((side) => measures.every((measure) => cell[side][measure] === null));

test('HR sees every published cell', () => {
  fc.assert(
    fc.property(ratedOrganisation, (organisation) => {
      expect(seenBy({ role: 'hr' }, organisation)).toEqual(publishRatings(buildNetwork(organisation)));
    }),
    { numRuns: 30 },
  );
});

test('a manager sees exactly the branches in theirs and the departments that lie in it, with the figures that HR sees', () => {
  let seen = 0;
  fc.assert(
    fc.property(ratedOrganisation, fc.nat(), (organisation, which) => {
      const all = seenBy({ role: 'hr' }, organisation);
      const cells = slowCells(organisation);
      const branches = cells.filter(({ name }) => name.startsWith('branch'));
      fc.pre(all !== null && branches.length > 0);
      const own = branches[which % branches.length];
      const manager = Number(own.name.split(' ')[1]);
      const partyId = organisation.people.partyId[manager];
      const mine = seenBy({ role: 'manager', partyId }, organisation);
      const lies = (name: string) =>
        cells.some(
          (cell) => cell.name === name && [...cell.people].every((person) => own.people.has(person)),
        );

      expect(mine && isBlank(mine.organisation)).toBe(true);
      expect([...(mine?.branches ?? [])]).toEqual(
        [...(all?.branches ?? [])].filter(([row]) => lies(`branch ${row}`)),
      );
      for (const [row, cell] of (mine?.departments ?? []).entries()) {
        const nobody = (cells.find(({ name }) => name === `department ${row}`)?.people.size ?? 0) === 0;
        if (lies(`department ${row}`) && !nobody) expect(cell).toEqual(all?.departments[row]);
        else expect(isBlank(cell)).toBe(true);
        if (!isBlank(cell)) seen++;
      }
    }),
    { numRuns: 200 },
  );
  expect(seen).toBeGreaterThan(0);
});

test('somebody who is not on the chart sees nothing', () => {
  fc.assert(
    fc.property(ratedOrganisation, (organisation) => {
      const mine = seenBy({ role: 'manager', partyId: 99_999 }, organisation);
      fc.pre(mine !== null);
      expect([mine.organisation, ...mine.departments].every(isBlank)).toBe(true);
      expect(mine.branches.size).toBe(0);
    }),
    { numRuns: 30 },
  );
});
