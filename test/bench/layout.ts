import path from 'node:path';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { cutOrganisationWeb, cutTeamWeb } from '#graph/cut-web.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Visible } from '#model/viewer.ts';
import { layoutRings } from '#present/rings/layout-rings.ts';
import { readOptions } from '../../src/cli/options.ts';
import { readFiles } from '../../src/cli/read-files.ts';
import { generate } from './generate.ts';

const runs = 15;
const links = { person: () => '', customer: () => '', group: () => '', department: () => '' };

/** How long the pictures take that the server draws: the web of a branch of nearly 300, and of 60 departments. */
export async function measureLayout(folder: string): Promise<Record<string, string>> {
  // The sizes at which the generator's chart has a branch of 288 people, and its people fill 60 departments.
  const branch = await analysed(folder, 13_600);
  const manager = managerOf(branch.organisation.people.manager, 300);
  const departments = await analysed(folder, 15_000);
  return {
    'layout 300-person team': measured(branch, (visible) =>
      cutTeamWeb(branch, visible, { manager, scope: 'branch' }),
    ),
    'layout organisation of 60 departments': measured(departments, (visible) =>
      cutOrganisationWeb(departments, visible),
    ),
  };
}

function measured(analysis: Analysis, cut: (visible: Visible) => Web): string {
  const visible = see(analysis.network, { role: 'hr' });
  const { order, size } = cut(visible);
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    layoutRings(cut(visible), { facts: analysis, visible, links });
    return performance.now() - start;
  });
  return `${middle(times).toFixed(0)} ms (${order} nodes, ${size.toLocaleString('en-GB')} lines)`;
}

async function analysed(folder: string, people: number): Promise<Analysis> {
  const files = await generate(path.join(folder, `layout-${people}`), people);
  const named = Object.entries(files).flatMap(([file, name]) => [`--${file}`, name]);
  const { next } = await readFiles(readOptions([...named, '--asked', 'listed'], '2026-01-01'));
  return analyse(next);
}

/** Row of the manager whose branch comes nearest to a size, without being larger. Managers stand before reports. */
export function managerOf(managers: Int32Array, most: number): number {
  const sizes = new Int32Array(managers.length).fill(1);
  for (let row = managers.length - 1; row > 0; row--)
    if (managers[row] >= 0) sizes[managers[row]] += sizes[row];
  let best = 0;
  for (const [row, size] of sizes.entries()) {
    if (size <= most && (sizes[best] > most || size > sizes[best])) best = row;
  }
  return best;
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];
