import type { HelpTerms, HelpText } from './help-text.ts';

type Rule = 'no-primary-customer' | 'unserved-customer' | 'only-through-intermediaries';

/** Rules about the people outside for whom the organisation exists. */
export const customerHelp = ({ words }: HelpTerms): Readonly<Record<Rule, HelpText>> => ({
  'no-primary-customer': {
    means: `Nobody, or more than one, is named as the primary ${words.customer}: the person whose life is changed. The same question is asked of a department that serves several people outside, and of a person with several ties.`,
    why: 'Who must be satisfied for us to achieve results? Choosing several, or nobody, dilutes every effort. The others are not forgotten: they support, and must be satisfied too.',
    sources: ['drucker'],
    computed: [
      `For the organisation: outside ${words.customers} with the role primary are counted; any number but one is high.`,
      `For a department whose ties as a group lead to outside ${words.customers}, and for a person who gives several ties by name: none is marked as the main one, or several are. That is low, and asked only where somebody marks main ties at all.`,
    ],
    misleads: [
      `Some organisations do change two lives at once, such as a school its students’ and their families’. The question is still worth an hour’s talk.`,
      'A person whose own file had no column for the main tie could not say which it is.',
    ],
    example:
      'A hospital lists patients, families and insurers as primary. When beds run short, nobody can say whose wish comes first.',
  },
  'unserved-customer': {
    means: `This outside ${words.customer} is on the list, and no person here serves them: not directly, not through a group, not through an intermediary.`,
    why: 'They are on the list of those who must be satisfied for the organisation to achieve results. If nobody answers to them, they are on it by name only.',
    sources: ['drucker', 'hubert'],
    computed: [
      `All counted ties of people and groups here are followed, on through outside ${words.customers} who serve others in turn. Whoever outside is not reached has this gap. It is high.`,
    ],
    misleads: [
      'The same people under two names (“Family” and “Relatives”) look like one who is served and one who is not.',
      'Those who serve them may not have answered yet.',
    ],
    example: `The volunteers’ association is named as a supporting ${words.customer}. Six departments work with it daily, and none has written it down.`,
  },
  'only-through-intermediaries': {
    means: `A primary ${words.customer} whom nobody here serves directly: everything reaches them through somebody else outside.`,
    why: 'Whoever stands between hears the complaint and the praise. What the end requires must be asked for and carried forward, or each hop answers only to the next.',
    sources: ['drucker', 'george'],
    computed: [
      `For each outside ${words.customer} with the role primary, counted ties from people and groups here are looked for. There is none, but there is a way through other outside ${words.customers}. It is low.`,
    ],
    misleads: [
      'For many it is simply how the business works, as for a maker that sells through dealers. Then the question is how you hear from the end of the chain.',
    ],
    example:
      'A maker of hearing aids serves opticians, and the opticians serve the people who wear them. Nobody at the maker has met one.',
  },
});
