import type { Analysis } from '#analysis.ts';
import type { Finding } from '#model/finding.ts';
import { importances, type Needs, needStates } from '#model/needs.ts';
import { noParty } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { type Link, partyLink } from './links.ts';
import { once } from './once.ts';

/** One thing a person says they need. */
export interface NeedLine {
  readonly text: string;
  /** From whom; blank where not said. */
  readonly supplier: Link;
  /** "matters most", or blank. */
  readonly importance: string;
  readonly state: string;
  /** Shown in the colour of gaps. */
  readonly unmet: boolean;
  readonly met: boolean;
  readonly ifNever: string;
  readonly edit: string;
}

/** The needs of a person, in the order in which they were said. */
export function needLines(analysis: Analysis, visible: Visible, person: number): NeedLine[] {
  const { needs } = analysis.organisation;
  const reasons = reasonsOf(analysis.findings);
  return (needsOf(needs).get(person) ?? []).map((need) => {
    const reason = reasons.get(need);
    const said = needStates[needs.state[need]];
    const known = needs.supplier[need] !== noParty;
    return {
      text: needs.text[need],
      supplier: known
        ? partyLink(analysis, visible, needs.supplier[need])
        : { text: needs.supplierText[need], href: '' },
      importance: importances[needs.importance[need]] && `${importances[needs.importance[need]]} importance`,
      state: stateWords(reason, said),
      unmet: reason !== undefined,
      met: reason === undefined && said === 'met',
      ifNever: needs.ifNever[need],
      edit: `/needs/${needs.id[need]}`,
    };
  });
}

/** Rows of the needs of each person who says some. Made once a revision. */
const needsOf = once(({ person, count }: Needs): ReadonlyMap<number, number[]> => {
  const found = new Map<number, number[]>();
  for (let need = 0; need < count; need++) {
    const rows = found.get(person[need]);
    if (rows) rows.push(need);
    else found.set(person[need], [need]);
  }
  return found;
});

type Reason = 'open' | 'disputed' | 'not met' | 'partly met';

/** Why a need is a gap, by need. Made once a revision. */
const reasonsOf = once((findings: readonly Finding[]): ReadonlyMap<number, Reason> => {
  const reasons = new Map<number, Reason>();
  for (const { rule, evidence } of findings)
    if (rule === 'need-unmet') reasons.set(evidence.need, evidence.reason);
  return reasons;
});

function stateWords(reason: Reason | undefined, said: string): string {
  if (reason === 'disputed') return 'open: the tie is disputed';
  return reason ?? (said || 'taken on');
}
