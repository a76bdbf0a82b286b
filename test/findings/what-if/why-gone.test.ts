import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { applyWhatIf } from '#findings/what-if/apply-what-if.ts';
import { compareAnalyses } from '#findings/what-if/compare-analyses.ts';
import { whyGone } from '#findings/what-if/why-gone.ts';
import { tieFlag } from '#model/ties.ts';
import type { WhatIf } from '#model/what-if.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';

function reasons(tiny: TinyOrganisation, change: Partial<WhatIf>): string[] {
  const organisation = tinyOrganisation(tiny);
  const whole: WhatIf = { leave: [], moves: [], merges: [], ...change };
  const after = analyse(applyWhatIf(organisation, whole));
  const { gone } = compareAnalyses(analyse(organisation), after);
  return gone.map((finding) => `${finding.rule} ${finding.subject}: ${whyGone(finding, whole, after)}`);
}

const chain = { people: ['A', 'B', 'C'], customers: ['P!'], ties: ['A > B', 'B > C', 'C > P'] };

test('the gaps of those who leave go with them', () => {
  expect(reasons(chain, { leave: [0] })).toContain('unserved 0: with-subject');
});

test('a dispute with somebody who leaves goes with them', () => {
  const tiny = { ...chain, ties: [...chain.ties, 'A >x C'] };
  expect(reasons(tiny, { leave: [2] })).toContain('disputed-tie 0: with-subject');
});

test('who depended on one person and has lost it anyway is no gap closed', () => {
  expect(reasons(chain, { leave: [2] })).toContain('single-provider 1: overtaken');
});

test('a chain that ended inside and has no end at all now is no gap closed', () => {
  expect(reasons({ ...chain, ties: ['A > B'] }, { leave: [1] })).toContain('no-line-of-sight 0: overtaken');
});

test('a manager who serves the others is found no more once the one left out has moved', () => {
  const people = ['A', { id: 'B', manager: 'A' }, { id: 'C', manager: 'A' }, 'D'];
  const moved = { moves: [{ person: 2, manager: 3, department: -1 }] };
  expect(reasons({ people, ties: ['A > B'] }, moved)).toContain('manager-does-not-serve 0: closed');
});

test('a department’s own gap goes with the department', () => {
  const people = [
    { id: 'A', department: 'Night' },
    { id: 'B', department: 'Night' },
    { id: 'C', department: 'Care' },
  ];
  const chosen = { from: 'C', to: 'P', flags: tieFlag.byProvider | tieFlag.main };
  const tiny = { people, customers: ['P!', 'F'], ties: ['group:Night > P', 'group:Night > F', chosen] };
  expect(reasons(tiny, { merges: [{ from: 0, into: 1 }] })).toContain('no-primary-customer 0: with-subject');
});
