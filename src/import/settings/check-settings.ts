import { z } from 'zod';
import { ruleIds } from '#model/finding.ts';
import {
  choicesFor,
  defaultRule,
  mostLettersOfWord,
  type Settings,
  type SettingsDifference,
  settingsFrom,
  severityChoices,
  thresholdBounds,
  thresholdIds,
} from '#model/settings.ts';

/** Something that settings may not be; `at` is the setting's own name ("staleMonths"), blank for all of them. */
export interface SettingsFault {
  readonly at: string;
  /** A plain sentence. */
  readonly text: string;
}

export type CheckedSettings =
  | { readonly settings: Settings; readonly faults: readonly [] }
  | { readonly settings: undefined; readonly faults: readonly SettingsFault[] };

/** Settings from what a file or form says of them; what is left out is as the defaults have it. */
export function checkSettings(given: unknown): CheckedSettings {
  const { data, error } = schema.safeParse(given);
  if (error) return { settings: undefined, faults: error.issues.map(toFault) };
  const settings = settingsFrom(data as SettingsDifference);
  const faults = contradictions(settings);
  return faults.length > 0 ? { settings: undefined, faults } : { settings, faults: [] };
}

const toFault = ({ path, message }: z.core.$ZodIssue): SettingsFault => ({
  at: String(path[1] ?? ''),
  text: message,
});

const notSettings =
  'This holds no settings: there must be “rules”, “thresholds” or “vocabulary”, as in a download of the Settings page.';

/** The sentence for a name that is none of ours, and for anything else that is wrong. */
const strange = (of: (key: string) => string, otherwise: string) => ({
  error: (issue: z.core.$ZodRawIssue) =>
    issue.code === 'unrecognized_keys' ? of(String((issue.keys as string[])[0])) : otherwise,
});

const ruleOf = (rule: (typeof ruleIds)[number]) => {
  const choices = choicesFor(rule);
  const fault = `The severity of ${rule} is ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}.`;
  const standard = defaultRule(rule);
  return z
    .strictObject(
      {
        on: z.boolean(`${rule} is on or not: true or false.`).default(standard.on),
        severity: z
          .enum(severityChoices, fault)
          .refine((choice) => choices.includes(choice), fault)
          .default(standard.severity),
      },
      strange(
        (key) => `The rule ${rule} has no “${key}”: it has “on” and “severity”.`,
        `${rule} has “on” and “severity”.`,
      ),
    )
    .optional();
};

const thresholdOf = (id: (typeof thresholdIds)[number]) => {
  const { least, most } = thresholdBounds[id];
  const fault = `${id} is a whole number from ${least} to ${most}.`;
  return z.int(fault).min(least, fault).max(most, fault).optional();
};

const wordOf = (name: string) => {
  const fault = `${name} is a word of 1 to ${mostLettersOfWord} letters.`;
  return z
    .string(fault)
    .transform((word) => word.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .refine((word) => word.length <= mostLettersOfWord && /^\p{L}[\p{L}\p{M}'’ -]*$/u.test(word), fault);
};

const eachOf = <Id extends string, Of>(ids: readonly Id[], of: (id: Id) => Of) =>
  Object.fromEntries(ids.map((id) => [id, of(id)])) as Record<Id, Of>;

const schema = z.strictObject(
  {
    rules: z
      .strictObject(
        eachOf(ruleIds, ruleOf),
        strange((key) => `There is no rule “${key}”.`, '“rules” names rules, each with “on” and “severity”.'),
      )
      .optional(),
    thresholds: z
      .strictObject(
        eachOf(thresholdIds, thresholdOf),
        strange((key) => `There is no threshold “${key}”.`, '“thresholds” names numbers.'),
      )
      .optional(),
    vocabulary: z
      .strictObject(
        { customer: wordOf('customer'), customers: wordOf('customers') },
        strange(
          (key) => `The vocabulary has no “${key}”: it has “customer” and “customers”.`,
          '“vocabulary” has “customer” and “customers”.',
        ),
      )
      .optional(),
  },
  strange((key) => `There is no setting “${key}”.`, notSettings),
);

function contradictions({ thresholds }: Settings): SettingsFault[] {
  const faults: SettingsFault[] = [];
  if (thresholds.answeredPartial > thresholds.answeredEnough)
    faults.push({ at: 'answeredPartial', text: 'answeredPartial must not be above answeredEnough.' });
  if (thresholds.singleProviderMedium > thresholds.singleProviderHigh)
    faults.push({
      at: 'singleProviderMedium',
      text: 'singleProviderMedium must not be above singleProviderHigh.',
    });
  return faults;
}
