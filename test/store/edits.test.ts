import { beforeEach, describe, expect, test } from 'vitest';
import type { Organisation } from '#model/organisation.ts';
import { tieFlag } from '#model/ties.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { addCustomer, changeCustomer, endCustomer } from '#store/customer-edits.ts';
import { readJournal } from '#store/journal.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { addNeed, changeNeed, removeNeed } from '#store/need-edits.ts';
import { nameOrganisation, readRevision } from '#store/organisation.ts';
import type { Db } from '#store/tables.ts';
import { addTie, changeTie, endTie } from '#store/tie-edits.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { onEveryEngine } from './engines.ts';
import { plainOrganisation } from './plain-organisation.ts';
import { planToAdd } from './plan-of.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

/** Party ids: Amara 1, Ben 2, patients 3, families 4, the department 5. Ties 1 to 4, need 1. */
const ward = tinyOrganisation({
  people: [
    { id: 'E1', name: 'Amara Okafor', department: 'Ward 7', answer: 'named-nobody' },
    { id: 'E2', name: 'Ben Sand', department: 'Ward 7', manager: 'E1' },
  ],
  customers: ['Patients!', 'Families'],
  ties: ['E2 > E1 = rotas', 'E2 > Patients = care', 'Families > Patients', 'group:Ward 7 > Families'],
  needs: [{ person: 'E2', text: 'Fair rotas', from: 'Patients' }],
});
const [amara, ben, patients, families, department] = [1, 2, 3, 4, 5];

type PlainTie = Record<string, unknown>;

