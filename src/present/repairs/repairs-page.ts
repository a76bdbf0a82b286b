import type { Facts } from '#findings/facts.ts';
import { type RuleId, ruleIds } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from '../english.ts';
import { ruleNames } from '../finding-words.ts';
import { helpHref } from '../help/help-href.ts';
import { type Lede, lede } from '../lede.ts';
import type { Link } from '../links.ts';
import { momentOf } from '../moment.ts';
import { type RecordedRepair, recordedWords } from './recorded-words.ts';

export interface RepairsPage {
  readonly title: string;
  readonly crumbs: readonly Link[];
  readonly lede: Lede;
  readonly rows: readonly RepairRow[];
}

export interface RepairRow {
  /** "Hana Sato → Amara Okafor added". */
  readonly what: string;
  /** The kind of gap it was for. */
  readonly gap: Link;
  readonly when: string;
  /** Where it can be undone; blank where it cannot. */
  readonly undoing: string;
  /** What became of it, where it cannot be undone. */
  readonly state: string;
}

/** The repairs that were recorded lately, the newest first. */
export function repairsPage(facts: Facts, visible: Visible, records: readonly RecordedRepair[]): RepairsPage {
  return {
    title: 'Repairs recorded',
    crumbs: [
      { text: 'Gaps', href: '/gaps' },
      { text: 'Repairs recorded', href: '' },
    ],
    lede: ledeOf(records),
    rows: records.map((record) => ({
      what: recordedWords(facts, visible, record.changes),
      gap: gapLink(facts, record.rule),
      when: `${momentOf(record.at)}, ${record.actor}`,
      undoing: record.undoable ? `/repairs/${record.revision}/undoing` : '',
      state: stateOf(record),
    })),
  };
}

function ledeOf(records: readonly RecordedRepair[]): Lede {
  if (records.length === 0) return lede('');
  const undone = records.filter((record) => record.undone).length;
  const again =
    undone === 0 ? '' : undone === records.length ? ' and undone again' : `; ${undone} of them undone again`;
  return lede(
    `${count(records.length, 'suggested repair was', 'suggested repairs were')} recorded lately${again}.`,
    '',
    'Undoing one puts everything back as it was, as long as nobody has changed it since.',
  );
}

function stateOf({ undone, undoable }: RecordedRepair): string {
  if (undone) return `undone ${momentOf(undone.at)}, ${undone.actor}`;
  return undoable ? '' : 'too old to be undone';
}

const gapLink = (facts: Facts, rule: string): Link =>
  (ruleIds as readonly string[]).includes(rule)
    ? { text: ruleNames(facts)[rule as RuleId], href: helpHref(rule as RuleId) }
    : { text: rule, href: '' };
