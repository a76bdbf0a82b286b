import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { workTogether } from '#findings/communities/work-together.ts';
import { scopeOf } from '#findings/scope.ts';
import type { Organisation } from '#model/organisation.ts';
import { whatIfForm } from '#present/what-if/what-if-form.ts';
import { whatIfPage } from '#present/what-if/what-if-page.ts';
import { managerOf } from './layout.ts';

const typed = { add: '', who: '', mover: '', to: '', department: '', from: '', into: '' } as const;
const pages = { people: '', opened: '', closed: '' };

/**
 * How long the two questions take that are worked out only when somebody asks them: what if one person left, each time
 * another one, with figures, lists and pictures; and who works together in a branch of nearly 5,000 people, with the
 * longest step during which nobody else is answered. As if everyone had answered: otherwise much is not judged.
 */
export function measureQuestions(
  { people, ...organisation }: Organisation,
  { runs, today }: { runs: number; today: string },
): Record<string, string> {
  const answer = people.answer.map((state) => state || 1);
  const analysis = analyse({ ...organisation, people: { ...people, answer } }, today);
  const left = Array.from({ length: runs }, (_, run) => timeWhatIf(analysis, 17 + 97 * run));
  const worked = Array.from({ length: runs }, () => timeTogether(analysis));
  return {
    'what if one person left': `${Math.round(middle(left))} ms`,
    'communities of a branch': `${Math.round(middle(worked.map(({ all }) => all)))} ms (longest step ${Math.round(middle(worked.map(({ step }) => step)))} ms)`,
  };
}

function timeWhatIf(analysis: Analysis, person: number): number {
  const visible = see(analysis.network, { role: 'hr' });
  const change = { leave: [person], moves: [], merges: [] };
  const start = performance.now();
  const form = whatIfForm(analysis, visible, { change, typed });
  if ('address' in form) throw new Error('bench: nobody typed anything');
  whatIfPage(analysis, visible, { change, notes: [], form, pages });
  return performance.now() - start;
}

function timeTogether(analysis: Analysis): { all: number; step: number } {
  const manager = managerOf(analysis.organisation.people.manager, 5_000);
  const work = workTogether(analysis, scopeOf(analysis, { kind: 'branch', manager }));
  const start = performance.now();
  for (let step = 0, last = start; ; ) {
    const { done } = work.next();
    const now = performance.now();
    step = Math.max(step, now - last);
    last = now;
    if (done) return { all: now - start, step };
  }
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];
