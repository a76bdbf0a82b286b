import type { ImportPlan, TableChange } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { emptyChange } from '../empty-change.ts';

/** What a plan written by hand says besides `next`: rows by table. */
export interface PlanOf {
  readonly revision?: number;
  readonly people?: Partial<TableChange>;
  readonly customers?: Partial<TableChange>;
  readonly groupsAdded?: readonly number[];
  readonly ties?: Partial<TableChange>;
  readonly rated?: readonly number[];
  readonly needs?: Partial<TableChange>;
  readonly moved?: readonly number[];
  readonly answers?: readonly number[];
  readonly problems?: ImportPlan['problems'];
  readonly remember?: ImportPlan['remember'];
  readonly blocked?: boolean;
}

/** The plan that turns an empty organisation into `next`. */
export const planToAdd = (next: Organisation, plan: PlanOf = {}): ImportPlan =>
  planOf(next, {
    people: { added: rowsTo(next.people.count) },
    customers: { added: rowsTo(next.customers.count) },
    groupsAdded: rowsTo(next.groups.count),
    ties: { added: rowsTo(next.ties.count) },
    needs: { added: rowsTo(next.needs.count) },
    ...plan,
  });

/** A plan in which only what is said changes. */
export const planOf = (next: Organisation, plan: PlanOf): ImportPlan => ({
  revision: plan.revision ?? 0,
  mode: 'update',
  files: [],
  questions: [],
  nothingTakenOff: false,
  withoutManager: 0,
  remember: plan.remember ?? [],
  problems: plan.problems ?? [],
  blocked: plan.blocked ?? false,
  people: { ...emptyChange, ...plan.people },
  moved: plan.moved ?? [],
  answers: plan.answers ?? [],
  customers: { ...emptyChange, ...plan.customers },
  groupsAdded: plan.groupsAdded ?? [],
  ties: { ...emptyChange, ...plan.ties },
  rated: plan.rated ?? [],
  needs: { ...emptyChange, ...plan.needs },
  next,
});

export const rowsTo = (count: number): number[] => Array.from({ length: count }, (_, row) => row);
