import { count, list } from './english.ts';
import type { Words } from './words.ts';

/** What an applied import did, as its line in the journal counts it. */
export type ImportCounts = Readonly<Record<string, number | readonly string[]>>;

/** "120 people and 214 ties were added.", "3 people changed.": what an import did, a sentence each. */
export function importCountsInWords({ customer, customers }: Words, counts: ImportCounts): string[] {
  const outside = [`outside ${customer}`, `outside ${customers}`] as const;
  const of = (key: string) => Number(counts[key] ?? 0);
  // Those who moved or left, and ties that ended, are among the changed.
  const otherwise = (key: string, ...among: readonly string[]) =>
    Math.max(0, of(key) - among.reduce((sum, each) => sum + of(each), 0));
  return [
    say('was added', 'were added', [
      [of('peopleAdded'), 'person', 'people'],
      [of('customersAdded'), ...outside],
      [of('tiesAdded'), 'tie', 'ties'],
      [of('needsAdded'), 'need', 'needs'],
    ]),
    say('moved to another manager', 'moved to another manager', [[of('peopleMoved'), 'person', 'people']]),
    say('changed', 'changed', [
      [otherwise('peopleChanged', 'peopleMoved', 'peopleLeaving'), 'person', 'people'],
      [of('customersChanged'), ...outside],
      [otherwise('tiesChanged', 'tiesEnded'), 'tie', 'ties'],
      [of('needsChanged'), 'need', 'needs'],
    ]),
    say('is no longer here', 'are no longer here', [[of('peopleLeaving'), 'person', 'people']]),
    say('ended', 'ended', [
      [of('tiesEnded'), 'tie', 'ties'],
      [of('customersEnded'), ...outside],
      [of('needsRemoved'), 'need', 'needs'],
    ]),
    say('was read', 'were read', [[of('ratings'), 'rating', 'ratings']]),
  ].filter(Boolean);
}

/** The same as one text; where nothing but answers changed, it says so. */
export function importInWords(words: Words, counts: ImportCounts): string {
  const answers = Number(counts.answersChanged ?? 0);
  const otherwise =
    answers > 0 ? `What ${count(answers, 'person', 'people')} answered is known anew.` : 'Nothing changed.';
  return importCountsInWords(words, counts).join(' ') || otherwise;
}

function say(
  one: string,
  several: string,
  parts: readonly (readonly [many: number, one: string, several: string])[],
): string {
  const filled = parts.filter(([many]) => many > 0);
  if (filled.length === 0) return '';
  const single = filled.length === 1 && filled[0][0] === 1;
  return `${list(filled.map(([many, one, several]) => count(many, one, several)))} ${single ? one : several}.`;
}
