import { type RuleId, ruleIds } from '#model/finding.ts';
import { choicesFor, defaultRule, ruleSetting, type Settings } from '#model/settings.ts';
import { ruleNames } from '../finding-words.ts';
import { helpHref } from '../help/help-href.ts';
import type { Link } from '../links.ts';
import type { Option } from '../options.ts';
import { choiceWords } from './settings-words.ts';

/** One rule as Settings show it: what it is called, whether it is on, and how much its gaps weigh. */
export interface RuleRow {
  readonly name: Link;
  readonly label: string;
  /** Names of the two controls. */
  readonly onField: string;
  readonly severityField: string;
  readonly on: boolean;
  readonly severities: readonly Option[];
}

export const onField = (rule: RuleId): string => `on-${rule}`;
export const severityField = (rule: RuleId): string => `severity-${rule}`;

export function ruleRows(settings: Settings): RuleRow[] {
  const names = ruleNames({ settings });
  return ruleIds.map((rule) => {
    const { on, severity } = ruleSetting(settings, rule);
    const comes = defaultRule(rule).severity;
    return {
      name: { text: names[rule], href: helpHref(rule) },
      label: names[rule],
      onField: onField(rule),
      severityField: severityField(rule),
      on,
      severities: choicesFor(rule).map((choice) => ({
        value: choice,
        text:
          choice === comes && comes !== 'as-found'
            ? `${choiceWords[choice]} (as it comes)`
            : choiceWords[choice],
        selected: choice === severity,
      })),
    };
  });
}
