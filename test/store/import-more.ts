import type { Organisation } from '#model/organisation.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import type { Db } from '#store/tables.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { planAnything } from './change-anything.ts';
import { type PlanOf, planOf } from './plan-of.ts';

/** Applies a later import: in `next`, which `change` may alter, E3 stands behind everybody who is there. */
export async function importMore(
  db: Db,
  change: (next: Organisation) => unknown,
  plan: PlanOf,
): Promise<number> {
  const { organisation, revision } = await loadOrganisation(db);
  const more = tinyOrganisation({ people: ['E3'] });
  const { next } = planAnything(organisation, { more, dice: [] }, revision);
  change(next);
  const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };
  return applyPlan(db, planOf(next, { revision, ...plan }), by);
}
