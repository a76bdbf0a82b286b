import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { gapReportCsv } from '#export/gap-report-csv.ts';
import { gapReportJson } from '#export/gap-report-json.ts';
import type { ImportPlan } from '#model/import-plan.ts';
import { isHere } from '#model/people.ts';
import { textOf } from '#model/ties.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { openStore, type Store } from '#store/open-store.ts';
import { planOf } from './import/plan-of.ts';

/**
 * The whole way of a file: import → store → graph → report. What this holds: nobody is lost and nothing is altered
 * between any two of them.
 */
const by = { actor: 'HR', now: new Date('2026-11-22T09:00:00Z') };

let store: Store;
beforeEach(async () => {
  store = await openStore({ sqliteMemory: true });
});
afterEach(() => store.close());

async function wholeWay(plan: ImportPlan): Promise<Analysis> {
  await applyPlan(store.db, { ...plan, revision: 0 }, by);
  return analyse((await loadOrganisation(store.db)).organisation);
}

async function reportOf(analysis: Analysis): Promise<{ people: { id: string; name: string }[] }> {
  const visible = see(analysis.network, { role: 'hr' });
  const report = { analysis, visible, scope: { kind: 'organisation' }, asOf: '2026-11-22' } as const;
  return JSON.parse(Array.from(gapReportJson(report).body as Iterable<string>).join(''));
}

const cell = (text: string): string => {
  const defused = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${defused.replaceAll('"', '""')}"`;
};
const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join(',')).join('\r\n');

describe('people', () => {
  const anyPeople = fc.array(
    fc.record({
      manager: fc.nat(30),
      status: fc.constantFrom('Active', 'Leave', 'Left', 'Vacant'),
      customer: fc.nat(30),
    }),
    { minLength: 1, maxLength: 25 },
  );

  test('in the file are those in the store, in the graph and in the report', async () => {
    await fc.assert(
      fc
        .asyncProperty(anyPeople, async (people) => {
          const rows = people.map(({ manager, status }, at) => [
            `E${at}`,
            `Person ${at}`,
            `E${manager}`,
            status,
          ]);
          const ties = people.map(({ customer }, at) => [`E${at}`, `E${customer}`]);
          const plan = await planOf(
            {
              org: toCsv([['id', 'name', 'manager id', 'status'], ...rows]),
              serves: toCsv([['provider', 'customer'], ...ties]),
            },
            { loadGoodRows: true },
          );
          const analysis = await wholeWay(plan);
          const { people: held } = analysis.organisation;
          expect(held.id).toEqual(rows.map(([id]) => id));
          expect(analysis.network.people).toBe(rows.length);
          const here = rows.filter(([, , , status]) => status === 'Active' || status === 'Leave');
          expect((await reportOf(analysis)).people.map(({ id }) => id)).toEqual(here.map(([id]) => id));
        })
        .beforeEach(async () => {
          await store.close();
          store = await openStore({ sqliteMemory: true });
        }),
      { numRuns: 60 },
    );
  });
});

describe('naughty strings', () => {
  const blns: string[] = JSON.parse(
    readFileSync(new URL('../fixtures/import/naughty-strings/blns.json', import.meta.url), 'utf8'),
  );
  // A cell is read without the blanks around it, and a blank name or one that says "vacant" is no name.
  const strings = [...new Set(blns.map((text) => text.trim()))].filter(
    (text) => text !== '' && !/^(n\/a|tbc|null)$/i.test(text) && !text.includes('\0'),
  );

  test('are names, titles and services like any other, from the file to the report', async () => {
    const people = strings.map((text, at) => [`E${at}`, text, text]);
    const ties = strings.map((text, at) => [`E${at}`, `E${(at + 1) % strings.length}`, text]);
    const plan = await planOf({
      org: toCsv([['id', 'name', 'title'], ...people]),
      serves: toCsv([['provider', 'customer', 'service'], ...ties]),
    });
    expect(plan.problems.map(({ code }) => code)).toEqual(['several-tops']);
    const analysis = await wholeWay(plan);
    const { people: held, ties: kept, texts } = analysis.organisation;
    expect(held.name).toEqual(strings);
    expect(held.title).toEqual(strings);
    expect(strings.map((_, row) => textOf(texts, kept.service, row))).toEqual(strings);
    expect(held.status.every((_, row) => isHere(held, row))).toBe(true);
    expect((await reportOf(analysis)).people.map(({ name }) => name)).toEqual(strings);
  });

  test('leave the report a table in which no cell is a formula', async () => {
    const people = strings.map((text, at) => [`E${at}`, text, text]);
    const analysis = await wholeWay(await planOf({ org: toCsv([['id', 'name', 'title'], ...people]) }));
    const visible = see(analysis.network, { role: 'hr' });
    const report = { analysis, visible, scope: { kind: 'organisation' }, asOf: '2026-11-22' } as const;
    const csv = Array.from(gapReportCsv(report).body as Iterable<string>).join('');
    expect(
      csv.split(/\r\n/).filter((line) => /(^|,)"?[=+@]/.test(line) || /(^|,)"?-[^\d]/.test(line)),
    ).toEqual([]);
  });
});
