import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { toStoredChanges } from '#findings/repairs/stored-changes.ts';
import { suggestRepairs } from '#findings/repairs/suggest-repairs.ts';
import type { Organisation } from '#model/organisation.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { catchUp } from '#store/catch-up.ts';
import { type Loaded, loadOrganisation } from '#store/load-organisation.ts';
import { recordRepair } from '#store/repairs.ts';
import { EditRefused } from '#store/store-errors.ts';
import type { Db } from '#store/tables.ts';
import { undoRepair } from '#store/undo-import.ts';
import { applyRepair } from '../findings/repairs/apply-repair.ts';
import { awkwardOrganisation } from '../findings/repairs/awkward-organisation.ts';
import { onEveryEngine } from './engines.ts';
import { plainLoaded } from './plain-loaded.ts';
import { plainOrganisation } from './plain-organisation.ts';
import { planToAdd } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

onEveryEngine((engine) => {
  test('repairs do in the store what they do in memory, and undone in reverse leave every row as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        awkwardOrganisation,
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        async (organisation, dice) => {
          const { db, close } = await engine.fresh();
          await applyPlan(db, planToAdd(organisation), by);
          const states = [await readState(db)];
          const done: number[] = [];
          for (const die of dice) {
            const revision = await recordAny(db, states.at(-1)!.loaded, die);
            if (revision === undefined) continue;
            done.push(revision);
            states.push(await readState(db));
            const [known, now] = states.slice(-2);
            expect(plainLoaded(await catchUp(db, known.loaded))).toEqual(plainLoaded(now.loaded));
          }
          for (const revision of done.reverse()) {
            const known = states.pop()!;
            await undoRepair(db, revision, by);
            const state = await readState(db);
            expect(state.rows).toEqual(states.at(-1)!.rows);
            expect(plainOrganisation(state.loaded.organisation)).toEqual(
              plainOrganisation(states.at(-1)!.loaded.organisation),
            );
            for (const each of [known, ...states])
              expect(plainLoaded(await catchUp(db, each.loaded))).toEqual(plainLoaded(state.loaded));
          }
          await close();
        },
      ),
      { numRuns: engine.runs },
    );
  });
});

/** Records one of the repairs that are suggested; undefined where none is, or two ties are hardly told apart. */
async function recordAny(
  db: Db,
  { organisation, revision }: Loaded,
  die: number,
): Promise<number | undefined> {
  const analysis = analyse(organisation, '2026-11-22');
  const all = analysis.findings.flatMap((finding) =>
    suggestRepairs(analysis, finding).map((repair) => ({ rule: finding.rule, repair })),
  );
  if (all.length === 0) return undefined;
  const { rule, repair } = all[die % all.length];
  const toApply = { rule, changes: toStoredChanges(organisation, repair), revision };
  try {
    const made = await recordRepair(db, toApply, by);
    const stored = (await loadOrganisation(db)).organisation;
    expect(withoutIds(stored)).toEqual(withoutIds(applyRepair(organisation, repair)));
    return made;
  } catch (error) {
    if (!(error instanceof EditRefused) || error.refusal !== 'already-there') throw error;
    expect((await loadOrganisation(db)).revision).toBe(revision);
    return undefined;
  }
}

const withoutIds = (organisation: Organisation): object => {
  const { ties } = organisation;
  return plainOrganisation({ ...organisation, ties: { ...ties, id: new Int32Array(ties.count) } });
};

interface State {
  readonly loaded: Loaded;
  readonly rows: object;
}

const tables = ['person', 'customer', 'party_group', 'tie', 'need', 'remembered_columns'] as const;

async function readState(db: Db): Promise<State> {
  const rows: Record<string, object[]> = {};
  for (const table of tables) {
    const all = await db.selectFrom(table).selectAll().execute();
    rows[table] = all.map((row) => ({ ...row, revision: 0 })).sort(byText);
  }
  const health = await db.selectFrom('organisation').select(['name', 'problems', 'rows_read']).execute();
  return { loaded: await loadOrganisation(db), rows: { ...rows, health } };
}

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
