import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCustomer } from '#store/customer-edits.ts';
import { openStore, type Store } from '#store/open-store.ts';
import { nameOrganisation } from '#store/organisation.ts';
import { keepCurrent } from '#web/current-analysis.ts';

const by = { actor: 'HR', now: new Date('2026-11-23T09:00:00Z') };
const today = () => '2026-11-23';

let store: Store;
beforeEach(async () => {
  store = await openStore({ sqliteMemory: true });
});
afterEach(() => store.close());

test('an analysis is kept as long as nothing changes', async () => {
  const { analysisOf } = keepCurrent({ db: store.db, today });
  const first = await analysisOf();
  expect(await analysisOf()).toBe(first);
});

test('a change is seen by the next who asks, also one made by somebody else', async () => {
  const { analysisOf } = keepCurrent({ db: store.db, today });
  const before = await analysisOf();
  const customer = {
    name: 'Patients',
    role: 'primary',
    kind: '',
    canChoose: 'not said',
    requirement: '',
  } as const;
  await addCustomer(store.db, { ...customer, serves: [] } as never, by);
  const after = await analysisOf();
  expect(after.revision).toBeGreaterThan(before.revision);
  expect(after.analysis.organisation.customers.name).toEqual(['Patients']);
  expect(before.analysis.organisation.customers.name).toEqual([]);
});

test('a new day is seen too, for ties grow old though nobody changes them', async () => {
  let day = '2026-11-23';
  const { analysisOf } = keepCurrent({ db: store.db, today: () => day });
  const before = await analysisOf();
  day = '2026-11-24';
  const after = await analysisOf();
  expect([before.analysis.asOf, after.analysis.asOf]).toEqual(['2026-11-23', '2026-11-24']);
  expect(after.analysis.organisation).toBe(before.analysis.organisation);
  expect(await analysisOf()).toBe(after);
});

test('those who ask at once wait for one reading', async () => {
  const { analysisOf } = keepCurrent({ db: store.db, today });
  await nameOrganisation(store.db, 'Riverside', by);
  const all = await Promise.all([analysisOf(), analysisOf(), analysisOf()]);
  expect(new Set(all).size).toBe(1);
  expect(all[0].analysis.organisation.name).toBe('Riverside');
});

test('a failed reading is tried anew', async () => {
  const broken = await openStore({ sqliteMemory: true });
  const { analysisOf } = keepCurrent({ db: broken.db, today });
  await broken.close();
  await expect(analysisOf()).rejects.toThrow();
  await expect(analysisOf()).rejects.toThrow();
});
