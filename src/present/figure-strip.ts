import type { Figures } from '#model/finding.ts';
import { hops, share } from './english.ts';
import type { Words } from './words.ts';

/** One figure of the strip under a page's first sentence. */
export interface FigureView {
  readonly value: string;
  readonly label: string;
  /** Less than all of them: shown in the colour of gaps. */
  readonly short: boolean;
}

/** The overview figures as short texts, the same on pages and in reports. */
export function toFigureStrip(words: Words, figures: Figures): FigureView[] {
  const { people, managers } = figures;
  const part = (of: number, whole: number, label: string): FigureView => ({
    value: share(of, whole),
    label,
    short: of < whole,
  });
  return [
    {
      value: people.toLocaleString('en-GB'),
      label: people === 1 ? 'person here' : 'people here',
      short: false,
    },
    part(figures.withCustomer, people, `have ${words.aCustomer}`),
    part(figures.served, people, 'are served by somebody'),
    ...(managers > 0 ? [part(figures.managersServingAll, managers, 'managers serve all their reports')] : []),
    {
      ...part(figures.inSight, people, 'have a line of sight'),
      label: `have a line of sight${figures.medianHops === null ? '' : ` (median ${hops(figures.medianHops)})`}`,
    },
    { value: share(figures.tiesConfirmed, figures.ties), label: 'ties confirmed', short: false },
    part(figures.answered, people, 'have answered'),
  ];
}
