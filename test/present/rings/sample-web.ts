import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { cutOrganisationWeb, cutTeamWeb } from '#graph/cut-web.ts';
import type { Web } from '#graph/web-graph.ts';
import { planImport } from '#import/plan-import.ts';
import { plainOptions } from '#model/import-plan.ts';
import { emptyOrganisation } from '#model/organisation.ts';
import { importFiles } from '#model/problem.ts';
import type { Visible } from '#model/viewer.ts';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/sample-hospital');

/** Lines of the sample's files, headers first. */
export type SampleFiles = Readonly<Record<(typeof importFiles)[number], readonly string[]>>;

export const sampleFiles = Object.fromEntries(
  importFiles.map((file) => [
    file,
    readFileSync(path.join(folder, `${file}.csv`), 'utf8')
      .trimEnd()
      .split('\n'),
  ]),
) as unknown as SampleFiles;

export interface SampleWeb {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly web: Web;
}

/** The web of the sample hospital, or of a manager's team or branch in it, as its files say; with changed files too. */
export async function sampleWeb(
  files: SampleFiles = sampleFiles,
  of?: { readonly manager: string; readonly scope: 'team' | 'branch' },
): Promise<SampleWeb> {
  const sources = importFiles.map((file) => {
    const bytes = Buffer.from(`${files[file].join('\n')}\n`);
    return {
      file,
      key: file,
      name: `${file}.csv`,
      open: (start: number) => Readable.from([bytes.subarray(start)]),
    };
  });
  const options = { ...plainOptions, asOf: '2026-01-01' };
  const plan = await planImport({ organisation: emptyOrganisation, revision: 0 }, sources, options);
  const analysis = analyse(plan.next, options.asOf);
  const visible = see(analysis.network, { role: 'hr' });
  const manager = of ? analysis.organisation.people.name.indexOf(of.manager) : -1;
  const web = of
    ? cutTeamWeb(analysis, visible, { manager, scope: of.scope })
    : cutOrganisationWeb(analysis, visible);
  return { analysis, visible, web };
}

/** Whole numbers below a bound, the same on every machine. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
