import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsNow } from '#findings/ratings/cells-now.ts';
import { publishRatings } from '#findings/ratings/publish-ratings.ts';
import { buildNetwork } from '#graph/build-network.ts';
import type { Organisation } from '#model/organisation.ts';
import { personStatuses } from '#model/people.ts';
import { packRatings } from '#model/published-ratings.ts';
import { tieFlag } from '#model/ties.ts';
import { ratedOrganisation } from './rated-organisation.ts';

const published = ({ people, ...rest }: Organisation) => {
  const cells = publishRatings(buildNetwork({ people, ...rest }))!;
  return { cells, kept: packRatings(cells, { revision: 1, people, partyIds: people.partyId }) };
};

const rated = ratedOrganisation.filter((each) => publishRatings(buildNetwork(each)) !== null);

test('what was published is the same cells in the same order while nobody comes or goes', () => {
  fc.assert(
    fc.property(rated, (organisation) => {
      const { cells, kept } = published(organisation);
      const now = cellsNow(buildNetwork(organisation), JSON.parse(JSON.stringify(kept)));
      expect(now).toEqual(cells);
      expect([...now!.branches.keys()]).toEqual([...cells.branches.keys()]);
    }),
    { numRuns: 60 },
  );
});

test('no figure changes when a person leaves, another moves, a tie ends or a rating is another', () => {
  fc.assert(
    fc.property(rated, fc.nat(), fc.nat(), (organisation, one, other) => {
      const { people, ties } = organisation;
      const { cells, kept } = published(organisation);
      const status = people.status.slice();
      status[one % people.count] = personStatuses.indexOf('no-longer-here');
      const department = people.department.slice();
      department[other % people.count] = -1;
      const flags = ties.flags.slice();
      flags[one % ties.count] |= tieFlag.ended;
      const rating = ties.rating.map(() => 1);
      const next = {
        ...organisation,
        people: { ...people, status, department },
        ties: { ...ties, flags, rating },
      };
      const now = cellsNow(buildNetwork(next), kept)!;
      expect({ ...now, branches: null }).toEqual({ ...cells, branches: null });
      for (const [manager, cell] of now.branches) expect(cell).toEqual(cells.branches.get(manager));
    }),
    { numRuns: 60 },
  );
});

test('departments are found by their name, wherever it stands; those that are gone are left out', () => {
  const [organisation] = fc
    .sample(rated, { numRuns: 300, seed: 7 })
    .filter((each) => published(each).kept.departments.length >= 2);
  const { cells, kept } = published(organisation);
  const names = organisation.people.departments;
  const [first] = kept.departments[0];
  const departments = names.toReversed().map((name) => (name === first ? 'Elsewhere' : name.toUpperCase()));
  const people = {
    ...organisation.people,
    departments,
    department: organisation.people.department.map((row) => (row < 0 ? row : names.length - 1 - row)),
  };
  const now = cellsNow(buildNetwork({ ...organisation, people }), kept)!;
  const at = names.indexOf(first);
  expect(now.departments.toReversed().filter((_, row) => row !== at)).toEqual(
    cells.departments.filter((_, row) => row !== at),
  );
  expect(now.departments.toReversed()[at].given.overall).toBeNull();
  expect(now.departments.toReversed()[at].received.overall).toBeNull();
});

test('nothing is shown where nothing was published', () => {
  const [organisation] = fc.sample(rated, 1);
  expect(cellsNow(buildNetwork(organisation), null)).toBeNull();
});
