import { expect, test } from 'vitest';
import { ruleIds } from '#model/finding.ts';
import {
  choicesFor,
  defaultRule,
  defaultSettings,
  differenceFromDefaults,
  ruleSetting,
  type Settings,
  settingsFrom,
  thresholdBounds,
  thresholdIds,
} from '#model/settings.ts';

const changed: Settings = {
  rules: {
    'closed-circle': { on: false, severity: 'medium' },
    unserved: { on: true, severity: 'one-step-lower' },
  },
  thresholds: { ...defaultSettings.thresholds, staleMonths: 6 },
  vocabulary: { customer: 'guest', customers: 'guests' },
};

test('the defaults differ in nothing, and nothing makes the defaults', () => {
  expect(differenceFromDefaults(defaultSettings)).toEqual({});
  expect(settingsFrom({})).toEqual(defaultSettings);
});

test('the difference holds what was changed and no more, and makes the same settings again', () => {
  const difference = differenceFromDefaults(changed);
  expect(difference).toEqual({
    rules: changed.rules,
    thresholds: { staleMonths: 6 },
    vocabulary: changed.vocabulary,
  });
  expect(settingsFrom(difference)).toEqual(changed);
});

test('a rule set as it comes is no difference', () => {
  const rules = Object.fromEntries(ruleIds.map((rule) => [rule, defaultRule(rule)]));
  expect(settingsFrom({ rules })).toEqual(defaultSettings);
});

test('rules and thresholds that there are no more are passed over', () => {
  const old = { rules: { 'no-such-rule': { on: false, severity: 'low' } }, thresholds: { gone: 3 } };
  expect(settingsFrom(old as object)).toEqual(defaultSettings);
});

test('every rule comes on, with a severity that may be chosen for it', () => {
  for (const rule of ruleIds) {
    expect(ruleSetting(defaultSettings, rule).on).toBe(true);
    expect(choicesFor(rule)).toContain(defaultRule(rule).severity);
  }
});

test('every default lies within its bounds', () => {
  for (const id of thresholdIds) {
    const { least, most } = thresholdBounds[id];
    expect(defaultSettings.thresholds[id]).toBeGreaterThanOrEqual(least);
    expect(defaultSettings.thresholds[id]).toBeLessThanOrEqual(most);
  }
});
