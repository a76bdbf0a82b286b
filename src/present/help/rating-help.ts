import type { HelpTerms, HelpText } from './help-text.ts';

/** Rules about ratings: how a department or branch serves, and how it is served. */
export const ratingHelp = ({
  words,
  thresholds,
}: HelpTerms): Readonly<Record<'mirror-gap' | 'poorly-served', HelpText>> => ({
  'mirror-gap': {
    means: `The people of this department or branch serve their ${words.customers} much better than they are served themselves.`,
    why: `Staff treat their ${words.customers} as they are treated. Disney’s cast members are treated the way they are to treat the guests; a hospital that asks for superb care and gives its nurses none loses its nurses.`,
    sources: ['hubert', 'rosenbluth', 'heskett', 'frost'],
    computed: [
      `Whoever is served may rate it from 1 to 5. The mean of what its people gave as ${words.customers} (how it is served) is set against the mean of what they received as providers (how it serves).`,
      `If the first is at least ${tenths(thresholds.mirrorGapTenths)} below the second, this is a gap. It is high.`,
      ...privacy,
    ],
    misleads: [
      'Kind raters and strict ones are not spread evenly: two departments may mean the same by a 3 and a 4.',
      'Only ties that somebody rated count. Those who are served by nobody have nothing to rate, and do not pull the mean down.',
      'A gap in a large branch may be that of one team in it, too small to be shown.',
    ],
    example: 'The wards are rated 4.3 by patients and colleagues. What the wards are given, they rate 2.6.',
  },
  'poorly-served': {
    means: 'Those whom this department or branch serves rate its service poorly.',
    why: `The quality of service inside comes first in a chain that ends at ${words.customers} outside. Whoever cannot go elsewhere has no other way to say so.`,
    sources: ['heskett', 'frost', 'tarp'],
    computed: [
      `The mean of the ratings that its people received as providers is below ${tenths(thresholds.poorlyServedTenths)}. It is medium; high where an outside ${words.customer} who cannot choose another provider is among those served and rating.`,
      ...privacy,
    ],
    misleads: [
      'A department that must say no (to spending, to risk) is seldom loved for it.',
      'It may be served badly itself: look at the Mirror before blaming anybody.',
    ],
    example: 'The help desk answers by ticket number. Eleven colleagues rate it 2.4.',
  },
});

const tenths = (number: number): string => (number / 10).toFixed(1);

const privacy = [
  'A mean is shown only of at least five raters about at least two providers, in fixed cells: departments, branches, the organisation. A cell stays hidden where any sum or difference of shown cells would come down to fewer. What is hidden counts in the next larger branch.',
  'Nobody sees one person’s rating, and no threshold can change that. At the ends of the scale only “over 4.5” or “under 1.5” is said: a mean of 1.0 would tell what every one of the raters thinks. In between, a small cell still tells much; so it is a cell, and not a person.',
];
