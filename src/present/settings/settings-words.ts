import { type RuleId, ruleIds } from '#model/finding.ts';
import {
  defaultRule,
  defaultSettings,
  differenceFromDefaults,
  type Settings,
  type SeverityChoice,
  thresholdIds,
} from '#model/settings.ts';
import { ruleNames } from '../finding-words.ts';
import { wordsOf } from '../words.ts';
import { thresholdNames } from './threshold-names.ts';

export const choiceWords: Readonly<Record<SeverityChoice, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  'as-found': 'As found',
  'one-step-higher': 'One step higher',
  'one-step-lower': 'One step lower',
};

/** How settings differ from the defaults, a sentence each; none where they do not. */
export function settingsWords(settings: Settings): string[] {
  const { rules = {}, thresholds = {}, vocabulary } = differenceFromDefaults(settings);
  const names = ruleNames({ settings });
  const ruleWords = ruleIds.flatMap((rule) => {
    const setting = rules[rule];
    if (!setting) return [];
    return setting.on
      ? gradedWords(rule, names[rule], setting.severity)
      : [`“${names[rule]}” is not looked for.`];
  });
  const thresholdWords = thresholdIds.flatMap((id) => {
    const value = thresholds[id];
    if (value === undefined) return [];
    const { label, unit } = thresholdNames(wordsOf({ settings }))[id];
    return [`${label} ${value} ${unit} (as it comes: ${defaultSettings.thresholds[id]}).`];
  });
  const wordWords = vocabulary
    ? [`A customer is called “${vocabulary.customer}”, several are called “${vocabulary.customers}”.`]
    : [];
  return [...ruleWords, ...thresholdWords, ...wordWords];
}

function gradedWords(rule: RuleId, name: string, severity: SeverityChoice): string {
  const comes = defaultRule(rule).severity;
  const words = choiceWords[severity].toLowerCase();
  return comes === 'as-found'
    ? `“${name}” is shown ${words} than found.`
    : `“${name}” is ${words} (as it comes: ${comes}).`;
}
