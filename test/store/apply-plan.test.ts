import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainOptions } from '#model/import-plan.ts';
import { emptyOrganisation, type Organisation } from '#model/organisation.ts';
import { personRef } from '#model/party.ts';
import type { Problem } from '#model/problem.ts';
import { tieFlag } from '#model/ties.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { findLastImport } from '#store/import-records.ts';
import { readJournal } from '#store/journal.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { nameOrganisation, readRevision } from '#store/organisation.ts';
import { EditRefused, StalePlan } from '#store/store-errors.ts';
import { findUpload } from '#store/uploads.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { anyOrganisation } from './any-organisation.ts';
import { crowdOf } from './crowd-of.ts';
import { onEveryEngine } from './engines.ts';
import { plainOrganisation } from './plain-organisation.ts';
import { planOf, planToAdd } from './plan-of.ts';
import { saveUpload } from './save-upload.ts';

const by = { actor: 'hr', now: new Date('2026-11-22T09:30:00Z') };

const ward = tinyOrganisation({
  people: [
    { id: 'E1', name: 'Amara Okafor', department: 'Ward 7' },
    { id: 'E2', name: 'Ben Sand', department: 'Ward 7', manager: 'E1' },
  ],
  customers: ['Patients!'],
  ties: ['E1 > E2 = day swaps', 'E2 >> Patients = care', 'group:Ward 7 > Patients', 'team:E1 > everyone'],
  needs: [{ person: 'E2', text: 'Fair rotas', from: 'E1', importance: 'high' }],
});

onEveryEngine((engine) => {
  describe('a first import', () => {
    test('an empty store gives the empty organisation', async () => {
      const { db } = await engine.fresh();
      const { organisation, revision } = await loadOrganisation(db);
      expect(organisation).toEqual({ ...emptyOrganisation, published: null });
      expect(revision).toBe(0);
    });

    test('any organisation comes back as it went in', async () => {
      await fc.assert(
        fc.asyncProperty(anyOrganisation, async (organisation) => {
          const { db, close } = await engine.fresh();
          await applyPlan(db, planToAdd(organisation), by);
          const loaded = await loadOrganisation(db);
          await close();
          expect(plainOrganisation(loaded.organisation)).toEqual(plainOrganisation(organisation));
        }),
        { numRuns: 25 },
      );
    });

    test('rows keep their order, and parties, ties and needs are numbered by the store from 1', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      const { organisation } = await loadOrganisation(db);
      expect(Array.from(organisation.people.partyId)).toEqual([1, 2]);
      expect(Array.from(organisation.customers.partyId)).toEqual([3]);
      expect(Array.from(organisation.groups.partyId)).toEqual([4, 5, 6]);
      expect(Array.from(organisation.ties.id)).toEqual([1, 2, 3, 4]);
      expect(Array.from(organisation.needs.id)).toEqual([1]);
    });

    test('loading twice gives the same rows', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      expect(await loadOrganisation(db)).toEqual(await loadOrganisation(db));
    });

    test('more rows than fit into one statement or one page all arrive', async () => {
      const { db } = await engine.fresh();
      const crowd = crowdOf(10_001);
      await applyPlan(db, planToAdd(crowd), by);
      const { organisation } = await loadOrganisation(db);
      expect(organisation.people.id).toEqual(crowd.people.id);
      expect(organisation.ties.provider).toEqual(crowd.ties.provider);
    });

    test('the journal says who, what and when, in counts and never in names', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      const [line, ...others] = await readJournal(db, { limit: 10 });
      expect(others).toEqual([]);
      expect(line).toMatchObject({ revision: 1, at: by.now, actor: 'hr', action: 'import-applied' });
      expect(line.detail).toMatchObject({ peopleAdded: 2, customersAdded: 1, tiesAdded: 4, needsAdded: 1 });
      expect(JSON.stringify(line.detail)).not.toMatch(/Amara|Ben|E1|Ward|Patients|rotas/);
    });

    test('the import keeps its problems, and its upload goes', async () => {
      const { db } = await engine.fresh();
      const options = { ...plainOptions, asOf: '2026-11-22' };
      const uploadId = await saveUpload(db, [], options, by.now);
      await applyPlan(db, planToAdd(ward, { problems: [problem] }), { ...by, uploadId });
      expect(await findLastImport(db)).toMatchObject({ revision: 1, problemCount: 1, problems: [problem] });
      expect(await findUpload(db, uploadId)).toBeUndefined();
    });
  });

  describe('a later import', () => {
    test('changes the rows it names and leaves the others', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      const { organisation } = await loadOrganisation(db);
      const next = withPeople(organisation, {
        name: ['Amara Okafor-Li', 'not in the plan'],
        status: Uint8Array.of(2, 0),
      });
      expect(await applyPlan(db, planOf(next, { revision: 1, people: { changed: [0] } }), by)).toBe(2);
      const { people } = (await loadOrganisation(db)).organisation;
      expect(people.name).toEqual(['Amara Okafor-Li', 'Ben Sand']);
      expect(Array.from(people.status)).toEqual([2, 0]);
      expect(Array.from(people.partyId)).toEqual([1, 2]);
    });

    test('writes who moves, leaves and answers, even if they are named nowhere else', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(crowdOf(4)), by);
      const { organisation } = await loadOrganisation(db);
      const next = withPeople(organisation, {
        manager: Int32Array.of(-1, 3, 0, 0),
        status: Uint8Array.of(0, 0, 2, 0),
        answer: Uint8Array.of(0, 0, 0, 1),
      });
      await applyPlan(db, planOf(next, { revision: 1, people: { gone: [2] }, moved: [1], answers: [3] }), by);
      expect(plainOrganisation((await loadOrganisation(db)).organisation)).toEqual(plainOrganisation(next));
    });

    test('new rows get the store’s numbers, never one that somebody has had', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      await db.deleteFrom('party_group').where('party_id', '=', 6).execute();
      await db.deleteFrom('tie').where('id', '>', 2).execute();
      const { organisation } = await loadOrganisation(db);
      const next = withOneMore(organisation);
      expect(next.people.partyId[2]).toBe(6);
      await applyPlan(db, planOf(next, { revision: 1, people: { added: [2] }, ties: { added: [2] } }), by);
      const after = (await loadOrganisation(db)).organisation;
      expect(Array.from(after.people.partyId)).toEqual([1, 2, 7]);
      expect(Array.from(after.ties.id)).toEqual([1, 2, 5]);
      expect(after.ties.provider[2]).toBe(personRef(2));
    });

    test('the day on which a tie ended stays, and is forgotten when the tie comes back', async () => {
      const { db } = await engine.fresh();
      await applyPlan(db, planToAdd(ward), by);
      const days: string[] = [];
      for (const [revision, flags] of [tieFlag.ended, tieFlag.ended, tieFlag.byProvider].entries()) {
        const { organisation } = await loadOrganisation(db);
        const next = {
          ...organisation,
          ties: { ...organisation.ties, flags: Uint8Array.of(flags, 2, 2, 2) },
        };
        const now = new Date(Date.UTC(2027, revision, 1));
        await applyPlan(db, planOf(next, { revision: revision + 1, ties: { changed: [0] } }), { ...by, now });
        days.push((await db.selectFrom('tie').select('ended_on').where('id', '=', 1).execute())[0].ended_on);
      }
      expect(days).toEqual(['2027-01-01', '2027-01-01', '']);
    });
  });

  describe('an import that cannot be', () => {
    test('a plan made on an older revision is refused and changes nothing', async () => {
      const { db } = await engine.fresh();
      await nameOrganisation(db, 'St Elsewhere', by);
      const refused = applyPlan(db, planToAdd(ward, { revision: 0 }), by);
      await expect(refused).rejects.toThrow(StalePlan);
      await expect(refused).rejects.toMatchObject({ plannedOn: 0, revision: 1 });
      expect(await readRevision(db)).toBe(1);
      expect((await loadOrganisation(db)).organisation.people.count).toBe(0);
    });

    test('a plan with a blocking problem is refused', async () => {
      const { db } = await engine.fresh();
      await expect(applyPlan(db, planToAdd(ward, { blocked: true }), by)).rejects.toThrow(EditRefused);
      expect(await readRevision(db)).toBe(0);
    });

    test('one that fails half way leaves nothing behind, and the numbers it took are free again', async () => {
      const { db } = await engine.fresh();
      const broken = { ...ward, needs: { ...ward.needs, text: [] } };
      await expect(applyPlan(db, planToAdd(broken), by)).rejects.toThrow();
      expect(await loadOrganisation(db)).toEqual({
        organisation: { ...emptyOrganisation, published: null },
        revision: 0,
      });
      expect(await readJournal(db, { limit: 10 })).toEqual([]);
      await applyPlan(db, planToAdd(ward), by);
      expect((await loadOrganisation(db)).organisation.people.partyId[0]).toBe(1);
    });
  });
});

