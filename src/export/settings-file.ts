import { ruleIds } from '#model/finding.ts';
import { ruleSetting, type Settings, thresholdIds } from '#model/settings.ts';
import type { ReportFile } from './report.ts';

/** Every setting, changed or not, as the command line reads it with `--settings`. */
export const settingsFile = (settings: Settings): ReportFile => ({
  fileName: 'servemap-settings.json',
  type: 'application/json; charset=utf-8',
  body: [`${JSON.stringify(toPlain(settings), null, 2)}\n`],
});

const toPlain = (settings: Settings): object => ({
  rules: Object.fromEntries(ruleIds.map((rule) => [rule, ruleSetting(settings, rule)])),
  thresholds: Object.fromEntries(thresholdIds.map((id) => [id, settings.thresholds[id]])),
  vocabulary: settings.vocabulary,
});
