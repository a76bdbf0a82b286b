import fc from 'fast-check';
import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { findTable, tableFile, tablesWithRows } from '#export/organisation/tables.ts';
import type { ImportPlan } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import { planOf, type Texts } from '../../import/plan-of.ts';
import { anyFiles } from './any-files.ts';

/** All tables as HR downloads them, but for those without a row. */
function exportOf(organisation: Organisation): Texts {
  const analysis = analyse(organisation);
  const visible = see(analysis.network, { role: 'hr' });
  const files = tablesWithRows(analysis, visible).map((name) => {
    const table = findTable(name)!;
    return [table.file, [...(tableFile(table, analysis, visible).body as Iterable<string>)].join('')];
  });
  return Object.fromEntries(files);
}

function changesOf(plan: ImportPlan) {
  const { people, customers, ties, needs, moved, answers, groupsAdded } = plan;
  return { people, customers, ties, needs, moved, answers, groupsAdded };
}

const none = { added: [], changed: [], gone: [] };
const nothing = {
  people: none,
  customers: none,
  ties: none,
  needs: none,
  moved: [],
  answers: [],
  groupsAdded: [],
};

/** Somebody whom the first import could not find may be known since the second; a third would find them. */
const namesUnknown = ({ people, needs }: Organisation): boolean =>
  people.unknownManager.size > 0 || people.unknownDotted.size > 0 || needs.supplierText.some(Boolean);

const settings = { loadGoodRows: true } as const;

test('what is exported changes nothing where it came from', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, anyFiles, fc.boolean(), async (first, second, twice) => {
      let current = (await planOf(first, settings)).next;
      if (twice) current = (await planOf(second, { ...settings, current })).next;
      fc.pre(!twice || !namesUnknown(current));
      const plan = await planOf(exportOf(current), { current });
      expect(plan.blocked).toBe(false);
      expect(changesOf(plan)).toEqual(nothing);
      expect({ ...plan.next, dataHealth: null }).toEqual({ ...current, dataHealth: null });
    }),
    { numRuns: 100 },
  );
});

test('a rating stands in none of the tables', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      const { next } = await planOf(files, settings);
      const unrated = { ...next, ties: { ...next.ties, rating: new Int32Array(0) } };
      expect(exportOf(next)).toEqual(exportOf(unrated));
    }),
    { numRuns: 50 },
  );
});

test('imported into an empty organisation, it is exported again byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      const exported = exportOf((await planOf(files, settings)).next);
      const plan = await planOf(exported);
      expect(plan.blocked).toBe(false);
      expect(exportOf(plan.next)).toEqual(exported);
    }),
    { numRuns: 100 },
  );
});
