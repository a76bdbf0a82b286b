import type { HelpTerms, HelpText } from './help-text.ts';

type Rule = 'single-provider' | 'overloaded' | 'silo';

/** Rules about how much hangs on one person, and whether a department is open. */
export const dependenceHelp = ({ words, thresholds }: HelpTerms): Readonly<Record<Rule, HelpText>> => ({
  'single-provider': {
    means: `If this person left, others here would lose the only one who serves them, or their line of sight to an outside ${words.customer}.`,
    why: 'What only one person does stops on the day they are ill. It is also a heavy thing to carry, and seldom said aloud. This is a reason for a second pair of hands, never a reproach.',
    sources: ['heskett', 'tarp'],
    computed: [
      `For every person, the others here are counted who would be served by nobody at all if this person left, or whose every chain to an outside ${words.customer} passes through this person. Each of them counts once.`,
      'Whoever is also served by somebody else does not lose their only provider: by name, as one of a team or department, or like everybody. A team or department goes on serving as long as somebody else is in it.',
      gradesOf(thresholds),
      `While fewer than ${thresholds.answeredEnough} % of the people here have answered, the rule waits and finds nothing: the second provider may be among the silent. At exactly ${thresholds.answeredEnough} % it is judged.`,
    ],
    misleads: [
      'A colleague who would step in tomorrow, and whom nobody has written down, does not show.',
      'Where one tie reaches everyone, such as pay, whoever has anybody beside it has two providers. “What if” also tells who would be served only like everybody if somebody left.',
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
      `Different ${words.customers} are counted whom this person serves in their own name: people, outside ${words.customers}, teams and departments, a group as one. Ties to everyone mean nobody by name and are left out.`,
      `All four must hold: they are among the top ${thresholds.overloadedTopPercent} % of the people here; they have at least ${thresholds.overloadedCustomers} such ${words.customers}; they give more than ${thresholds.overloadedDepartmentPercent} % of the ties that the people of their department give in their own name (exactly ${thresholds.overloadedDepartmentPercent} % is not more); and their department has 10 people here or more. It is medium.`,
      `Among the top ${thresholds.overloadedTopPercent} % is whoever has so many ${words.customers} that at most ${thresholds.overloadedTopPercent} % of the people here have as many or more. So equals are in it together or not at all${smallestForTop(thresholds)}.`,
      `While fewer than ${thresholds.answeredEnough} % of the people here have answered, the rule waits and finds nothing: those who have not may carry as much.`,
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

/** "10 or more: high. 3 to 9: medium. 1 or 2: low." */
function gradesOf({
  singleProviderHigh: high,
  singleProviderMedium: medium,
}: HelpTerms['thresholds']): string {
  const grades = [`${high} or more: high.`];
  if (medium < high) grades.push(`${rangeOf(medium, high - 1)}: medium.`);
  return [...grades, `${rangeOf(1, Math.min(medium, high) - 1)}: low.`].join(' ');
}

function rangeOf(least: number, most: number): string {
  if (least === most) return String(least);
  return `${least} ${most === least + 1 ? 'or' : 'to'} ${most}`;
}

/** One person among fewer people than this is more than the top share. */
const smallestForTop = ({ overloadedTopPercent }: HelpTerms['thresholds']): string =>
  `, and with fewer than ${Math.ceil(100 / overloadedTopPercent)} people here nobody is`;
