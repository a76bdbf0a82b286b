import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { checkSettings } from '#import/settings/check-settings.ts';
import { defaultSettings, thresholdBounds } from '#model/settings.ts';

it.each([
  [{}, defaultSettings],
  [
    { rules: { 'closed-circle': { on: false } } },
    { ...defaultSettings, rules: { 'closed-circle': { on: false, severity: 'medium' } } },
  ],
  [{ rules: { unserved: { severity: 'as-found' } } }, defaultSettings],
  [
    { thresholds: { staleMonths: 24 } },
    { ...defaultSettings, thresholds: { ...defaultSettings.thresholds, staleMonths: 24 } },
  ],
  [
    { vocabulary: { customer: '  cast  member ', customers: 'cast members' } },
    { ...defaultSettings, vocabulary: { customer: 'cast member', customers: 'cast members' } },
  ],
])('%j is read, and what it leaves out is as the defaults have it', (given, expected) => {
  expect(checkSettings(given)).toEqual({ settings: expected, faults: [] });
});

it.each([
  [null, '', 'This holds no settings: there must be “rules”, “thresholds” or “vocabulary”'],
  [[], '', 'This holds no settings'],
  ['rules', '', 'This holds no settings'],
  [{ rule: {} }, '', 'There is no setting “rule”.'],
  [{ rules: { 'no-money': {} } }, '', 'There is no rule “no-money”.'],
  [{ rules: { unserved: { colour: 1 } } }, 'unserved', 'The rule unserved has no “colour”'],
  [{ rules: { unserved: { on: 'yes' } } }, 'unserved', 'unserved is on or not: true or false.'],
  [
    { rules: { unserved: { severity: 'high' } } },
    'unserved',
    'The severity of unserved is as-found, one-step-higher or one-step-lower.',
  ],
  [
    { rules: { 'closed-circle': { severity: 'info' } } },
    'closed-circle',
    'The severity of closed-circle is high, medium or low.',
  ],
  [{ thresholds: { years: 1 } }, '', 'There is no threshold “years”.'],
  [{ thresholds: { staleMonths: 0 } }, 'staleMonths', 'staleMonths is a whole number from 1 to 120.'],
  [{ thresholds: { staleMonths: 1.5 } }, 'staleMonths', 'staleMonths is a whole number'],
  [{ thresholds: { staleMonths: '12' } }, 'staleMonths', 'staleMonths is a whole number'],
  [
    { thresholds: { answeredEnough: 60 } },
    'answeredPartial',
    'answeredPartial must not be above answeredEnough.',
  ],
  [
    { thresholds: { singleProviderMedium: 11 } },
    'singleProviderMedium',
    'singleProviderMedium must not be above singleProviderHigh.',
  ],
  [{ vocabulary: { customer: 'guest' } }, 'customers', 'customers is a word of 1 to 40 letters.'],
  [{ vocabulary: { customer: '', customers: 'guests' } }, 'customer', 'customer is a word'],
  [{ vocabulary: { customer: '<b>', customers: 'guests' } }, 'customer', 'customer is a word'],
  [{ vocabulary: { customer: 'x'.repeat(41), customers: 'guests' } }, 'customer', 'customer is a word'],
])('%j is refused with a plain sentence', (given, at, sentence) => {
  const { settings, faults } = checkSettings(given);
  expect(settings).toBeUndefined();
  expect(faults[0]).toEqual({ at, text: expect.stringContaining(sentence) });
});

test('whatever JSON there is, it is settings within the bounds, or said why not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer(), (value, number) => {
      for (const given of [value, { rules: value }, { thresholds: { staleMonths: number } }]) {
        const { settings, faults } = checkSettings(given);
        expect(settings === undefined).toBe(faults.length > 0);
        const months = settings?.thresholds.staleMonths ?? 1;
        expect(months >= 1 && months <= thresholdBounds.staleMonths.most).toBe(true);
      }
    }),
  );
});
