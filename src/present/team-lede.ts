import type { Facts } from '#findings/facts.ts';
import { count } from './english.ts';
import { have, type Lede, lede, ofPeople } from './lede.ts';
import type { TeamNumbers } from './team-figures.ts';
import { wordsOf } from './words.ts';

/** "5 of 6 people here have a customer. **4 of them are served by nobody, and none of the 5 reports …**" */
export function teamLede(facts: Facts, team: TeamNumbers): Lede {
  const { tooFew: tooFewAnswers } = facts.answers;
  const { figures, reports, scope } = team;
  const { people, withCustomer } = figures;
  if (people === 0) return lede('Nobody in this team is here any more.');
  const calm = `${ofPeople(withCustomer, people)} in this ${scope} ${have(withCustomer, people)} ${wordsOf(facts).aCustomer}.`;
  const unserved = unservedWords(people - figures.served, tooFewAnswers);
  const byManager = managerWords(team);
  const worst = [unserved, byManager].filter(Boolean).join(', and ');
  if (worst) return lede(calm, `${worst[0].toUpperCase()}${worst.slice(1)}.`, tooFewAnswers ? stillOpen : '');
  const rest =
    reports > 1 ? `Each is served, and their manager serves all ${reports} reports.` : 'Each is served.';
  return lede(calm, '', tooFewAnswers ? stillOpen : rest);
}

const stillOpen = 'Too few have answered so far to say who is served.';

const unservedWords = (unserved: number, tooFewAnswers: boolean): string =>
  unserved === 0 || tooFewAnswers
    ? ''
    : `${count(unserved, 'person is', 'people are')} served by nobody, or only like everybody`;

function managerWords({ reports, reportsServed, scope, figures }: TeamNumbers): string {
  if (scope === 'branch') {
    const open = figures.managers - figures.managersServingAll;
    if (open === 0) return '';
    return figures.managers === open && open > 1
      ? `none of the ${open} managers serves all their reports`
      : `${count(open, 'manager does', 'managers do')} not serve all their reports`;
  }
  if (reports === reportsServed) return '';
  if (reportsServed > 0)
    return `${reports - reportsServed} of the ${reports} reports ${reports - reportsServed === 1 ? 'is' : 'are'} not served by their own manager`;
  return reports === 1
    ? 'the one report is not served by their own manager'
    : `none of the ${reports} reports is served by their own manager`;
}
