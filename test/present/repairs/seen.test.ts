import fc from 'fast-check';
import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { findingsIn, wholeOrganisation } from '#findings/scope.ts';
import type { RepairChange } from '#model/repair.ts';
import { textOf } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { repairsSeen, repairWords } from '#present/repairs/repair-view.ts';
import { awkwardOrganisation } from '../../findings/repairs/awkward-organisation.ts';

test('a manager is shown no repair that names somebody, or says something, that they may not see', () => {
  let shown = 0;
  fc.assert(
    fc.property(awkwardOrganisation, (plain) => {
      const name = plain.people.id.map((id) => `Person ${id}`);
      const organisation = { ...plain, people: { ...plain.people, name } };
      const analysis = analyse(organisation, '2026-11-23');
      for (const partyId of organisation.people.partyId) {
        const visible = see(analysis.network, { role: 'manager', partyId });
        const hidden = name.filter((_, person) => !visible.person(person));
        for (const finding of findingsIn(analysis, visible, wholeOrganisation)) {
          for (const repair of repairsSeen(analysis, visible, finding)) {
            shown++;
            const { what, why } = repairWords(analysis, visible, repair);
            expect(hidden.filter((each) => `${what} ${why}`.includes(each))).toEqual([]);
            expect(`${what} ${why}`).not.toMatch(/a colleague(?!’s team)/);
            for (const change of repair.changes) expect(hiddenTexts(analysis, visible, change)).toEqual([]);
          }
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(shown).toBeGreaterThan(100);
});

/** What a change would write that stands in no tie of theirs, and in no need of their branch. */
function hiddenTexts({ organisation }: Analysis, visible: Visible, change: RepairChange): string[] {
  const { ties, texts, needs } = organisation;
  const seen = new Set(['']);
  for (let tie = 0; tie < ties.count; tie++) {
    if (!visible.tie(tie)) continue;
    seen.add(textOf(texts, ties.service, tie)).add(textOf(texts, ties.promise, tie));
  }
  for (const [need, text] of needs.text.entries()) if (visible.branch(needs.person[need])) seen.add(text);
  const said =
    change.kind === 'add-tie'
      ? [change.service, change.promise, change.need]
      : change.kind === 'change-tie'
        ? [change.promise ?? '']
        : [];
  return said.filter((text) => !seen.has(text));
}
