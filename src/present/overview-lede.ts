import type { Analysis } from '#analysis.ts';
import type { Figures } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { have, type Lede, lede, ofPeople } from './lede.ts';
import { wordsOf } from './words.ts';

/** How far the people see, then the worst: who is served by nobody, and which managers leave somebody out. */
export function overviewLede(analysis: Analysis, visible: Visible, figures: Figures): Lede {
  const { people, inSight, served, answered } = figures;
  if (people === 0) return lede('Nobody is on the org chart yet.');
  if (analysis.answers.tooFew) {
    return lede(
      `${ofPeople(answered, people)} here ${have(answered, people)} said whom they serve so far.`,
      '',
      'Until more have answered, a gap that rests on silence is marked “not known yet”.',
    );
  }
  if (analysis.network.customers === 0) return withoutCustomers(analysis, figures);
  const calm = `${ofPeople(inSight, people)} here can see, through those they serve, all the way to ${end(analysis, visible)}.`;
  const worst = worstOf(people - served, figures.managers - figures.managersServingAll);
  if (!worst) return lede(calm, '', 'Everybody is served, and every manager serves all their reports.');
  return lede(calm, worst);
}

const withoutCustomers = (analysis: Analysis, { people, withCustomer }: Figures): Lede =>
  lede(
    `${ofPeople(withCustomer, people)} here ${have(withCustomer, people)} ${wordsOf(analysis).aCustomer}.`,
    'Nobody outside is named as one,',
    'so it cannot be said yet whose work reaches the people the organisation exists for.',
  );

function worstOf(unserved: number, leaving: number): string {
  const parts = [
    unserved > 0
      ? `${count(unserved, 'person is', 'people are')} served by nobody, or only like everybody`
      : '',
    leaving > 0 ? `${count(leaving, 'manager leaves', 'managers leave')} out some of their own reports` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', and ')}.` : '';
}

/** By name where there is only one to reach. */
const end = ({ primaries, organisation, settings }: Analysis, visible: Visible): string =>
  organisation.customers.count === 1 && primaries.length === 1 && visible.customer(primaries[0])
    ? organisation.customers.name[primaries[0]]
    : `${wordsOf({ settings }).aCustomer} outside`;
