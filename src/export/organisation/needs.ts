import type { Analysis } from '#analysis.ts';
import { importances, needStates } from '#model/needs.ts';
import type { Organisation } from '#model/organisation.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { partyCell } from './party-cell.ts';

export const needColumns = ['person', 'need', 'from', 'importance', 'state', 'if_never'] as const;

export type NeedRow = Readonly<Record<(typeof needColumns)[number], string>>;

/** The needs of the people the viewer's branch holds. */
export function* needRows({ organisation }: Analysis, visible: Visible): Generator<NeedRow> {
  const { needs, people } = organisation;
  for (let need = 0; need < needs.count; need++) {
    if (!visible.branch(needs.person[need])) continue;
    yield {
      person: ownId(people, needs.person[need]),
      need: needs.text[need],
      from: supplierCell(organisation, visible, need),
      importance: importances[needs.importance[need]],
      state: needStates[needs.state[need]],
      if_never: needs.ifNever[need],
    };
  }
}

/** Somebody nobody could find stays as they were written; somebody the viewer may not see stays out. */
function supplierCell(organisation: Organisation, visible: Visible, need: number): string {
  const { supplier, supplierText } = organisation.needs;
  const party = supplier[need];
  if (party < 0) return supplierText[need];
  return visible[partyKind(party)](partyRow(party)) ? partyCell(organisation, party) : '';
}
