import type { HelpTerms, HelpText } from './help-text.ts';

type Rule = 'no-customer' | 'unserved' | 'need-unmet' | 'manager-does-not-serve';

/** Rules about what one person gives, gets and needs. */
export const peopleHelp = ({ words, thresholds }: HelpTerms): Readonly<Record<Rule, HelpText>> => ({
  'no-customer': {
    means: `No tie leads from this person to ${words.aCustomer} by name: nobody has said whose work depends on theirs.`,
    why: `Everyone has ${words.aCustomer}: somebody directly affected by their work. Who cannot name one cannot know whether the work is any good, and nobody would notice in time if it stopped.`,
    sources: ['hubert', 'george'],
    computed: [
      'All ties that the person gives count, by name, as a member of a department or team, or as one of everyone. Disputed and ended ties, and ties with leavers or vacant posts, do not count.',
      'Somebody named in a tie of their own has no gap. Only through a team or department: low. Only through everyone: medium.',
      'With no tie at all, their own answer decides: “I serve nobody”, or everyone they named is gone or says no: high. Named nobody: medium. Not answered yet: not known yet.',
    ],
    misleads: [
      'A file without a row for somebody reads as “named nobody” if the import said that everyone was asked. If only some were asked, say so at the import.',
      'New people and people on leave often have nothing written down yet. Ask before you conclude.',
    ],
    example:
      'Ruth Novak keeps the stock lists. She was asked and named nobody. Asked who would call first if she stopped for a week, she says at once: the night pharmacist.',
  },
  unserved: {
    means: `Nobody names this person as their ${words.customer}: no colleague, department or manager says that they serve them.`,
    why: `People treat ${words.customers} the way they are treated. Whose own needs go unserved leaves sooner, and the people they serve feel it first.`,
    sources: ['hubert', 'rosenbluth', 'tarp', 'heskett'],
    computed: [
      'Ties that lead to the person are counted, and those to their department, their team or everyone.',
      'None at all: high. Only through everyone: medium. Only through a team or department: low.',
      `While fewer than ${thresholds.answeredEnough} % have answered, it is not known yet: those who serve them may be among the silent.`,
    ],
    misleads: [
      'It rests on what others say. A colleague who serves this person every day and has forgotten to write it down looks like nobody.',
      'It says nothing about how well somebody is served, only whether anybody says so.',
    ],
    example:
      'Everyone on the ward says that they serve the patients. Nobody, not even the ward’s manager, says that they serve Amara Okafor, who works there at night.',
  },
  'need-unmet': {
    means:
      'This person has said what they need, and it is open, not met, met only in part, or asked of somebody who says no.',
    why: 'A need is the other half of a tie. Needs that stay unmet drive people away, and then those whom they serve are disappointed. “If this is never delivered, who suffers, and how?”',
    sources: ['tarp', 'george', 'hubert'],
    computed: [
      'A need marked not met weighs as much as the person says that it matters (medium if they do not say). Met in part: one step lower.',
      'A need without a mark is taken on if the supplier named in it has a tie to this person, else it is open.',
      'A need whose supplier’s only ties to the person are disputed is shown, whatever its mark, unless the person says that it is met.',
    ],
    misleads: [
      'It is one person’s view, on the day they wrote it. Ask before you promise.',
      'Somebody without a list of needs has no gap here; that may be contentment or silence.',
    ],
    example:
      'Amara Okafor needs to swap shifts with two days’ notice, from her manager. There is no tie from her manager to her, so nobody has taken it on.',
  },
  'manager-does-not-serve': {
    means: `This manager does not name some of their direct reports, or any, as their ${words.customers}.`,
    why: 'A manager’s first service is to the people whom they lead: answers, time, swaps, a word for good work. Nurses who were trained to care superbly for patients left because their own managers did not treat them so.',
    sources: ['hubert', 'rosenbluth', 'heskett'],
    computed: [
      'Each direct report on the chart (the line manager’s, not a dotted line’s) is looked up among those whom the manager serves: by name, or through their team or department.',
      'A tie to or from everyone does not count here.',
      'None served: high. Some not: medium. They are listed by name.',
      `If the manager has not answered yet and fewer than ${thresholds.answeredEnough} % have, it is not known yet.`,
    ],
    misleads: [
      '“My team”, as one tie to the whole team, is enough for all of them. Whether each of them feels served is a question for them.',
      'On a chart that is out of date the reports are somebody else’s.',
    ],
    example:
      'Hana Sato has five nurses and names the patients, the families and the chief physician. None of the five is named, by her or anybody else.',
  },
});
