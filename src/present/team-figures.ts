import type { Figures } from '#model/finding.ts';
import { hops, share } from './english.ts';
import type { FigureView } from './figure-strip.ts';
import type { Words } from './words.ts';

/** A team or branch in numbers, and how its manager's own reports fare. */
export interface TeamNumbers {
  readonly figures: Figures;
  /** Direct reports of a manager who is here, and those whom they serve. */
  readonly reports: number;
  readonly reportsServed: number;
  readonly scope: 'team' | 'branch';
}

export function teamFigures(
  words: Words,
  { figures, reports, reportsServed, scope }: TeamNumbers,
): FigureView[] {
  const { people, managers } = figures;
  const part = (of: number, whole: number, label: string): FigureView => ({
    value: share(of, whole),
    label,
    short: of < whole,
  });
  return [
    { value: people.toLocaleString('en-GB'), label: people === 1 ? 'person' : 'people', short: false },
    part(figures.withCustomer, people, `have ${words.aCustomer}`),
    part(figures.served, people, 'are served by somebody'),
    ...(scope === 'team' && reports > 0
      ? [part(reportsServed, reports, 'reports served by their manager')]
      : []),
    ...(scope === 'branch' && managers > 0
      ? [part(figures.managersServingAll, managers, 'managers serve all their reports')]
      : []),
    sightFigure(words, figures),
    ...(figures.answered < people ? [part(figures.answered, people, 'have answered')] : []),
  ];
}

function sightFigure(words: Words, { medianHops, inSight, people }: Figures): FigureView {
  if (medianHops === null)
    return { value: 'none', label: `line of sight to an outside ${words.customer}`, short: people > 0 };
  return {
    value: hops(medianHops),
    label: `median line of sight; ${share(inSight, people)} have one`,
    short: false,
  };
}
