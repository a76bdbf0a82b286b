import type { Facts } from '#findings/facts.ts';
import { findingAddress } from '#findings/repairs/finding-address.ts';
import { repairStamp } from '#findings/repairs/stored-changes.ts';
import { suggestRepairs } from '#findings/repairs/suggest-repairs.ts';
import type { Finding } from '#model/finding.ts';
import type { Repair } from '#model/repair.ts';
import type { Visible } from '#model/viewer.ts';
import { changeWords } from './change-words.ts';
import { mayShow } from './may-show.ts';
import { reasonWords } from './reason-words.ts';

/** A repair as a card or a report tells it. */
export interface RepairWords {
  /** "Hana Sato serves Amara Okafor, to meet the need “…”." */
  readonly what: string;
  /** "Amara Okafor’s need names Hana Sato." */
  readonly why: string;
  readonly effect: Repair['effect'];
}

/** What a gap's card suggests. */
export interface CardRepairs {
  /** "Suggested repair", "2 suggested repairs". */
  readonly heading: string;
  readonly repairs: readonly (RepairWords & {
    /** "It closes only part of this gap."; blank where it closes all of it. */
    readonly part: string;
    /** Sent back by the button, so that exactly this is done, and only if it is still suggested. */
    readonly gap: string;
    readonly stamp: string;
  })[];
  /** What recording it is, and what must come before. */
  readonly note: string;
}

/** The repairs of a finding that a viewer may see all of. */
export const repairsSeen = (facts: Facts, visible: Visible, finding: Finding): Repair[] =>
  suggestRepairs(facts, finding).filter((repair) => mayShow(facts, visible, repair));

export const repairWords = (facts: Facts, visible: Visible, repair: Repair): RepairWords => ({
  what: changeWords(facts, visible, repair),
  why: reasonWords(facts, visible, repair),
  effect: repair.effect,
});

/** Null where nothing can be suggested: then the next step of the gap is a talk. */
export function cardRepairs(facts: Facts, visible: Visible, finding: Finding): CardRepairs | null {
  const repairs = repairsSeen(facts, visible, finding);
  if (repairs.length === 0) return null;
  const claims = repairs.some(({ changes }) => changes.some(({ kind }) => kind === 'add-tie'));
  return {
    heading: repairs.length === 1 ? 'Suggested repair' : `${repairs.length} suggested repairs`,
    repairs: repairs.map((repair) => ({
      ...repairWords(facts, visible, repair),
      part: repair.effect === 'lessens' ? 'It closes only part of this gap.' : '',
      gap: findingAddress(facts, finding),
      stamp: repairStamp(facts.organisation, repair),
    })),
    note: claims
      ? 'A tie is recorded as claimed by one end. Talk to both first, and record only what they have agreed.'
      : 'Talk to those concerned first, and record only what they have agreed.',
  };
}
