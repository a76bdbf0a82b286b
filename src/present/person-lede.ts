import type { Analysis } from '#analysis.ts';
import { chainOf } from '#graph/line-of-sight.ts';
import { listOf } from '#graph/service-network.ts';
import { coverages } from '#model/finding.ts';
import { answerOf, statusOf } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { count, hops, list } from './english.ts';
import { type Lede, lede } from './lede.ts';
import { mentionsOf } from './mentions.ts';
import { partyName, personName } from './names.ts';
import { wordsOf } from './words.ts';

/** What is true of a person, the worst last and in bold. Who has no ties is somebody the organisation owes an answer. */
export function personLede(analysis: Analysis, visible: Visible, person: number): Lede {
  const name = personName(analysis, visible, person);
  const status = statusOf(analysis.organisation.people, person);
  if (status === 'vacant')
    return lede('Nobody holds this post now, so ties to it are kept and do not count.');
  if (status === 'no-longer-here') {
    return lede(`${name} is no longer here. Their ties are kept and do not count.`);
  }
  if (!visible.branch(person)) {
    return lede(`${name} is outside your branch: you see only the ties that lead into it or out of it.`);
  }
  const worst = [noCustomer(analysis, person), unserved(analysis, person), reports(analysis, person)];
  return lede(whomTheyServe(analysis, visible, person), sentenceOf(worst));
}

function whomTheyServe(analysis: Analysis, visible: Visible, person: number): string {
  const name = personName(analysis, visible, person);
  const { shown, more } = mentionsOf(analysis, visible, { person, direction: 'serves', most: 3 });
  if (shown.length === 0) return quiet(analysis, name, person);
  const names = shown.map((each) => each.text);
  const whom = more > 0 ? list([...names, `${more} more`]) : list(names);
  const far = analysis.sight.hops[person];
  if (far < 0) return `${name} serves ${whom}.`;
  return `${name} serves ${whom}, and is ${hops(far)} from ${endOfSight(analysis, visible, person)}.`;
}

function endOfSight(analysis: Analysis, visible: Visible, person: number): string {
  const { network, sight, organisation } = analysis;
  const last = chainOf(network, sight, person).at(-1);
  return last ? partyName(analysis, visible, organisation.ties.customer[last.tie]) : 'somebody outside';
}

/** Of those without a customer of their own: what they answered. */
function quiet({ organisation, serves }: Analysis, name: string, person: number): string {
  if (coverages[serves[person]] === 'everyone') return `${name} serves everyone, and nobody in particular.`;
  return {
    'answered-none': `Asked whom they serve, ${name} answered: nobody.`,
    named: `Everyone whom ${name} named is gone, is not known, or says no.`,
    'named-nobody': `Asked whom they serve, ${name} named nobody yet.`,
    'not-answered': `${name} has not answered yet whom they serve.`,
  }[answerOf(organisation.people, person)];
}

function noCustomer({ serves, organisation, settings }: Analysis, person: number): string {
  const silent = answerOf(organisation.people, person) === 'not-answered';
  return coverages[serves[person]] === 'none' && !silent
    ? `they have no ${wordsOf({ settings }).customer}`
    : '';
}

function unserved({ served, answers }: Analysis, person: number): string {
  if (answers.tooFew) return '';
  const coverage = coverages[served[person]];
  if (coverage === 'none') return 'nobody serves them';
  return coverage === 'everyone' ? 'they are served only like everybody' : '';
}

function reports({ network, servedByManager, settings }: Analysis, person: number): string {
  const { customer, customers } = wordsOf({ settings });
  const all = listOf(network.reports, person);
  const without = all.filter((report) => !servedByManager[report]).length;
  if (without === 0) return '';
  if (without === all.length) {
    return all.length === 1
      ? `their one report is not their ${customer}`
      : `none of their ${all.length} reports is their ${customer}`;
  }
  return `${count(without, 'of their reports is', 'of their reports are')} not their ${without === 1 ? customer : customers}`;
}

function sentenceOf(parts: readonly string[]): string {
  const said = parts.filter(Boolean).join(', and ');
  return said && `${said[0].toUpperCase()}${said.slice(1)}.`;
}
