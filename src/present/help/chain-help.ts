import type { HelpTerms, HelpText } from './help-text.ts';

type Rule = 'no-line-of-sight' | 'closed-circle' | 'promise-not-carried';

/** Rules about whether a chain of service ends at somebody outside. */
export const chainHelp = ({ words, thresholds }: HelpTerms): Readonly<Record<Rule, HelpText>> => ({
  'no-line-of-sight': {
    means: `This person serves somebody, but following the chain (their ${words.customer}, that ${words.customer}’s ${words.customer}, and so on) never reaches anybody outside.`,
    why: `An internal ${words.customer} is no end in itself. A chain of service must end at someone the organisation exists for; one that ends inside is a finding, not a success.`,
    sources: ['drucker', 'george', 'hubert'],
    computed: [
      `One search starts at all outside ${words.customers} at once and walks the counted ties backwards. Whoever it does not reach, and has ${words.aCustomer} all the same, has this gap.`,
      'A tie given by or to a group counts for each member, and never passes through the group to anybody else.',
      `Not judged while no outside ${words.customer} is named at all, and not known yet while fewer than ${thresholds.answeredEnough} % have answered.`,
    ],
    misleads: [
      'One forgotten tie far down the chain hides the line of sight of everybody behind it. Look for the person furthest along first.',
      'A line of sight says that there is a way, not that anything good travels along it.',
    ],
    example:
      'The planners serve the analysts, the analysts serve the controllers, and the controllers named nobody. None of them can say whose life their work changes.',
  },
  'closed-circle': {
    means: 'Two or more people serve each other, directly or around a circle, and no tie leads out of it.',
    why: 'However well they serve each other, nobody outside is better off for it, or nobody has said so. Circles are how work comes to exist for its own sake.',
    sources: ['drucker', 'george'],
    computed: [
      'People who can all reach each other along counted ties are taken together. If no tie leaves such a set, to another person or to somebody outside, it is a closed circle.',
      'Each member has their own gap as well, since none of them has a line of sight; pages show them together.',
      `Not judged while no outside ${words.customer} is named at all, and not known yet while fewer than ${thresholds.answeredEnough} % have answered.`,
    ],
    misleads: [
      'A team that named only each other may simply have read the question as “with whom do you work?”.',
      'One missing tie makes or breaks a circle.',
    ],
    example:
      'Two accountants check each other’s reports. Asked who would notice if both stopped, they name the ward managers, and the circle is open.',
  },
  'promise-not-carried': {
    means: `An outside ${words.customer} requires something. Walking up the chain from the tie that serves them, this is the first hop where nothing underpins it.`,
    why: `What the end ${words.customer} requires must be carried forward hop by hop, or the chain breaks: whoever stands at the counter promises what nobody behind them has promised to make possible.`,
    sources: ['george', 'drucker'],
    computed: [
      `The requirement hangs on every counted tie that serves the outside ${words.customer}, directly or through an intermediary outside.`,
      'Such a tie carries the requirement if it has a promise, and if its provider either needs nothing from anybody here or names a promise made to them that underpins it, and that one carries in turn.',
      'Otherwise there is a gap: no promise, nothing named that underpins it, or only promises that rest on each other. The nearest one up the chain is shown, once for each requirement. It is medium.',
    ],
    misleads: [
      'Nobody marks what they think is obvious. A missing mark is a question, not a broken promise.',
      'Some providers need nobody else’s promise to keep theirs; write that down with them.',
    ],
    example:
      'Patients want results within an hour. The ward relies on the laboratory’s promise, which is marked; the laboratory relies on the couriers, and no promise of theirs is.',
  },
});