onEveryEngine((engine) => {
  let db: Db;
  beforeEach(async () => {
    db = (await engine.fresh()).db;
    await applyPlan(db, planToAdd(ward), by);
  });
  const load = async (): Promise<Organisation> => (await loadOrganisation(db)).organisation;
  const plain = async () => plainOrganisation(await load()) as { ties: PlainTie[]; needs: PlainTie[] };
  const refused = (refusal: string, subject: string) => ({ name: 'EditRefused', refusal, subject });
  const nothingChanged = async () => expect(await readRevision(db)).toBe(1);

  describe('ties by hand', () => {
    test('an added tie is loaded with its words, trimmed', async () => {
      const tie = { provider: amara, customer: ben, service: ' day swaps ', promise: 'in a day', main: true };
      expect(await addTie(db, { ...tie, byProvider: true }, by)).toBe(2);
      expect((await plain()).ties[4]).toMatchObject({
        provider: 0,
        customer: 4,
        service: 'day swaps',
        promise: 'in a day',
        need: '',
        flags: tieFlag.main | tieFlag.byProvider,
      });
    });

    test('whoever says themselves whom they serve has answered; a customer’s word answers for nobody', async () => {
      await addTie(db, { provider: amara, customer: patients, byCustomer: true }, by);
      expect((await load()).people.answer[0]).toBe(1);
      await changeTie(db, 5, { byProvider: true }, by);
      expect((await load()).people.answer[0]).toBe(3);
    });

    test('a group that nothing has named before is made, and the next tie finds it', async () => {
      await addTie(db, { provider: amara, customer: { everyone: true } }, by);
      await addTie(db, { provider: { teamOf: amara }, customer: { everyone: true } }, by);
      await addTie(db, { provider: { teamOf: amara }, customer: { department: ' ward  7' } }, by);
      const { groups, ties } = await load();
      expect(Array.from(groups.kind)).toEqual([1, 0, 2]);
      expect(Array.from(groups.partyId)).toEqual([department, 6, 7]);
      expect(Array.from(ties.provider.slice(4))).toEqual([0, 10, 10]);
      expect(Array.from(ties.customer.slice(4))).toEqual([6, 6, 2]);
    });

    test.each([
      ['a person', 99, 'party'],
      ['a department', { department: 'Ward 8' }, 'department'],
      ['a team', { teamOf: patients }, 'team'],
    ])('%s that is gone is refused', async (_, customer, subject) => {
      await expect(addTie(db, { provider: amara, customer }, by)).rejects.toMatchObject(
        refused('gone', subject),
      );
      await nothingChanged();
    });

    test('an equal tie is refused, one that had ended comes back under its number', async () => {
      const tie = { provider: ben, customer: amara, service: 'rotas' };
      await expect(addTie(db, tie, by)).rejects.toMatchObject(refused('already-there', 'tie'));
      await endTie(db, 1, by);
      await addTie(db, { ...tie, promise: 'monthly', byProvider: true }, by);
      const { ties } = await load();
      expect(Array.from(ties.id)).toEqual([1, 2, 3, 4]);
      expect((await plain()).ties[0]).toMatchObject({ promise: 'monthly', flags: tieFlag.byProvider });
    });

    test('a change touches what it says and nothing else', async () => {
      await changeTie(db, 2, { promise: 'within an hour', byCustomer: true, byProvider: false }, by);
      expect((await plain()).ties[1]).toMatchObject({
        service: 'care',
        promise: 'within an hour',
        flags: tieFlag.byCustomer,
      });
    });

    test('a change that would make two ties equal is refused', async () => {
      await addTie(db, { provider: ben, customer: patients, service: 'comfort' }, by);
      await expect(changeTie(db, 5, { service: 'care' }, by)).rejects.toMatchObject(
        refused('already-there', 'tie'),
      );
    });

    test('an ended tie is kept with its day, and cannot end twice', async () => {
      await endTie(db, 2, by);
      expect((await load()).ties.flags[1]).toBe(tieFlag.byProvider | tieFlag.ended);
      const { ended_on } = await db
        .selectFrom('tie')
        .selectAll()
        .where('id', '=', 2)
        .executeTakeFirstOrThrow();
      expect(ended_on).toBe('2026-11-22');
      await expect(endTie(db, 2, by)).rejects.toMatchObject(refused('gone', 'tie'));
    });

    test('a tie that is not there cannot be changed or ended', async () => {
      await expect(changeTie(db, 99, { main: true }, by)).rejects.toMatchObject(refused('gone', 'tie'));
      await expect(endTie(db, 99, by)).rejects.toMatchObject(refused('gone', 'tie'));
      await nothingChanged();
    });
  });

  describe('needs by hand', () => {
    test('an added need is loaded with its words', async () => {
      const words = {
        text: 'Quiet at night',
        importance: 'high',
        state: 'open',
        ifNever: 'We leave.',
      } as const;
      expect(await addNeed(db, { person: amara, ...words, supplier: { everyone: true } }, by)).toBe(2);
      expect((await plain()).needs[1]).toEqual({
        person: 0,
        text: 'Quiet at night',
        supplier: 6,
        supplierText: '',
        importance: 1,
        state: 1,
        ifNever: 'We leave.',
      });
    });

    test('a change touches what it says and nothing else', async () => {
      await changeNeed(db, 1, { state: 'met', supplier: null }, by);
      expect((await plain()).needs[0]).toMatchObject({
        text: 'Fair rotas',
        state: 3,
        supplier: -1,
        importance: 0,
      });
    });

    test('a removed need is gone', async () => {
      await removeNeed(db, 1, by);
      expect((await load()).needs.count).toBe(0);
      await expect(removeNeed(db, 1, by)).rejects.toMatchObject(refused('gone', 'need'));
      await expect(changeNeed(db, 1, { state: 'met' }, by)).rejects.toMatchObject(refused('gone', 'need'));
    });

    test.each([
      [{ person: ben, text: ' Fair rotas ' }, 'already-there', 'need'],
      [{ person: ben, text: ' ' }, 'blank', 'need'],
      [{ person: patients, text: 'Kindness' }, 'gone', 'person'],
      [{ person: ben, text: 'Kindness', supplier: 99 }, 'gone', 'party'],
    ])('the need %o is refused as %s', async (need, refusal, subject) => {
      await expect(addNeed(db, need, by)).rejects.toMatchObject(refused(refusal, subject));
      await nothingChanged();
    });
  });

  describe('outside customers by hand', () => {
    test('an added customer is loaded with its words', async () => {
      const words = { role: 'supporting', kind: 'funder', canChoose: 2, requirement: 'A report' } as const;
      expect(await addCustomer(db, { name: ' The county ', ...words }, by)).toBe(2);
      const { customers } = await load();
      expect(Array.from(customers.partyId)).toEqual([patients, families, 6]);
      expect(customers).toMatchObject({
        name: ['Patients', 'Families', 'The county'],
        kind: ['', '', 'funder'],
      });
      expect([customers.role[2], customers.canChoose[2], customers.requirement[2]]).toEqual([
        2,
        2,
        'A report',
      ]);
    });

    test('a change touches what it says and nothing else', async () => {
      await changeCustomer(db, patients, { name: 'Our patients', canChoose: 1 }, by);
      const { customers } = await load();
      expect(customers.name).toEqual(['Our patients', 'Families']);
      expect(Array.from(customers.role)).toEqual([1, 2]);
      expect(customers.canChoose[0]).toBe(1);
    });

    test('a blank name and the name of another are refused, one’s own is not', async () => {
      await expect(addCustomer(db, { name: ' ' }, by)).rejects.toMatchObject(refused('blank', 'customer'));
      const taken = refused('already-there', 'customer');
      await expect(addCustomer(db, { name: 'FAMILIES' }, by)).rejects.toMatchObject(taken);
      await expect(changeCustomer(db, patients, { name: 'families' }, by)).rejects.toMatchObject(taken);
      await nothingChanged();
      expect(await changeCustomer(db, families, { name: 'families' }, by)).toBe(2);
    });

    test('an ended customer leaves the list with their ties, and needs keep the name as words', async () => {
      await endCustomer(db, patients, by);
      const { customers, ties, needs } = await load();
      expect(customers.name).toEqual(['Families']);
      expect(Array.from(ties.id)).toEqual([1, 4]);
      expect([needs.supplier[0], needs.supplierText[0]]).toEqual([-1, 'Patients']);
      const kept = await db.selectFrom('tie').select(['id', 'ended_on']).orderBy('id').execute();
      expect(kept.map((tie) => tie.ended_on)).toEqual(['', '2026-11-22', '2026-11-22', '']);
      const [line] = await readJournal(db, { limit: 1 });
      expect(line.detail).toEqual({ customer: patients, tiesEnded: 2 });
    });

    test('ending a customer leaves ties that had ended before with their day and flags', async () => {
      await endTie(db, 2, { ...by, now: new Date('2026-01-01T00:00:00Z') });
      await endCustomer(db, patients, by);
      const tie = await db.selectFrom('tie').selectAll().where('id', '=', 2).executeTakeFirstOrThrow();
      expect([tie.ended_on, tie.flags]).toEqual(['2026-01-01', tieFlag.byProvider | tieFlag.ended]);
    });

    test('an ended customer is gone for every edit, and one of that name can be added anew', async () => {
      await endCustomer(db, patients, by);
      const gone = refused('gone', 'customer');
      await expect(endCustomer(db, patients, by)).rejects.toMatchObject(gone);
      await expect(changeCustomer(db, patients, { name: 'x' }, by)).rejects.toMatchObject(gone);
      await expect(addTie(db, { provider: ben, customer: patients }, by)).rejects.toMatchObject(
        refused('gone', 'party'),
      );
      await addCustomer(db, { name: 'Patients' }, by);
      expect(Array.from((await load()).customers.partyId)).toEqual([families, 6]);
    });
  });

  test('the organisation can be named, and its name taken away', async () => {
    await nameOrganisation(db, ' St Elsewhere ', by);
    expect((await load()).name).toBe('St Elsewhere');
    await nameOrganisation(db, '', by);
    expect((await load()).name).toBe('');
  });

  test('every edit has its own revision, and its line in the journal has numbers and no names', async () => {
    const revisions = [
      await addTie(db, { provider: amara, customer: ben, service: 'day swaps', promise: 'Secret' }, by),
      await changeTie(db, 5, { promise: 'Secret too' }, by),
      await endTie(db, 5, by),
      await addNeed(db, { person: amara, text: 'Secret need', supplier: ben }, by),
      await changeNeed(db, 2, { text: 'Secret wish' }, by),
      await removeNeed(db, 2, by),
      await addCustomer(db, { name: 'Secret funder' }, by),
      await changeCustomer(db, 6, { name: 'Secret donor' }, by),
      await endCustomer(db, 6, by),
      await nameOrganisation(db, 'Secret service', by),
    ];
    expect(revisions).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const lines = (await readJournal(db, { limit: 10 })).toReversed();
    expect(lines.map(({ revision, action, detail }) => [revision, action, detail])).toEqual([
      [2, 'tie-added', { tie: 5, provider: amara, customer: ben }],
      [3, 'tie-changed', { tie: 5, provider: amara, customer: ben, fields: ['promise'] }],
      [4, 'tie-ended', { tie: 5, provider: amara, customer: ben }],
      [5, 'need-added', { need: 2, person: amara }],
      [6, 'need-changed', { need: 2, person: amara, fields: ['text'] }],
      [7, 'need-removed', { need: 2, person: amara }],
      [8, 'customer-added', { customer: 6 }],
      [9, 'customer-changed', { customer: 6, fields: ['name'] }],
      [10, 'customer-ended', { customer: 6, tiesEnded: 0 }],
      [11, 'organisation-named', {}],
    ]);
    expect(new Set(lines.map(({ actor, at }) => `${actor} ${at.toISOString()}`))).toEqual(
      new Set(['hr 2026-11-22T09:30:00.000Z']),
    );
    expect(JSON.stringify(lines)).not.toMatch(/Secret|day swaps|Amara|Ben/);
  });
});
