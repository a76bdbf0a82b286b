import { expect, test } from 'vitest';
import { applyPlan } from '#store/apply-plan.ts';
import { catchUp } from '#store/catch-up.ts';
import { deleteSample } from '#store/deletions.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { undoImport } from '#store/undo-import.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { planAnything } from './change-anything.ts';
import { onEveryEngine } from './engines.ts';
import { planOf, planToAdd } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

const ward = tinyOrganisation({ people: [{ id: 'E1', dotted: ['E2'] }, 'E2', 'E3'] });
const more = tinyOrganisation({ people: [{ id: 'E4', dotted: ['E5', 'E4'] }, 'E5'] });

const lines = (...pairs: [number, number[]][]) => new Map(pairs);

onEveryEngine((engine) => {
  test('whoever catches up learns of lines to people who are newer, and of those that go', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    let known = await loadOrganisation(db);
    expect(known.organisation.people.dottedLine).toEqual(lines([0, [1]]));
    const { next } = planAnything(known.organisation, { more, dice: [] }, 1);
    const dotted = lines([1, [4, 0]], [2, [2]], [3, [4, 3]]);
    const plan = { revision: 1, people: { added: [3, 4], changed: [0, 1, 2] } };
    await applyPlan(db, planOf({ ...next, people: { ...next.people, dottedLine: dotted } }, plan), by);
    known = await catchUp(db, known);
    expect(known.organisation.people.dottedLine).toEqual(dotted);
    expect((await loadOrganisation(db)).organisation.people.dottedLine).toEqual(dotted);
    await undoImport(db, 2, by);
    expect((await catchUp(db, known)).organisation.people.dottedLine).toEqual(lines([0, [1]]));
  });

  test('a line to somebody who is deleted goes, and the others of the same person stay in order', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), { ...by, sample: true });
    const known = await loadOrganisation(db);
    const { next } = planAnything(known.organisation, { more, dice: [] }, 1);
    const dotted = lines([0, [1]], [3, [4, 1, 3]], [4, [2]]);
    const plan = { revision: 1, people: { added: [3, 4] } };
    await applyPlan(db, planOf({ ...next, people: { ...next.people, dottedLine: dotted } }, plan), by);
    await deleteSample(db, by);
    const { people } = (await loadOrganisation(db)).organisation;
    expect([people.id, people.dottedLine]).toEqual([['E4', 'E5'], lines([0, [1, 0]])]);
    expect((await catchUp(db, known)).organisation.people).toEqual(people);
    const stored = await db.selectFrom('person').select('dotted_line').orderBy('party_id').execute();
    expect(stored.map((row) => row.dotted_line)).toEqual(['5;4', '']);
  });
});
