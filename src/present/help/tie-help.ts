import type { HelpTerms, HelpText } from './help-text.ts';

type Rule = 'disputed-tie' | 'no-promise' | 'stale-tie';

/** Rules about ties themselves: one gap a provider, with how many and which. */
export const tieHelp = ({ words, thresholds }: HelpTerms): Readonly<Record<Rule, HelpText>> => ({
  'disputed-tie': {
    means:
      'The other end says no to some of this provider’s ties: one says “I serve you”, the other “you do not”.',
    why: 'List first, verify second: a claimed relationship is not a confirmed one. Where two people see it differently, both have something to gain from ten minutes’ talk.',
    sources: ['hubert', 'drucker'],
    computed: [
      'Ties that one end reported and the other disputes are counted for their provider, who has one gap however many they are. What a team gives is its manager’s; what everyone gives is the organisation’s. It is medium.',
      'A disputed tie is kept and shown, and counts for nothing else until it is settled.',
    ],
    misleads: [
      'A dispute is often about the word for a service, not about the service.',
      'It is no judgement on the provider: the other end may be the one who is wrong.',
    ],
    example:
      'Purchasing says that it serves the kitchen with weekly orders. The kitchen says no: it has ordered for itself since spring.',
  },
  'no-promise': {
    means: `Some of this provider’s ties have no agreed promise: it is not written down what the ${words.customer} may count on.`,
    why: 'Without a promise nobody can tell whether it was kept, and “are we serving them better than last year?” has no answer.',
    sources: ['george', 'frost'],
    computed: [
      'Counted ties whose promise is blank are counted for their provider, who has one gap however many they are. It is low.',
    ],
    misleads: [
      'Colleagues who have worked together for years keep promises that nobody wrote down. Write the most important one first.',
      'If your files have no column for the promise, every tie is here; switch the rule off until you ask for it.',
    ],
    example:
      'The laboratory serves eleven wards. Two of them have “results within an hour”, nine have nothing in writing.',
  },
  'stale-tie': {
    means: `Nobody has said some of this provider’s ties again for more than ${thresholds.staleMonths} months.`,
    why: 'People move and services change. A map that nobody looks after soon shows how it was once, and people stop trusting the rest of it.',
    sources: ['smith'],
    computed: [
      `The day on which a tie was last said is compared with today, or with the day of the report. Ties said more than ${thresholds.staleMonths} months before are counted for their provider. It is low.`,
      'A tie that does not tell when it was said is not judged.',
    ],
    misleads: ['Old is not wrong: a service that never changes need only be said again.'],
    example:
      'The couriers named four departments three years ago. Two of these have since merged, and one has moved to another building.',
  },
});
