import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Organisation } from '#model/organisation.ts';
import { applyPlan } from '#store/apply-plan.ts';
import type { StorePlace } from '#store/dialect.ts';
import { readJournal } from '#store/journal.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { nameOrganisation, readRevision } from '#store/organisation.ts';
import { StalePlan } from '#store/store-errors.ts';
import { undoImport } from '#store/undo-import.ts';
import { crowdOf } from './crowd-of.ts';
import { onSharedEngines } from './engines.ts';
import { planOf, planToAdd, rowsTo } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

onSharedEngines((engine) => {
  test('two connections that change at once each get their own revision', async () => {
    const place = await engine.freshPlace();
    const stores = [await engine.open(place), await engine.open(place)];
    const changes = Array.from({ length: 20 }, (_, at) => nameOrganisation(stores[at % 2].db, `${at}`, by));
    const revisions = (await Promise.all(changes)).sort((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(await readRevision(stores[0].db)).toBe(20);
  });

  test('of two plans applied at once one is stale', async () => {
    const place = await engine.freshPlace();
    const stores = [await engine.open(place), await engine.open(place)];
    const plan = planToAdd(crowdOf(50));
    const results = await Promise.allSettled(stores.map(({ db }) => applyPlan(db, plan, by)));
    const failed = results.filter((result) => result.status === 'rejected');
    expect(failed.map((result) => result.reason)).toEqual([expect.any(StalePlan)]);
    expect((await loadOrganisation(stores[1].db)).organisation.people.count).toBe(50);
  });

  test('processes that start at once on nothing all start, and none of their changes is lost', async () => {
    const place = await engine.freshPlace();
    const children = [1, 2, 3].map(() => startChild(place, 'name', 5));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0]);
    const { db } = await engine.open(place);
    const lines = await readJournal(db, { limit: 99 });
    expect(lines.map((line) => line.revision)).toEqual(Array.from({ length: 15 }, (_, at) => 15 - at));
    expect(new Set(lines.map((line) => line.actor)).size).toBe(3);
  });

  test('whoever reads while an import is written sees all of it or nothing', async () => {
    const { db } = await engine.fresh();
    const applying = applyPlan(db, planToAdd(crowdOf(5_000)), by);
    const seen = new Set<string>();
    for (let done = false; !done; ) {
      const { organisation, revision } = await loadOrganisation(db);
      seen.add(`${revision}: ${organisation.people.count} ${organisation.ties.count}`);
      done = revision === 1;
    }
    await applying;
    expect(Array.from(seen)).toEqual(['0: 0 0', '1: 5000 5000']);
  });

  describe('a process that is killed while it undoes an import', () => {
    test.each([2, 40, 80])('leaves all of the import or none (after %i ms)', async (wait) => {
      const place = await engine.freshPlace();
      const { db } = await engine.open(place);
      await applyPlan(db, planToAdd(crowdOf(10_000)), by);
      const before = await loadOrganisation(db);
      const plan = planOf(leaving(before.organisation), { revision: 1, people: { gone: rowsTo(10_000) } });
      await applyPlan(db, plan, by);
      const child = startChild(place, 'undo', 0);
      const exit = once(child, 'exit');
      await once(child.stdout, 'data');
      await setTimeout(wait);
      child.kill('SIGKILL');
      await exit;
      const { organisation, revision } = await loadOrganisation(db);
      expect([2, 3]).toContain(revision);
      const expected = revision === 3 ? before.organisation : plan.next;
      expect(organisation.people.status).toEqual(expected.people.status);
      if (revision === 2) expect(await undoImport(db, 2, by)).toBe(3);
      expect((await loadOrganisation(db)).organisation).toEqual(before.organisation);
    });
  });

  describe('a process that is killed during an import', () => {
    test.each([2, 40, 80, 160])('leaves all of it or none (after %i ms)', async (wait) => {
      const place = await engine.freshPlace();
      const child = startChild(place, 'import', 10_000);
      const exit = once(child, 'exit');
      await once(child.stdout, 'data');
      await setTimeout(wait);
      child.kill('SIGKILL');
      await exit;
      const { db } = await engine.open(place);
      const { organisation, revision } = await loadOrganisation(db);
      const { people, ties } = organisation;
      expect([0, 1]).toContain(revision);
      expect([people.count, ties.count]).toEqual(revision === 1 ? [10_000, 10_000] : [0, 0]);
      expect(await nameOrganisation(db, 'Goes on', by)).toBe(revision + 1);
    });
  });
});

const leaving = (organisation: Organisation): Organisation => ({
  ...organisation,
  people: { ...organisation.people, status: organisation.people.status.map(() => 2) },
});

const startChild = (place: StorePlace, task: 'name' | 'import' | 'undo', count: number) =>
  spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), JSON.stringify(place), task, `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
