import { figuresOf } from '#findings/figures.ts';
import type { Figures } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { hops } from '../english.ts';
import { wordsOf } from '../words.ts';
import type { WhatIfSeen } from './what-if-seen.ts';

/** One figure as it is and as it would be. */
export interface FigureChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly same: boolean;
  /** Less of what there should be more of: shown in the colour of gaps. */
  readonly worse: boolean;
}

/** The overview figures before and after, as counts: a share would hide what a few people mean among many. */
export function whatIfFigures({ before, after }: WhatIfSeen, visible: Visible): FigureChange[] {
  const [had, has] = [before, after].map((facts) => figuresOf(facts, visible.branch));
  const left = had.people - has.people;
  const number = (name: CountName, label: string, fewer: number): FigureChange => ({
    label,
    ...inWords(had[name], has[name]),
    // Who leaves takes their own count with them; only what goes beyond that is a loss.
    worse: had[name] - has[name] > fewer,
  });
  return [
    number('people', 'people here', left),
    number('withCustomer', `have ${wordsOf(before).aCustomer}`, left),
    number('served', 'are served by somebody', left),
    number('managers', 'managers', left),
    number('managersServingAll', 'managers serve all their reports', left),
    number('inSight', 'have a line of sight', left),
    medianChange(had, has),
    number('ties', 'ties given', Number.POSITIVE_INFINITY),
  ];
}

type CountName = Exclude<keyof Figures, 'medianHops'>;

const inWords = (before: number, after: number) => ({
  before: before.toLocaleString('en-GB'),
  after: after.toLocaleString('en-GB'),
  same: before === after,
});

function medianChange({ medianHops: before }: Figures, { medianHops: after }: Figures): FigureChange {
  const words = (median: number | null) => (median === null ? 'none' : hops(median));
  return {
    label: 'median line of sight',
    before: words(before),
    after: words(after),
    same: before === after,
    worse: before !== null && (after === null || after > before),
  };
}
