import type { Facts } from '#findings/facts.ts';
import { type RuleId, ruleIds } from '#model/finding.ts';
import { type SeverityChoice, type ThresholdId, thresholdIds } from '#model/settings.ts';
import { ruleNames } from '../finding-words.ts';
import { wordsOf } from '../words.ts';
import { choiceWords } from './settings-words.ts';
import { thresholdNames } from './threshold-names.ts';

/** A step of `settingSteps`: "“Silo”: medium → off", "A tie is stale after: 12 → 24 months". Blank for one not known. */
export function stepWords(facts: Pick<Facts, 'settings'>, step: string): string {
  const [id, from = '', to = ''] = step.split(' ');
  if (ruleIds.includes(id as RuleId)) {
    return `“${ruleNames(facts)[id as RuleId]}”: ${stateWord(from)} → ${stateWord(to)}`;
  }
  if (!thresholdIds.includes(id as ThresholdId)) return '';
  const { label, unit } = thresholdNames(wordsOf(facts))[id as ThresholdId];
  return `${label}: ${from} → ${to} ${unit}`;
}

const stateWord = (state: string): string => (choiceWords[state as SeverityChoice] ?? state).toLowerCase();
