import { findByProvider } from './find-by-provider.ts';
import type { Rule } from './rule.ts';

/**
 * Counted ties that were last said longer ago than the settings allow. One that does not tell when it was said is not
 * judged, and none is if the findings are of no day.
 */
export const staleTie: Rule = {
  id: 'stale-tie',
  find(facts) {
    const { counted, organisation } = facts.network;
    const { saidOn } = organisation.ties;
    if (facts.asOf === '' || saidOn.length === 0) return [];
    const isOld = textsBefore(
      organisation.texts,
      monthsBefore(facts.asOf, facts.settings.thresholds.staleMonths),
    );
    return findByProvider(facts, {
      rule: 'stale-tie',
      severity: 'low',
      concerns: (tie) => counted[tie] === 1 && isOld(saidOn[tie] ?? 0),
    });
  },
};

/**
 * The same day so many months before. A day that its month does not have, such as 30 February, still stands after all
 * others of that month.
 */
function monthsBefore(iso: string, months: number): string {
  const [year, month, day] = iso.split('-');
  const all = Number(year) * 12 + Number(month) - 1 - months;
  const before = `${Math.floor(all / 12)}`.padStart(4, '0');
  return `${before}-${`${(all % 12) + 1}`.padStart(2, '0')}-${day}`;
}

const isDate = /^\d{4}-\d{2}-\d{2}/;

/** Whether a text is a date before the day given; each text is looked at once, for thousands of ties share one day. */
function textsBefore(texts: readonly string[], day: string): (text: number) => boolean {
  const unknown = 0;
  const known = new Uint8Array(texts.length);
  return (text) => {
    if (known[text] === unknown) known[text] = isDate.test(texts[text]) && texts[text] < day ? 1 : 2;
    return known[text] === 1;
  };
}
