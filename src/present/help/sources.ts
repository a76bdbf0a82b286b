import type { Words } from '../words.ts';

/** A book, paper or saying that an idea comes from. */
export interface Source {
  readonly reference: string;
  readonly idea: string;
}

/** Every source, in the order of the page about the ideas. */
export const sourcesIn = (words: Words) =>
  ({
    drucker: {
      reference: 'P. Drucker, on whom an organisation must satisfy',
      idea: `Who must be satisfied for us to achieve results? One primary ${words.customer}, whose life is changed, and supporting ${words.customers}, who must be satisfied too. Choosing nobody dilutes every effort.`,
    },
    hubert: {
      reference: 'L. Hubert, Redefine “Customer” to Build a Great Business',
      idea: `Everyone has ${words.aCustomer}. Nurses who are trained to care superbly for patients leave when their own managers do not treat them as ${words.customers}. Disney’s answer: cast members are treated the way they are expected to treat the guests.`,
    },
    george: {
      reference: 'M. George, Lean Six Sigma for Service, 2003',
      idea: `Every employee is an internal ${words.customer}. What the end ${words.customer} requires must be carried forward from hop to hop.`,
    },
    rosenbluth: {
      reference: 'H. Rosenbluth and D. McFerrin Peters, The Customer Comes Second, 2002',
      idea: 'People who are served well inside serve well outside.',
    },
    tarp: {
      reference: 'TARP, Treating Employees as Customers, 2007',
      idea: `Unmet needs inside drive people away, and then ${words.customers} outside become dissatisfied.`,
    },
    heskett: {
      reference: 'J. Heskett and others, Putting the Service-Profit Chain to Work, 1994',
      idea: `The quality of service inside comes first in a chain that ends at the loyalty of ${words.customers} outside.`,
    },
    frost: {
      reference: 'F. Frost and M. Kumar, INTSERVQUAL, 2000',
      idea: 'The five questions about service outside (reliability, assurance, tangibles, empathy, responsiveness) can be asked inside the firm.',
    },
    krackhardt: {
      reference: 'D. Krackhardt and R. Stern, the E-I index, 1988',
      idea: 'Ties that lead out of a group less those that stay inside, over all of them: −1 for a group that knows only itself. Organisations whose ties cross departments get through a crisis better.',
    },
    smith: {
      reference: 'J. Smith and J. Moody, on missing data in networks, 2013',
      idea: 'What is missing bends a picture of a network, the more the fewer people have answered. So a gap that rests on silence is “not known yet” until enough have.',
    },
    borgatti: {
      reference: 'S. Borgatti and J. Molina, on the ethics of network questions, 2003',
      idea: 'Answers to “with whom do you work?” have names in them and are not anonymous; people must know who will see them, and must not be harmed by what they say.',
    },
  }) as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof ReturnType<typeof sourcesIn>;
