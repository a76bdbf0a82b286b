import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { openStore } from '#store/open-store.ts';
import { keepCircleKeys } from '#web/keep-circle-keys.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

const organisation = (...ties: string[]) =>
  analyse(tinyOrganisation({ people: ['a', 'b', 'c', 'd'], customers: ['Patients!'], ties }));

test('a circle keeps its key through the store when somebody joins it, and when its first member leaves it', async () => {
  const store = await openStore({ sqliteMemory: true });
  expect(await keepCircleKeys(store.db, organisation('a > b', 'b > c', 'c > a'))).toEqual(['1']);
  expect(await keepCircleKeys(store.db, organisation('a > b', 'b > c', 'c > d', 'd > a'))).toEqual(['1']);
  expect(await keepCircleKeys(store.db, organisation('b > c', 'c > d', 'd > b', 'a > Patients'))).toEqual([
    '1',
  ]);
  expect(await keepCircleKeys(store.db, organisation('a > b', 'b > a', 'c > Patients'))).toEqual(['1']);
  await store.close();
});
