import type { FileJob } from '../file-job.ts';
import type { CellSpot } from '../parties/resolve-party.ts';

/** Says that an end of a tie is a person who is gone, or a post that nobody holds. */
export function sayAwayEnd(
  { draft, problems }: Pick<FileJob, 'draft' | 'problems'>,
  person: number,
  spot: CellSpot,
): void {
  const vacant = draft.people.statusIs(person, 'vacant');
  const who = draft.people.sayWho(person) || spot.value;
  problems.add(vacant ? 'tie-with-vacant-post' : 'tie-with-leaver', { ...spot, who });
}
