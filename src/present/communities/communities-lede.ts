import { agreementOf, areClear } from '#findings/communities/judge-communities.ts';
import type { Known, Together } from '#findings/communities/work-together.ts';
import type { Facts } from '#findings/facts.ts';
import { count } from '../english.ts';
import { type Lede, lede } from '../lede.ts';

/** Whether communities say anything, and how far they follow the org chart; or why nothing is said. */
export function communitiesLede({ settings }: Facts, together: Together): Lede {
  switch (together.state) {
    case 'not-known':
      return lede(
        `Not known yet (${together.percent} % have answered).`,
        '',
        `Who works together, and who stands between, is shown from ${settings.thresholds.answeredEnough} % on: those who are silent may be the very ones who connect the others.`,
      );
    case 'too-many':
      return lede(
        `${count(together.people, 'person is', 'people are')} here, too many to look at together.`,
        '',
        'Choose a department, or a manager and everyone below.',
      );
    case 'too-few':
      return lede(tooFew(together.tied), '', 'Communities are looked for from ten people on.');
    case 'known':
      return knownLede(together);
  }
}

const tooFew = (tied: number): string =>
  tied === 0
    ? 'Nobody here serves a colleague by name yet.'
    : `Only ${tied} people here serve each other by name.`;

function knownLede({ communities, byChance, units, adjustedRand }: Known): Lede {
  if (!areClear(communities.modularity, byChance)) {
    return lede(
      'No clear communities can be told apart here: do not read anything into it.',
      '',
      'Ties between people stay inside groups hardly more than if they had been dealt out by chance.',
    );
  }
  const follows = {
    same: `and these are nearly the same as the ${units.kind}s`,
    mostly: `which mostly follow the ${units.kind}s`,
    partly: `which only partly follow the ${units.kind}s`,
    hardly: `which hardly follow the ${units.kind}s`,
  }[agreementOf(adjustedRand)];
  return lede(
    `People here work together in ${count(communities.count, 'community', 'communities')}, ${follows}.`,
    '',
    'Take it as a hint, drawn from ties by name; nobody is judged by it.',
  );
}
