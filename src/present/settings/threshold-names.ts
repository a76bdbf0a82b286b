import { type ThresholdId, thresholdBounds } from '#model/settings.ts';
import type { Words } from '../words.ts';

/** What a threshold is called, and what it does. */
interface ThresholdName {
  readonly label: string;
  /** What is counted: "percent", "months". */
  readonly unit: string;
  readonly about: string;
}

export const thresholdNames = (words: Words): Readonly<Record<ThresholdId, ThresholdName>> => ({
  answeredEnough: {
    label: 'Enough have answered from',
    unit: 'percent of the people here',
    about:
      'With fewer answers, a gap that rests on somebody’s silence is “not known yet”, and nobody is said to be a single provider or overloaded.',
  },
  answeredPartial: {
    label: 'The picture is partial below',
    unit: 'percent of the people here',
    about: 'With fewer answers, every page says that the picture is partial.',
  },
  singleProviderHigh: {
    label: 'A single provider is high from',
    unit: 'others',
    about: 'So many would lose their only provider or their line of sight if this one person left.',
  },
  singleProviderMedium: {
    label: 'A single provider is medium from',
    unit: 'others',
    about: 'With fewer it is low.',
  },
  overloadedTopPercent: {
    label: 'Overloaded: among the top',
    unit: `percent of people by number of ${words.customers}`,
    about: 'All three of these together make somebody overloaded.',
  },
  overloadedCustomers: {
    label: 'Overloaded: at least',
    unit: `${words.customers} by name`,
    about: '',
  },
  overloadedDepartmentPercent: {
    label: 'Overloaded: gives more than',
    unit: 'percent of their department’s ties',
    about: 'In departments of ten or more.',
  },
  mirrorGapTenths: {
    label: 'Served worse than it serves: a gap from',
    unit: 'tenths of a mark',
    about: '10 is one whole mark between the two means of a department or branch.',
  },
  poorlyServedTenths: {
    label: 'Serves poorly below',
    unit: 'tenths of a mark',
    about: '30 is a mean of 3.0, of ratings from 1 to 5.',
  },
  staleMonths: {
    label: 'A tie is stale after',
    unit: 'months',
    about: 'Counted from the day on which it was last said.',
  },
});

/** "Percent of the people here, from 50 to 100. With fewer answers, …" */
export function thresholdHint({ unit, about }: ThresholdName, id: ThresholdId): string {
  const { least, most } = thresholdBounds[id];
  const counted = `${unit[0].toUpperCase()}${unit.slice(1)}, from ${least} to ${most}.`;
  return [counted, about].filter(Boolean).join(' ');
}
