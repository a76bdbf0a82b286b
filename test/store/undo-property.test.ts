import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyOrganisation } from '#model/organisation.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { catchUp } from '#store/catch-up.ts';
import { findDependants } from '#store/find-dependants.ts';
import { type Loaded, loadOrganisation } from '#store/load-organisation.ts';
import { readRemembered } from '#store/remembered-columns.ts';
import type { Db } from '#store/tables.ts';
import { undoImport } from '#store/undo-import.ts';
import { type AnyImport, anyImport, planAnything } from './change-anything.ts';
import { onEveryEngine } from './engines.ts';
import { plainLoaded } from './plain-loaded.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };
const later = { actor: 'hr', now: new Date('2026-12-24T09:30:00Z') };

onEveryEngine((engine) => {
  test('undoing imports in reverse order gives what was before each, and nobody who catches up misses it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyImport, { minLength: 1, maxLength: 4 }), async (imports) => {
        const { db, close } = await engine.fresh();
        const states = [await readState(db)];
        for (const each of imports) {
          await importNext(db, each);
          states.push(await readState(db));
          for (const { loaded } of states)
            expect(plainLoaded(await catchUp(db, loaded))).toEqual(plainLoaded(states.at(-1)!.loaded));
        }
        const known = states.map(({ loaded }) => loaded);
        for (let at = imports.length; at > 0; at--) {
          expect(await findDependants(db, at)).toEqual([]);
          await undoImport(db, at, later);
          const state = await readState(db);
          expect(comparable(state)).toEqual(comparable(states[at - 1]));
          for (const each of known) expect(await catchUp(db, each)).toEqual(state.loaded);
          known.push(state.loaded);
        }
        expect((await loadOrganisation(db)).organisation).toEqual({ ...emptyOrganisation, published: null });
        await close();
      }),
      { numRuns: engine.runs },
    );
  });

  test('an import that is undone and made again is as before it', async () => {
    await fc.assert(
      fc.asyncProperty(anyImport, anyImport, async (first, second) => {
        const { db, close } = await engine.fresh();
        await importNext(db, first);
        await importNext(db, second);
        const after = await readState(db);
        await undoImport(db, 2, later);
        await importNext(db, second);
        expect(sizes(await readState(db))).toEqual(sizes(after));
        await undoImport(db, 4, later);
        await undoImport(db, 1, later);
        expect((await loadOrganisation(db)).organisation).toEqual({ ...emptyOrganisation, published: null });
        await close();
      }),
      { numRuns: engine.runs },
    );
  });
});

async function importNext(db: Db, anything: AnyImport): Promise<void> {
  const { organisation, revision } = await loadOrganisation(db);
  await applyPlan(db, planAnything(organisation, anything, revision), by);
}

interface State {
  readonly loaded: Loaded;
  readonly rows: object;
}

const tables = ['person', 'customer', 'party_group', 'tie', 'need', 'remembered_columns'] as const;

/** Also what is not loaded: ended customers and the days on which ties ended. */
async function readState(db: Db): Promise<State> {
  const rows: Record<string, object[]> = {};
  for (const table of tables) {
    const all = await db.selectFrom(table).selectAll().execute();
    rows[table] = all.map((row) => ({ ...row, revision: 0 })).sort(byText);
  }
  const loaded = await loadOrganisation(db);
  return { loaded, rows: { ...rows, remembered: await readRemembered(db) } };
}

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const comparable = ({ loaded, rows }: State): object => ({ organisation: loaded.organisation, rows });

const sizes = ({ loaded: { organisation } }: State): number[] =>
  [
    organisation.people,
    organisation.customers,
    organisation.groups,
    organisation.ties,
    organisation.needs,
  ].map(({ count }) => count);
