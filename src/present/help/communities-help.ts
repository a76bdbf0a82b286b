import type { Facts } from '#findings/facts.ts';
import { wordsOf } from '../words.ts';
import type { HelpRulePage } from './help-pages.ts';
import type { HelpTerms } from './help-text.ts';
import { type Source, sourcesIn } from './sources.ts';

/** The help of the page on who works together: no rule, but explained in the same parts. */
export function communitiesHelpPage(facts: Facts): HelpRulePage {
  const words = wordsOf(facts);
  return {
    title: 'Communities and bridges',
    crumbs: [{ text: 'Help', href: '/help' }],
    means:
      'A community is a set of people with many ties by name among themselves and few to the others. A bridge is somebody whom many of the shortest chains of service between others pass.',
    why: 'Departments say how work was meant to be divided; ties say who really serves whom. Where the two differ there is a question worth asking. Where much passes one person, others depend on them who may never have met them. Both are hints: there is nothing to close here, and nobody is judged.',
    sources: [...ownSources, sourcesIn(words).smith],
    example:
      'Emergency and Admissions are two departments under two directors, and one community: they have shared a desk for years. What the laboratory does reaches both through one technician. Nobody had asked what happens in her holidays.',
    computed: computed({ words, thresholds: facts.settings.thresholds }),
    misleads: [
      'Even ties dealt out by chance fall into groups, the more so the fewer ties there are. That is why chance is shown beside the communities; where it is nearly as good, nothing should be read into them.',
      'There are often several divisions that are nearly as good. Somebody between two communities could as well be in the other, so speak about groups, not about one person’s place.',
      'Small communities in a large organisation are taken together. Look at one branch to see them.',
      'Within a department or a branch, ties that lead out of it are not seen. Somebody who stands between two others there may stand between nobody in the whole organisation.',
      'A tie says nothing about how much work passes along it, and being a bridge is not being important, busy or hard to replace. Some stand between others because they hold things up.',
      'Whoever answered most thoroughly has the most ties, and so the most chains.',
    ],
    setting: '',
    actions: [{ text: 'Show who works together', href: '/communities', quiet: true }],
  };
}

const computed = ({ words, thresholds }: HelpTerms): string[] => [
  `Only ties by name between people here are looked at. A tie given to a department or team joins everybody in it with everybody, and would only draw the org chart again. Outside ${words.customers} are shared by many who never work together.`,
  'Communities are found by the Louvain method, which moves people between groups as long as modularity rises. Modularity compares the ties that stay inside groups with what chance would give. A tie both ways counts twice; how many services there are between two people does not matter.',
  'The same ties are then dealt out by chance several times, each person keeping as many as they have, and communities are looked for there as well. Only what has a modularity of 0.3 or more, and 0.05 more than the best of these, is shown as communities.',
  'How far communities and departments agree is the adjusted Rand index: of all pairs of people, those that both keep together, against chance. Where there is only one department, teams stand in for departments.',
  'A department is named as working in several communities if a quarter of its people or more are in each of them; a community as joining departments if it has more than half of each.',
  'A bridge stands on at least twice as many shortest chains as people do on average. Ten at most are shown, in the order of their names. In a large organisation the chains are drawn at random instead of counted, and the page says how far off the shares can be.',
  'People are in one order, by their ids, and chance is the same every time: the same ties give the same answer.',
  `Nothing is shown while fewer than ${thresholds.answeredEnough} % have answered, for more people or ties than can be worked out together (5,000 and 50,000), and for fewer than ten people.`,
];

const ownSources: readonly Source[] = [
  {
    reference: 'M. Newman and M. Girvan, Finding and evaluating community structure in networks, 2004',
    idea: 'Modularity, and how much of it tells groups apart.',
  },
  {
    reference: 'V. Blondel and others, Fast unfolding of communities in large networks, 2008',
    idea: 'The Louvain method.',
  },
  {
    reference: 'R. Guimerà and others, Modularity from fluctuations in random graphs, 2004',
    idea: 'Chance alone gives modularity.',
  },
  {
    reference: 'L. Hubert and P. Arabie, Comparing partitions, 1985',
    idea: 'The adjusted Rand index.',
  },
  {
    reference: 'L. Freeman, A set of measures of centrality based on betweenness, 1977',
    idea: 'Who stands between others.',
  },
];