const problem: Problem = {
  code: 'unknown-party',
  blocking: false,
  file: 'serves',
  source: 'serves',
  fileName: 'serves.csv',
  line: 3,
  column: 'customer',
  cell: 1,
  value: 'E9',
  sentence: 'Nobody is called E9.',
  fix: 'Correct the id.',
};

const withPeople = (organisation: Organisation, people: Partial<Organisation['people']>): Organisation => ({
  ...organisation,
  people: { ...organisation.people, ...people },
});

/** A third person, with a tie of their own, under the numbers that a plan would give them: the highest and one. */
function withOneMore(organisation: Organisation): Organisation {
  const { people, ties } = organisation;
  const more = (column: Int32Array, value: number) => Int32Array.of(...column, value);
  const bytes = (column: Uint8Array, value: number) => Uint8Array.of(...column, value);
  const texts = { id: [...people.id, 'E3'], name: [...people.name, 'Cho'], email: [...people.email, ''] };
  return {
    ...organisation,
    people: {
      ...people,
      ...texts,
      count: 3,
      partyId: more(people.partyId, 6),
      title: [...people.title, ''],
      location: [...people.location, ''],
      department: more(people.department, -1),
      manager: more(people.manager, -1),
      status: bytes(people.status, 0),
      answer: bytes(people.answer, 0),
    },
    ties: {
      ...ties,
      count: 3,
      id: more(ties.id, 0),
      provider: more(ties.provider, personRef(2)),
      customer: more(ties.customer, personRef(0)),
      flags: bytes(ties.flags, tieFlag.byProvider),
    },
  };
}
