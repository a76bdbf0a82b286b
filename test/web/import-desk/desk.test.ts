import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameOrganisation } from '#store/organisation.ts';
import { changeUpload, dropUpload, findUpload } from '#store/uploads.ts';
import { notReady } from '#web/import-desk/import-desk.ts';
import { by, chartOf, openTestDesk, type TestDesk, tiesOf } from './open-test-desk.ts';

describe.each(['thread', 'inline'] as const)('the import desk, %s', (where) => {
  let test: TestDesk;
  beforeEach(async () => {
    test = await openTestDesk(where);
  });
  afterEach(() => test.close());

  it('reads files into a plan, shows it, applies it, and the pages know', async () => {
    const id = await test.upload({ org: chartOf(3), serves: '1,2\n' });
    const { step, plan, blocked } = await test.ended(id);
    expect([step, blocked]).toEqual(['planned', true]);
    expect(await test.desk.apply(id, { plan, by })).toBe('blocked');

    const good = await test.upload({ org: chartOf(3), serves: tiesOf(3, 1) });
    const state = await test.ended(good);
    expect(state).toMatchObject({ step: 'planned', blocked: false, secondsLeft: null, reason: '' });
    expect((await test.held()).people).toBe(0);
    expect(await test.desk.apply(good, { plan: state.plan, by })).toBe('started');
    const applied = await test.ended(good);
    expect(applied).toMatchObject({ step: 'applied', revision: 1, plan: '' });
    expect((await test.keeper.analysisOf()).analysis.organisation.people.count).toBe(3);
    expect(await test.held()).toEqual({ people: 3, revision: 1 });
    expect(await test.desk.apply(good, { plan: state.plan, by })).toBe('gone');
  });

  it('gives a file made of the plan in pieces, and what a view makes of it', async () => {
    const id = await test.upload({ org: 'employee_id,name,status\n7,Gus,=1+1\n' });
    await test.ended(id);
    const pieces = await test.desk.file(id, 'problems');
    if (pieces === notReady) throw new Error('there is a plan');
    expect((await all(pieces)).join('')).toContain('unknown-status');
    const stopped = await test.desk.file(id, 'problems');
    if (stopped === notReady) throw new Error('there is a plan');
    for await (const _ of stopped) break;
    expect(await test.desk.show(id, 'firstStep')).not.toBe(notReady);
  });

  it('has no plan of what is not there', async () => {
    expect((await test.desk.look('nothing')).step).toBe('gone');
    expect(await test.desk.apply('nothing', { plan: 'x', by })).toBe('gone');
    expect(await test.desk.cancel('nothing')).toBe(false);
    expect((await test.desk.look('undo-7')).step).toBe('gone');
    const id = await test.upload({ org: chartOf(2) });
    await test.ended(id);
    await dropUpload(test.db, id);
    expect((await test.desk.look(id)).step).toBe('gone');
    expect(await test.desk.show(id, 'firstStep')).toBe(notReady);
  });

  it('makes another plan for other options, and applies no plan but the one shown', async () => {
    const id = await test.upload({ org: 'employee_id,name\n8,Eve\n8,Evelyn\n9,Fay\n' });
    const before = await test.ended(id);
    expect(before.blocked).toBe(true);
    const upload = await findUpload(test.db, id);
    await changeUpload(test.db, id, { ...upload!.options, loadGoodRows: true });
    expect(await test.desk.apply(id, { plan: before.plan, by })).toBe('stale');
    const after = await test.ended(id);
    expect(after.blocked).toBe(false);
    await nameOrganisation(test.db, 'Riverside', by);
    expect(await test.desk.apply(id, { plan: after.plan, by })).toBe('stale');
    const { plan } = await test.ended(id);
    await test.desk.apply(id, { plan, by });
    expect((await test.ended(id)).step).toBe('applied');
    expect(await test.held()).toEqual({ people: 2, revision: 2 });
  });

  it('applies once what two people apply at the same moment', async () => {
    const id = await test.upload({ org: chartOf(5) });
    const { plan } = await test.ended(id);
    const answers = await Promise.all([1, 2, 3].map(() => test.desk.apply(id, { plan, by })));
    expect(answers.toSorted()).toEqual(['busy', 'busy', 'started']);
    expect((await test.ended(id)).step).toBe('applied');
    expect(await test.held()).toEqual({ people: 5, revision: 1 });
  });

  it('finds a plan stale that another import has overtaken', async () => {
    const [one, other] = [await test.upload({ org: chartOf(5) }), await test.upload({ org: chartOf(7) })];
    const first = await test.ended(one);
    const second = await test.ended(other);
    await Promise.all([
      test.desk.apply(one, { plan: first.plan, by }),
      test.desk.apply(other, { plan: second.plan, by }),
    ]);
    expect((await test.ended(one)).step).toBe('applied');
    const state = await test.ended(other);
    expect(['stale', 'planned']).toContain(state.step);
    expect(await test.held()).toEqual({ people: 5, revision: 1 });
  });

  it('undoes an import, and says so when it cannot', async () => {
    const revision = await test.importAll({ org: chartOf(4) });
    const id = await test.desk.undo(revision, by);
    expect(await test.ended(id)).toMatchObject({ step: 'undone', revision: 2 });
    expect(await test.held()).toEqual({ people: 0, revision: 2 });
    expect((await test.keeper.analysisOf()).analysis.organisation.people.count).toBe(0);
    expect((await test.ended(await test.desk.undo(99, by))).step).toBe('cannot-undo');
  });

  it('waits with an import while another is worked on', async () => {
    const ids = await Promise.all([4, 5, 6].map((people) => test.upload({ org: chartOf(people) })));
    const steps = await Promise.all(ids.map(async (id) => (await test.desk.look(id)).step));
    expect(steps.every((step) => ['waiting', 'reading', 'planned'].includes(step))).toBe(true);
    for (const id of ids) expect((await test.ended(id)).step).toBe('planned');
    // Two plans are held at most: the first is made again.
    expect(await test.desk.show(ids[0], 'firstStep')).not.toBe(notReady);
  });
});

