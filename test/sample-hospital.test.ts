import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { figuresByDepartment, figuresOf } from '#findings/figures.ts';
import { planImport } from '#import/plan-import.ts';
import type { Figures, Finding } from '#model/finding.ts';
import { type ImportPlan, plainOptions } from '#model/import-plan.ts';
import { emptyOrganisation } from '#model/organisation.ts';
import { partyRow } from '#model/party.ts';
import { importFiles } from '#model/problem.ts';
import { textOf } from '#model/ties.ts';
import { toGaps } from '#present/gap.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/sample-hospital');
const readRows = (name: string): Record<string, string>[] =>
  parse(readFileSync(path.join(folder, name)), { columns: true });

let plan: ImportPlan;
let analysis: Analysis;

beforeAll(async () => {
  const sources = importFiles.map((file) => {
    const name = path.join(folder, `${file}.csv`);
    return {
      file,
      key: file,
      name: `${file}.csv`,
      open: (start: number) => createReadStream(name, { start }),
    };
  });
  const options = { ...plainOptions, asOf: '2026-01-01' };
  plan = await planImport({ organisation: emptyOrganisation, revision: 0 }, sources, options);
  analysis = analyse(plan.next, options.asOf);
});

describe('the sample hospital', () => {
  test('is read with no problem but the two its stories need', () => {
    expect(plan.problems.map(({ code, file, line }) => `${file} ${line} ${code}`)).toEqual([
      'serves 126 tie-with-leaver',
      'serves 127 tie-with-vacant-post',
    ]);
  });

  test('has every gap that its README foretells, and no other', () => {
    const found = toGaps(analysis, see(analysis.network, { role: 'hr' }), analysis.findings).map(
      ({ finding, subjectId }) =>
        [finding.rule, finding.severity, finding.subjectType, subjectId, detail(finding)].join(' | '),
    );
    const foretold = readRows('expected-findings.csv').map((row) => Object.values(row).join(' | '));
    expect(found.sort()).toEqual(foretold.sort());
  });

  test('has the figures that were counted by hand', () => {
    const { departments } = analysis.organisation.people;
    const found = [
      ['organisation', figuresOf(analysis, () => true)] as const,
      ...figuresByDepartment(analysis, () => true).map(
        (figures, row) => [departments[row], figures] as const,
      ),
    ].map(([scope, figures]) => toRow(scope, figures));
    const foretold = readRows('expected-figures.csv').map((row) => Object.values(row).join(' | '));
    expect(found.sort()).toEqual(foretold.sort());
  });
});

function detail(finding: Finding): string {
  const { people, needs, ties, texts } = analysis.organisation;
  if (finding.rule === 'need-unmet') return needs.text[finding.evidence.need];
  if (finding.rule === 'disputed-tie' || finding.rule === 'no-promise' || finding.rule === 'stale-tie')
    return finding.evidence.ties.map((tie) => textOf(texts, ties.service, tie)).join('; ');
  if (finding.rule === 'no-primary-customer' && finding.subjectType === 'person')
    return `${finding.evidence.main} of ${finding.evidence.ties} main`;
  if (finding.rule === 'promise-not-carried') {
    const { hop, tie } = finding.evidence;
    return `hop ${hop} of ${people.id[partyRow(ties.provider[tie])]}: ${textOf(texts, ties.service, tie)}`;
  }
  if (finding.rule === 'single-provider') {
    const { provider, sight } = finding.evidence;
    return [...new Set([...provider, ...sight])]
      .map((person) => people.id[person])
      .sort()
      .join('; ');
  }
  if (finding.rule !== 'manager-does-not-serve') return '';
  return finding.evidence.notServed
    .map((person) => people.id[person])
    .sort()
    .join('; ');
}

const toRow = (scope: string, figures: Figures): string =>
  [
    scope,
    figures.people,
    figures.withCustomer,
    figures.served,
    figures.managers,
    figures.managersServingAll,
    figures.inSight,
    figures.medianHops,
    figures.ties,
    figures.tiesConfirmed,
    figures.answered,
  ].join(' | ');
