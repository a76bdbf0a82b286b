import type { HelpTerms } from './help-text.ts';

/** A question that people ask about the idea, and its answer in a few paragraphs. */
export interface Idea {
  readonly id: string;
  readonly question: string;
  readonly answer: readonly string[];
}

export const ideas = ({ words, thresholds }: HelpTerms): readonly Idea[] => [
  {
    id: 'everyone',
    question: `Who is ${words.aCustomer}?`,
    answer: [
      `Somebody directly affected by your work, seen by the public or not. Everyone has one. An accountant is served by a colleague’s timely receipts; a courier is served by the cook’s paid invoice.`,
      `A hospital trains its nurses to care superbly for patients, and loses them, because their managers do not treat the nurses as ${words.customers}: shifts cannot be swapped, good work goes unnoticed. The patients’ experience was measured; the nurses’ was not.`,
    ],
  },
  {
    id: 'objection',
    question: `Is there such a thing as an internal ${words.customer}?`,
    answer: [
      `It is a fair objection: there is only one ${words.customer}, the one outside. Who calls a colleague ${words.aCustomer} may polish what nobody outside needs, haggle where they should work together, and lose sight of the real one.`,
      `That is why an internal ${words.customer} is no end in itself here. Every person has a line of sight: the shortest chain of ties from them to somebody outside. A chain that ends inside is a gap, not a success, however content everybody in it is; and a circle of people who serve only each other is a gap of its own.`,
      `The objection does not make the nurses stay. Both questions have to be asked: whom outside does this reach in the end, and who serves those who do the work on the way?`,
    ],
  },
  {
    id: 'primary',
    question: `Why one primary ${words.customer}?`,
    answer: [
      `Because choosing nobody dilutes every effort. The primary ${words.customer} is the person whose life is changed. Supporting ${words.customers} (families, funders, volunteers, agents, regulators) must be satisfied too, or there will be no results.`,
    ],
  },
  {
    id: 'chain',
    question: `What about the ${words.customer} of my ${words.customer}?`,
    answer: [
      `What the end ${words.customer} requires has to be carried forward, hop by hop, through colleagues and through intermediaries outside. At the first hop where nobody has promised what the next one relies on, the chain breaks.`,
    ],
  },
  {
    id: 'verify',
    question: 'Is it true because somebody said so?',
    answer: [
      'No. List first, verify second: a tie is claimed until both ends say the same, and disputed where one says no.',
      `Silence proves little. Until ${thresholds.answeredEnough} % of the people here have answered, a gap that rests on somebody’s silence is “not known yet”. Nobody is ever left out of the list for not having answered.`,
    ],
  },
  {
    id: 'people',
    question: 'Is this a ranking of people?',
    answer: [
      'No. Whom somebody serves is named work information, and never anonymous; so lists of people cannot be sorted by their number of ties, and a gap is a question to the organisation before it is one to the person.',
      'Whoever has no tie at all is somebody the organisation owes an answer.',
    ],
  },
];
