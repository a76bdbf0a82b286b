import type { Visible } from '#model/viewer.ts';
import { count, list } from '../english.ts';
import { type Lede, lede } from '../lede.ts';
import { personName } from '../names.ts';
import { wordsOf } from '../words.ts';
import type { WhatIfSeen } from './what-if-seen.ts';

/** "If Hana Sato and Mei Tan left, **3 people would lose their only provider, and 2 would lose their line of sight.**" */
export function whatIfLede(seen: WhatIfSeen, visible: Visible): Lede {
  const condition = `If ${conditionOf(seen, visible)},`;
  const losses = lossesOf(seen);
  const rest = [fartherWords(seen), gapWords(seen), managerWords(seen), answeredWords(seen)]
    .filter(Boolean)
    .join(' ');
  const where = visible.everything ? '' : ' in your branch';
  if (losses.length > 0) return lede(condition, `${inOneSentence(losses, where)}.`, rest);
  return lede(
    `${condition} nobody${where} would lose their only provider, their only ${wordsOf(seen.before).customer} or their line of sight.`,
    '',
    rest,
  );
}

const mostNames = 4;

/** "Hana Sato and Mei Tan left and Night merged into Care". */
export function conditionOf({ before, change }: WhatIfSeen, visible: Visible): string {
  const name = (person: number) => personName(before, visible, person);
  const { departments } = before.organisation.people;
  const left = change.leave.length > 0 ? [`${list(change.leave.map(name), mostNames)} left`] : [];
  const moved = change.moves.map(({ person, manager }) => `${name(person)} moved to ${name(manager)}`);
  const merged = change.merges.map(
    ({ from, into }) => `${departments[from]} merged into ${departments[into]}`,
  );
  return list([...left, ...several(moved, 'other moves'), ...several(merged, 'other mergers')]);
}

/** Past two of a kind, the rest as a number. */
const several = (clauses: readonly string[], others: string): readonly string[] =>
  clauses.length <= 3 ? clauses : [...clauses.slice(0, 2), `${clauses.length - 2} ${others} happened`];

interface Loss {
  readonly people: number;
  readonly what: string;
}

function lossesOf(seen: WhatIfSeen): Loss[] {
  const losses = [
    { people: seen.losingProviders.length, what: 'lose their only provider' },
    { people: seen.servedLikeEverybody.length, what: 'be served only like everybody' },
    { people: seen.losingSight.length, what: 'lose their line of sight' },
    { people: seen.losingCustomers.length, what: `lose their only ${wordsOf(seen.before).customer}` },
    { people: seen.servingLikeEverybody.length, what: 'serve only “everyone”' },
  ];
  return losses.filter(({ people }) => people > 0);
}

/** The first names the people, the others only count them: they may be the same. */
function inOneSentence(losses: readonly Loss[], where: string): string {
  const parts = losses.map(({ people, what }, at) =>
    at === 0
      ? `${count(people, 'person', 'people')}${where} would ${what}`
      : `${people.toLocaleString('en-GB')} would ${what}`,
  );
  return parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}

const fartherWords = ({ fartherSight }: WhatIfSeen): string =>
  fartherSight.length === 0
    ? ''
    : `${count(fartherSight.length, 'person', 'people')} would have a longer line of sight.`;

function gapWords({ gained, closed, worse }: WhatIfSeen): string {
  const opened = gained.length > 0 ? `${count(gained.length, 'gap')} would open` : 'No gap would open';
  const parts = [
    opened,
    ...(worse.length > 0 ? [`${worse.length.toLocaleString('en-GB')} would get worse`] : []),
    ...(closed.length > 0 ? [`${closed.length.toLocaleString('en-GB')} would close`] : []),
  ];
  return `${list(parts)}.`;
}

const managerWords = ({ losingManager }: WhatIfSeen): string =>
  losingManager.length === 0
    ? ''
    : `${count(losingManager.length, 'person', 'people')} would need another manager.`;

/** With answers missing, more may hang on somebody than anybody has said. */
const answeredWords = ({ before }: WhatIfSeen): string =>
  before.answers.tooFew
    ? `Only ${before.answers.percent} % have answered so far, so more may depend on this than is known.`
    : '';
