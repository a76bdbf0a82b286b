import { ruleIds } from './finding.ts';
import { ruleSetting, type Settings, thresholdIds } from './settings.ts';

/**
 * In which rules and thresholds settings differ, and from what to what: "silo medium off", "staleMonths 12 24". Made of
 * Servemap's own names and numbers alone, so that it may stand in the journal.
 */
export const settingSteps = (before: Settings, after: Settings): string[] =>
  [...ruleIds, ...thresholdIds]
    .map((id) => [id, stateOf(before, id), stateOf(after, id)] as const)
    .filter(([, from, to]) => from !== to)
    .map((step) => step.join(' '));

type SettingId = (typeof ruleIds)[number] | (typeof thresholdIds)[number];

function stateOf(settings: Settings, id: SettingId): string {
  const threshold = thresholdIds.find((each) => each === id);
  if (threshold) return String(settings.thresholds[threshold]);
  const { on, severity } = ruleSetting(settings, id as (typeof ruleIds)[number]);
  return on ? severity : 'off';
}
