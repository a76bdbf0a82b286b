import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { planImport } from '#import/plan-import.ts';
import { plainOptions } from '#model/import-plan.ts';
import { emptyOrganisation } from '#model/organisation.ts';
import { sampleFiles } from '#web/sample-files.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/sample-hospital');

async function bytesOf(today: string, file: string, offset = 0): Promise<string> {
  const chunks: Uint8Array[] = [];
  const source = sampleFiles(today).find((each) => each.file === file);
  for await (const chunk of source?.open(offset) ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function analysisOf(asOf: string) {
  const held = { organisation: emptyOrganisation, revision: 0 };
  const plan = await planImport(held, sampleFiles(asOf), { ...plainOptions, asOf });
  return { plan, analysis: analyse(plan.next, asOf) };
}

test('the sample’s files are those of its folder until half a year after the last tie was said', async () => {
  for (const today of ['2020-01-01', '2026-10-19', '2026-11-23', '2027-04-18']) {
    for (const file of ['org', 'serves', 'customers', 'needs'])
      expect(await bytesOf(today, file)).toBe(await readFile(path.join(folder, `${file}.csv`), 'utf8'));
  }
});

test('later its days move by half years, on the same weekdays, and by nothing else', async () => {
  const plain = await bytesOf('2026-11-23', 'serves');
  const moved = await bytesOf('2027-04-19', 'serves');
  // 182 days after the Mondays 2 September 2024 and 5 October 2026.
  expect(moved).toBe(plain.replace('2024-09-02', '2025-03-03').replaceAll('2026-10-', '2027-04-'));
  expect(await bytesOf('2027-04-19', 'serves', 1000)).toBe(Buffer.from(moved).subarray(1000).toString());
});

test.each(['2026-11-23', '2027-04-18', '2027-10-20', '2028-02-29', '2040-07-01'])(
  'loaded on %s it tells of one stale tie, and warns of what it always warns of',
  async (today) => {
    const { plan, analysis } = await analysisOf(today);
    const stale = analysis.findings.filter(({ rule }) => rule === 'stale-tie');
    expect(stale.map(({ subject }) => analysis.organisation.people.id[subject])).toEqual(['1103']);
    expect(plan.problems).toHaveLength(2);
    const said = [...plan.next.ties.saidOn].map((text) => plan.next.texts[text]);
    expect(said.filter((day) => day > today)).toEqual([]);
  },
);
