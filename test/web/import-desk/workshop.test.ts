import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cancelled, CannotUndo, EditRefused, StalePlan, StoreUnavailable } from '#store/store-errors.ts';
import { addTie } from '#store/tie-edits.ts';
import { Desk } from '#web/import-desk/desk.ts';
import { undoId } from '#web/import-desk/import-desk.ts';
import { openInlineWorkshop } from '#web/import-desk/inline-workshop.ts';
import { receiveError, sendError } from '#web/import-desk/messages.ts';
import { openThreadWorkshop } from '#web/import-desk/thread-workshop.ts';
import { WorkBrokenOff, type Workshop } from '#web/import-desk/workshop.ts';
import { by, chartOf, openTestDesk, type TestDesk } from './open-test-desk.ts';

const log = pino({ level: 'silent' });
const dying = new URL('./dying-worker.ts', import.meta.url);

let test: TestDesk;
beforeEach(async () => {
  test = await openTestDesk('thread');
});
afterEach(() => test.close());

const deskAt = (workshop: Workshop) =>
  new Desk({ db: test.db, workshop, log, caughtUp: (revision) => test.keeper.caughtUp(revision) });

describe('a thread that dies', () => {
  it('fails the reading it was at, and the next thread does it', async () => {
    const mortal = openThreadWorkshop(test.place, log, dying);
    const sound = openThreadWorkshop(test.place, log);
    let workshop = mortal;
    const desk = deskAt({
      do: (...given) => workshop.do(...given),
      flow: (...given) => workshop.flow(...given),
      rest: () => workshop.rest(),
    });
    const id = await test.upload({ org: chartOf(3) });
    const state = await desk.settle(id, 30_000);
    expect([state.step, state.reason]).toEqual([
      'failed',
      'The work broke off before it was finished, perhaps for want of memory. Nothing was changed.',
    ]);
    expect((await desk.look(id)).step).toBe('failed');
    workshop = sound;
    await desk.again(id);
    const { step, plan } = await desk.settle(id, 30_000);
    expect(step).toBe('planned');
    workshop = mortal;
    expect(await desk.apply(id, { plan, by })).toBe('started');
    expect((await desk.settle(id, 30_000)).step).toBe('failed');
    expect(await test.held()).toEqual({ people: 0, revision: 0 });
    await desk.close();
    await sound.rest();
  });

  it('leaves no call without an answer', async () => {
    const workshop = openThreadWorkshop(test.place, log, dying);
    const calls = [1, 2, 3].map(() => workshop.do('holds', { uploadId: 'x', stamp: 'y' }));
    for (const call of calls) await expect(call).rejects.toThrow(WorkBrokenOff);
    await workshop.rest();
  });

  it('does not keep the pages from catching up', async () => {
    await test.importAll({ org: chartOf(3) });
    const { keepCurrent } = await import('#web/current-analysis.ts');
    const keeper = keepCurrent({
      db: test.db,
      today: () => '2026-11-23',
      rebuild: () => Promise.reject(new WorkBrokenOff()),
    });
    const before = await keeper.analysisOf();
    const revision = await test.importAll({ org: chartOf(21_000) });
    expect(await keeper.analysisOf()).toBe(before);
    await keeper.caughtUp(revision);
    expect((await keeper.analysisOf()).analysis.organisation.people.count).toBe(21_000);
  });
});

describe('a new day', () => {
  it('of a large organisation is worked out aside, and yesterday’s analysis is given until then', async () => {
    await test.importAll({ org: chartOf(21_000) });
    let day = '2026-11-23';
    const workshop = openThreadWorkshop(test.place, log);
    const { keepCurrent } = await import('#web/current-analysis.ts');
    const { rebuild } = await import('#web/import-desk/rebuild.ts');
    const keeper = keepCurrent({
      db: test.db,
      today: () => day,
      rebuild: (asOf) => rebuild(workshop, asOf),
    });
    const before = await keeper.analysisOf();
    day = '2026-11-24';
    expect(await keeper.analysisOf()).toBe(before);
    await vi.waitFor(async () => expect((await keeper.analysisOf()).analysis.asOf).toBe('2026-11-24'), {
      timeout: 20_000,
      interval: 50,
    });
    expect((await keeper.analysisOf()).revision).toBe(before.revision);
    await workshop.rest();
  });
});

describe('the desk', () => {
  it('fails what cannot reach the store, and says so', async () => {
    const workshop = openThreadWorkshop({ sqliteFile: '/dev/null/servemap.sqlite' }, log);
    const desk = deskAt(workshop);
    const id = await test.upload({ org: chartOf(3) });
    const { step, reason } = await desk.settle(id, 30_000);
    expect([step, reason]).toEqual(['failed', 'The data could not be reached. Nothing was changed.']);
    await desk.close();
  });

  it('says what depends on an import that cannot be undone', async () => {
    const revision = await test.importAll({ org: chartOf(3) });
    await addTie(test.db, { provider: 1, customer: 2, service: 'Care' }, by);
    const state = await test.ended(await test.desk.undo(revision, by));
    expect([state.step, state.dependants]).toEqual([
      'cannot-undo',
      [{ kind: 'tie', count: 1, examples: [1] }],
    ]);
    expect((await test.held()).people).toBe(3);
  });

  it('lets go of a plan that nobody looks at, and makes it again for whoever does', async () => {
    const workshop = openInlineWorkshop(test.db);
    const desk = deskAt(workshop);
    const id = await test.upload({ org: chartOf(3) });
    const { plan } = await desk.settle(id, 30_000);
    await desk.tidy(performance.now() + 60_000);
    expect(await workshop.do('holds', { uploadId: id, stamp: plan })).toBe(true);
    await desk.tidy(performance.now() + 16 * 60_000);
    expect(await workshop.do('holds', { uploadId: id, stamp: plan })).toBe(false);
    expect(await desk.apply(id, { plan, by })).toBe('started');
    expect((await desk.settle(id, 30_000)).step).toBe('applied');
    await desk.close();
  });

  it('ends what is under way when it is closed', async () => {
    const desk = deskAt(openThreadWorkshop(test.place, log));
    const id = await test.upload({ org: chartOf(30_000) });
    const { plan } = await desk.settle(id, 30_000);
    await desk.apply(id, { plan, by });
    await desk.close();
    expect(['cancelled', 'applied']).toContain((await desk.look(id)).step);
    const { people, revision } = await test.held();
    expect([
      [0, 0],
      [30_000, 1],
    ]).toContainEqual([people, revision]);
  });

  it('knows an undoing by the import that it undoes', () => {
    expect(undoId(17)).toBe('undo-17');
  });
});

describe('an error that comes from a thread', () => {
  it.each([
    new StoreUnavailable('gone away'),
    new StalePlan(3, 4),
    new EditRefused('gone', 'upload'),
    new CannotUndo([]),
    new Cancelled(),
  ])('is of its class again: $name', (error) => {
    const came = receiveError(structuredClone(sendError(error)));
    expect(came).toBeInstanceOf(error.constructor);
    expect({ ...came }).toEqual({ ...error });
    expect(came.message).toBe(error.message);
  });

  it('of any other class is a plain one', () => {
    expect(receiveError(structuredClone(sendError(new TypeError('odd')))).message).toBe('odd');
    expect(receiveError(structuredClone(sendError('odd'))).message).toBe('odd');
  });
});
