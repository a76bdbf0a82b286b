import type { HelpTerms, HelpText } from './help-text.ts';

type Rule = 'single-provider' | 'overloaded' | 'silo';

/** Rules about how much hangs on one person, and whether a department is open. */
export const dependenceHelp = ({ words, thresholds }: HelpTerms): Readonly<Record<Rule, HelpText>> => ({
  'single-provider': {
    means: `If this person left, others here would lose the only one who serves them, or their line of sight to an outside ${words.customer}.`,
    why: 'What only one person does stops on the day they are ill. It is also a heavy thing to carry, and seldom said aloud. This is a reason for a second pair of hands, never a reproach.',
    sources: ['heskett', 'tarp'],
    computed: [
      `For every person, the others are counted who would be served by nobody, or whose every chain to an outside ${words.customer} passes through this person. Each of them counts once.`,
      'Whoever is also served through a group with somebody else in it does not lose their provider.',
      `${thresholds.singleProviderHigh} or more are high, ${thresholds.singleProviderMedium} or more medium, fewer low.`,
      `While fewer than ${thresholds.answeredEnough} % have answered, the rule waits: the second provider may be among the silent.`,
    ],
    misleads: [
      'A colleague who would step in tomorrow, and whom nobody has written down, does not show.',
      'Ties say nothing about how much work is behind them.',
    ],
    example:
      'Three wards get their blood samples to the laboratory by one courier. When he is on leave, the nurses walk.',
  },
  overloaded: {
    means: `This person has many more ${words.customers} by name than nearly everybody else, and gives a large part of their department’s ties.`,
    why: `Too many ${words.customers} means that some are served by chance. It wears people out, and those at the end of the queue notice first.`,
    sources: ['tarp', 'heskett'],
    computed: [
      `Three things must hold at once: among the top ${thresholds.overloadedTopPercent} % of people here by number of ${words.customers} by name; at least ${thresholds.overloadedCustomers} of them; and more than ${thresholds.overloadedDepartmentPercent} % of the ties by name of their department, which has ten people or more. It is medium.`,
      'People with equally many are in the top together or not at all, so in a small organisation nobody is.',
      `While fewer than ${thresholds.answeredEnough} % have answered, the rule waits.`,
    ],
    misleads: [
      'Twenty small services can be less work than one large one.',
      'Whoever answered most thoroughly looks busiest.',
      'There are no league tables of people here, and this is not one: it asks a manager to look, no more.',
    ],
    example:
      'One of twelve people in IT is named by forty colleagues. She answers every call herself, because it has always been so.',
  },
  silo: {
    means: 'The people of this department serve each other, and no tie leads into it or out of it.',
    why: 'A department that only knows itself cannot carry forward what somebody outside requires. Organisations whose ties cross departments get through a crisis better.',
    sources: ['krackhardt', 'george'],
    computed: [
      `Ties inside the department, and those that cross its border, are counted. Ties to outside ${words.customers} cross it. If at least one is inside and none crosses, the E-I index is −1. It is medium.`,
      'Judged from three people on, and not where there is only one department. Ties to or from everyone tell nothing and are left aside.',
    ],
    misleads: [
      'If only one department was asked, it looks closed.',
      'Departments on the chart are not always those in which people work.',
    ],
    example:
      'The archive’s four people name each other and nobody else; nobody else names them, though every department sends them files.',
  },
});
