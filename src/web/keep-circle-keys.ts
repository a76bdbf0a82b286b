import type { Analysis } from '#analysis.ts';
import { carryCircleKeys } from '#findings/circle-keys.ts';
import { readCircles, saveCircles } from '#store/circles.ts';
import type { Db } from '#store/tables.ts';

/**
 * The keys of an analysis's closed circles, in their order: carried on from those the store remembers, and
 * remembered in turn. Two processes that see the same revision work out the same keys, so it does not matter who
 * writes them first.
 */
export async function keepCircleKeys(
  db: Db,
  { circles, organisation }: Analysis,
): Promise<readonly string[]> {
  const { partyId } = organisation.people;
  const earlier = await readCircles(db);
  const now = carryCircleKeys(
    circles.map((members) => members.map((person) => partyId[person])),
    earlier,
  );
  const inOrder = now.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (JSON.stringify(inOrder) !== JSON.stringify(earlier)) await saveCircles(db, inOrder);
  return now.map(({ key }) => key);
}
