import type { Analysis } from '#analysis.ts';
import { importances, needStates } from '#model/needs.ts';
import { noParty } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { type Link, partyLink } from './links.ts';

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
  const lines: NeedLine[] = [];
  const reasons = reasonsOf(analysis, person);
  for (let need = 0; need < needs.count; need++) {
    if (needs.person[need] !== person) continue;
    const reason = reasons.get(need);
    const said = needStates[needs.state[need]];
    const known = needs.supplier[need] !== noParty;
    lines.push({
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
    });
  }
  return lines;
}

type Reason = 'open' | 'disputed' | 'not met' | 'partly met';

/** Why a need of theirs is a gap, by need. */
function reasonsOf({ findings }: Analysis, person: number): Map<number, Reason> {
  const reasons = new Map<number, Reason>();
  for (const finding of findings) {
    if (finding.rule === 'need-unmet' && finding.subject === person) {
      reasons.set(finding.evidence.need, finding.evidence.reason);
    }
  }
  return reasons;
}

function stateWords(reason: Reason | undefined, said: string): string {
  if (reason === 'disputed') return 'open: the tie is disputed';
  return reason ?? (said || 'taken on');
}