describe('in a thread', () => {
  let test: TestDesk;
  beforeEach(async () => {
    test = await openTestDesk('thread');
  });
  afterEach(() => test.close());

  it('a reading is cancelled, and can be gone on with', async () => {
    const id = await test.upload({ org: chartOf(20_000) });
    await test.desk.look(id);
    expect(await test.desk.cancel(id)).toBe(true);
    expect((await test.ended(id)).step).toBe('cancelled');
    expect((await test.desk.look(id)).step).toBe('cancelled');
    await test.desk.again(id);
    expect((await test.ended(id)).step).toBe('planned');
  });

  it('an application that is cancelled leaves everything as it was', async () => {
    const id = await test.upload({ org: chartOf(20_000) });
    const { plan } = await test.ended(id);
    await test.desk.apply(id, { plan, by });
    await test.desk.cancel(id);
    expect((await test.ended(id)).step).toBe('cancelled');
    expect(await test.held()).toEqual({ people: 0, revision: 0 });
    expect((await test.desk.again(id)).plan).toBe(plan);
    expect(await test.desk.apply(id, { plan, by })).toBe('started');
    expect((await test.ended(id)).step).toBe('applied');
  });

  it('pages show how things were until a large import is there as a whole', async () => {
    const before = await test.keeper.analysisOf();
    const id = await test.upload({ org: chartOf(25_000) });
    const { plan } = await test.ended(id);
    await test.desk.apply(id, { plan, by });
    const seen = new Set<number>();
    let step: string;
    do {
      seen.add((await test.keeper.analysisOf()).analysis.organisation.people.count);
      step = (await test.desk.look(id)).step;
    } while (step !== 'applied' && step !== 'failed');
    const after = await test.keeper.analysisOf();
    expect([...seen]).toEqual(expect.arrayContaining([0]));
    expect([...seen].every((people) => people === 0 || people === 25_000)).toBe(true);
    expect(after.revision).toBe(before.revision + 1);
    expect(after.analysis.organisation.people.count).toBe(25_000);
    expect(after.analysis.network.organisation).toBe(after.analysis.organisation);
    // The next small change is read here, on top of what came from the thread.
    await nameOrganisation(test.db, 'Riverside', by);
    expect((await test.keeper.analysisOf()).analysis.organisation.name).toBe('Riverside');
  });
});

async function all(pieces: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = [];
  for await (const piece of pieces) texts.push(piece);
  return texts;
}
