import type { Facts } from '#findings/facts.ts';
import type { Finding } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { type GapCard, gapCard } from '../gap-card.ts';
import { type CardRepairs, cardRepairs } from './repair-view.ts';

/** A gap's card with what would close it; not for what only might happen, where nothing can be recorded. */
export interface RepairableCard extends GapCard {
  readonly repairs: CardRepairs | null;
}

export const repairableCard = (facts: Facts, visible: Visible, finding: Finding): RepairableCard => ({
  ...gapCard(facts, visible, finding),
  repairs: cardRepairs(facts, visible, finding),
});
