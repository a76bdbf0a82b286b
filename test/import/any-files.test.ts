import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportPlan, importModes, leaveOut } from '#model/import-plan.ts';
import { importFiles } from '#model/problem.ts';
import { anyFiles } from './any-files.ts';
import { planOfFiles } from './plan-of.ts';

/** Every row that a plan says it adds, changes or takes off. */
const changes = ({ people, customers, ties, needs, moved, answers, groupsAdded }: ImportPlan): number[] => [
  ...[people, customers, ties, needs].flatMap(({ added, changed, gone }) => [...added, ...changed, ...gone]),
  ...[...moved, ...answers, ...groupsAdded],
];

const plain = ({ next }: ImportPlan) => ({ ...next, dataHealth: null });
const mode = fc.constantFrom(...importModes);

describe('whatever an upload of several files holds', () => {
  it('the same files again change nothing, in both modes', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, mode, mode, async ({ files }, first, second) => {
        const once = await planOfFiles(files, { mode: first, loadGoodRows: true });
        const again = await planOfFiles(files, { mode: second, loadGoodRows: true, current: once.next });
        expect(changes(again)).toEqual([]);
        expect(plain(again)).toEqual(plain(once));
      }),
      { numRuns: 150 },
    );
  });

  it('replacing with other files takes off only what they do not name, and doing it again nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, anyFiles, async (before, after) => {
        const current = (await planOfFiles(before.files)).next;
        const plan = await planOfFiles(after.files, { mode: 'replace', current });
        const rows = plan.files.reduce((sum, { rowsLeftOut }) => sum + rowsLeftOut, 0);
        if (rows > 0) expect(plan.nothingTakenOff).toBe(true);
        for (const person of plan.people.gone) {
          const left = Number(plan.next.people.id[person].slice(1)) > after.size;
          expect(left || after.files[0][1].includes(',Left,')).toBe(true);
        }
        const again = await planOfFiles(after.files, { mode: 'replace', current: plan.next });
        expect([again.people.gone, again.ties.gone]).toEqual([[], []]);
      }),
      { numRuns: 100 },
    );
  });

  it('people in are people in the plan and rows counted', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, async ({ files, size }) => {
        const plan = await planOfFiles(files);
        expect(plan.next.people.count).toBe(size);
        expect(plan.files[0]).toMatchObject({ rows: size, rowsLeftOut: 0 });
      }),
      { numRuns: 50 },
    );
  });

  it('the answers to its questions leave none of them open, and no row of theirs a problem', async () => {
    const open = ({ questions }: ImportPlan) => questions.filter(({ answer }) => answer === '');
    const said = fc.constantFrom(leaveOut, 'person:E1', 'outside:Somebody', 'group:Care');
    await fc.assert(
      fc.asyncProperty(anyFiles, fc.array(said, { minLength: 1, maxLength: 5 }), async ({ files }, words) => {
        const answers = new Map<string, string>();
        let answered = await planOfFiles(files);
        const isCare = answered.next.people.departments.includes('Care');
        const right = words.map((word) => (word === 'group:Care' && !isCare ? leaveOut : word));
        // A row asks about its customer once its provider is known, so there may be a second round.
        for (let round = 0; open(answered).length > 0 && round < 3; round++) {
          for (const [i, { key, role }] of open(answered).entries())
            answers.set(key, role === 'person' ? 'person:E1' : right[i % right.length]);
          answered = await planOfFiles(files, { answers });
        }
        expect(open(answered)).toEqual([]);
        const codes = answered.problems.map(({ code }) => code);
        expect(codes).not.toContain('unknown-party');
        expect(codes).not.toContain('ambiguous-party');
        // Who was answered to be somebody else may by now be an outside customer of that very name.
        if (answered.next.customers.name.some((name) => answers.has(`party:${name}`))) return;
        const again = await planOfFiles(files, { answers, current: answered.next });
        expect(changes(again)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('no bytes and no answers make it throw, and every problem and question is plain data', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            ...[
              'id',
              'provider',
              'customer',
              'person',
              'need',
              'name',
              'serves',
              'E1',
              'none',
              'person:',
              'outside:',
            ],
            ...[',', ',', ',', ';', '|', '\n', '\n', '"', 'Jo Smith', '(', '*', '~'],
          ),
          { maxLength: 60 },
        )
        .map((pieces) => Buffer.from(pieces.join(''))),
    );
    const file = fc.tuple(fc.constantFrom(...importFiles), bytes);
    const answer = fc.tuple(
      fc.constantFrom('party:E1', 'party:Jo Smith', 'person:E1', 'party:name'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { maxLength: 5 }),
        anyFiles,
        mode,
        fc.array(answer),
        async (files, held, how, answers) => {
          const current = (await planOfFiles(held.files)).next;
          const plan = await planOfFiles(files, { current, mode: how, answers: new Map(answers) });
          const told = { problems: plan.problems, questions: plan.questions };
          expect(JSON.parse(JSON.stringify(told))).toEqual(told);
          for (const { rows, rowsLeftOut } of plan.files) expect(rowsLeftOut).toBeLessThanOrEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });
});
