import type { Facts } from '#findings/facts.ts';
import type { Finding } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { count, list } from './english.ts';
import { personName } from './names.ts';
import type { FindingWords } from './person-finding-words.ts';
import { wordsOf } from './words.ts';

type RuleOf<Rule> = Extract<Finding, { rule: Rule }>;
type DependenceFinding = RuleOf<'single-provider' | 'overloaded' | 'silo'>;

/** Words for how much hangs on one person, and for a department that knows only itself. */
export function wordDependenceFinding(
  facts: Facts,
  visible: Visible,
  finding: DependenceFinding,
): FindingWords {
  switch (finding.rule) {
    case 'single-provider':
      return wordSingleProvider(facts, visible, finding);
    case 'overloaded':
      return wordOverloaded(facts, visible, finding);
    case 'silo':
      return wordSilo(facts, finding);
  }
}

function wordSingleProvider(
  facts: Facts,
  visible: Visible,
  { subject, evidence }: RuleOf<'single-provider'>,
): FindingWords {
  const name = personName(facts, visible, subject);
  const { lost, providersLost, provider, sightsLost, sight } = evidence;
  const unserved = listPeople(facts, visible, { rows: provider, of: providersLost });
  const unsighted = listPeople(facts, visible, { rows: sight, of: sightsLost });
  return {
    headline: `${lost === 1 ? 'One other depends' : `${lost.toLocaleString('en-GB')} others depend`} on ${name} alone`,
    evidence: [
      providersLost > 0 && `If they left, nobody would serve ${unserved}.`,
      sightsLost > 0 &&
        `Every chain to an outside ${wordsOf(facts).customer} passes through them for ${unsighted}.`,
    ]
      .filter(Boolean)
      .join(' '),
    whyItMatters:
      'What only one person does stops on the day they are ill. It is also a heavy thing to carry, and seldom said aloud.',
    nextStep: `Ask ${name} what a colleague would have to know to stand in for them, and agree who that will be.`,
  };
}

/** The first of so many people, by name as far as the viewer may see them. */
function listPeople(
  facts: Facts,
  visible: Visible,
  { rows, of }: { rows: readonly number[]; of: number },
): string {
  const names = rows.filter((row) => visible.person(row)).map((row) => personName(facts, visible, row));
  const others = of - names.length;
  if (names.length === 0) return count(others, 'colleague');
  return list(others > 0 ? [...names, `${others.toLocaleString('en-GB')} more`] : names);
}

function wordOverloaded(
  facts: Facts,
  visible: Visible,
  { subject, evidence }: RuleOf<'overloaded'>,
): FindingWords {
  const name = personName(facts, visible, subject);
  const { customers } = wordsOf(facts);
  const { ties, departmentTies } = evidence;
  const percent = Math.floor((100 * ties) / departmentTies);
  return {
    headline: `${name} has ${evidence.customers.toLocaleString('en-GB')} ${customers} by name`,
    evidence: `Few people here have as many. They give ${ties.toLocaleString('en-GB')} of the ${departmentTies.toLocaleString('en-GB')} ties that the people of their department give by name (${percent} %).`,
    whyItMatters: `Too many ${customers} means that some are served by chance. It wears people out, and those at the end of the queue notice first.`,
    nextStep: `Ask ${name} which of these ${customers} a colleague could take on, and what would have to be handed over.`,
  };
}

function wordSilo(facts: Facts, { subject, evidence }: RuleOf<'silo'>): FindingWords {
  const name = facts.organisation.people.departments[subject];
  const { people, ties } = evidence;
  return {
    headline: `${name} serves only itself`,
    evidence: `${count(ties, 'tie')} among its ${count(people, 'person', 'people')}, and none to or from anybody else.`,
    whyItMatters:
      'A department that knows only itself cannot carry forward what somebody outside requires, and nobody outside can count on it.',
    nextStep: `Ask the people of ${name} who outside it would notice first if they all stopped, and from whom they need something themselves.`,
  };
}
