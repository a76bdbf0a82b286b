import { expect, test } from 'vitest';
import { tieFlag } from '#model/ties.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { catchUp } from '#store/catch-up.ts';
import { readJournal } from '#store/journal.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { onEveryEngine } from './engines.ts';
import { importMore } from './import-more.ts';
import { plainLoaded } from './plain-loaded.ts';
import { planToAdd } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

/** Party ids: E1 is 1, E2 is 2, patients 3, families 4, Ward 7 is 5. */
const ward = tinyOrganisation({
  people: [
    { id: 'E1', department: 'Ward 7' },
    { id: 'E2', manager: 'E1' },
  ],
  customers: ['Patients!', 'Families'],
  ties: ['E1 > E2 = rotas', 'E2 > Patients = care', 'group:Ward 7 > Patients', 'Families > E1', 'E2 > E1'],
  needs: [
    { person: 'E2', text: 'Rest', from: 'Patients' },
    { person: 'E1', text: 'Time', from: 'E2' },
    { person: 'E1', text: 'Thanks', from: 'Patients' },
  ],
});

onEveryEngine((engine) => {
  test('people leave, ties end, customers leave the list and needs go, and the journal counts them', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    const known = await loadOrganisation(db);
    const end = ({ ties, people }: typeof ward) => {
      ties.flags[0] |= tieFlag.ended;
      people.status[1] = 2;
    };
    await importMore(db, end, {
      people: { gone: [1] },
      customers: { gone: [0] },
      ties: { gone: [0] },
      needs: { gone: [0, 1] },
    });
    const loaded = await loadOrganisation(db);
    const { people, customers, ties, needs, groups } = loaded.organisation;
    expect(Array.from(people.status)).toEqual([0, 2]);
    expect(customers.name).toEqual(['Families']);
    expect(groups.count).toBe(1);
    // The two ties with the patients are kept in the store only.
    expect(Array.from(ties.id)).toEqual([1, 4, 5]);
    expect(Array.from(ties.flags, (flags) => flags & tieFlag.ended)).toEqual([16, 0, 0]);
    expect([needs.text, needs.supplierText]).toEqual([['Thanks'], ['Patients']]);
    expect(plainLoaded(await catchUp(db, known))).toEqual(plainLoaded(loaded));
    const ended = await db.selectFrom('tie').select(['id', 'ended_on']).orderBy('id').execute();
    const day = '2026-11-22';
    expect(ended.map((row) => row.ended_on)).toEqual([day, day, day, '', '']);
    const [{ detail }] = await readJournal(db, { limit: 1 });
    expect(detail).toMatchObject({ peopleLeaving: 1, customersEnded: 1, tiesEnded: 3, needsRemoved: 2 });
  });

  test('a tie that had ended comes back when it is named again', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    await importMore(db, ({ ties }) => ties.flags.set([tieFlag.ended | tieFlag.byProvider]), {
      ties: { gone: [0] },
    });
    const known = await loadOrganisation(db);
    await importMore(db, ({ ties }) => ties.flags.set([tieFlag.byProvider]), { ties: { changed: [0] } });
    const rows = await db.selectFrom('tie').select(['flags', 'ended_on']).where('id', '=', 1).execute();
    expect(rows).toEqual([{ flags: tieFlag.byProvider, ended_on: '' }]);
    expect((await catchUp(db, known)).organisation.ties.flags[0]).toBe(tieFlag.byProvider);
  });

  test('a tie that ends with its customer and by itself ends once', async () => {
    const { db } = await engine.fresh();
    await applyPlan(db, planToAdd(ward), by);
    const end = ({ ties }: typeof ward) => {
      ties.flags[1] |= tieFlag.ended;
      ties.flags[2] |= tieFlag.ended;
    };
    await importMore(db, end, { customers: { gone: [0] }, ties: { gone: [1, 2] } });
    const [{ detail }] = await readJournal(db, { limit: 1 });
    expect(detail).toMatchObject({ tiesEnded: 2 });
    const rows = await db.selectFrom('tie').select('flags').where('id', 'in', [2, 3]).execute();
    expect(rows.map(({ flags }) => flags & tieFlag.ended)).toEqual([tieFlag.ended, tieFlag.ended]);
  });
});
