import type { Facts } from '#findings/facts.ts';
import { coverages } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { hops, list } from '../english.ts';
import { type Link, personHref } from '../links.ts';
import { type Direction, mentionsOf } from '../mentions.ts';
import { personName } from '../names.ts';
import type { WhatIfSeen } from './what-if-seen.ts';

/** One person who would be left with less. */
export interface AffectedRow {
  readonly name: Link;
  readonly title: string;
  /** One a column of the table; null for what stays as it is. */
  readonly losses: readonly (Loss | null)[];
}

/** "Hana Sato → nobody". */
export interface Loss {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Nothing is left of it. */
  readonly bad: boolean;
}

/**
 * Rows of the people who would be left with less: those without a provider first, then those served only like
 * everybody, without a line of sight, without a customer (or only everyone), with a longer way, without a manager; within
 * these by row. Each once.
 */
export const affectedPeople = (seen: WhatIfSeen): number[] => [
  ...new Set([
    ...seen.losingProviders,
    ...seen.servedLikeEverybody,
    ...seen.losingSight,
    ...seen.losingCustomers,
    ...seen.servingLikeEverybody,
    ...seen.fartherSight,
    ...seen.losingManager,
  ]),
];

/** The columns of the table: only what somebody loses. */
export function columnsOf(seen: WhatIfSeen): Column[] {
  const occurs: Readonly<Record<Column, boolean>> = {
    'Served by': seen.losingProviders.length + seen.servedLikeEverybody.length > 0,
    Serves: seen.losingCustomers.length + seen.servingLikeEverybody.length > 0,
    'Line of sight': seen.losingSight.length + seen.fartherSight.length > 0,
    Manager: seen.losingManager.length > 0,
  };
  return (Object.keys(occurs) as Column[]).filter((column) => occurs[column]);
}

type Column = 'Served by' | 'Serves' | 'Line of sight' | 'Manager';

export function affectedRow(
  seen: WhatIfSeen,
  visible: Visible,
  { person, columns }: { person: number; columns: readonly Column[] },
): AffectedRow {
  const { before } = seen;
  return {
    name: { text: personName(before, visible, person), href: personHref(before, person) },
    title: before.organisation.people.title[person],
    losses: columns.map((label) => {
      const loss = lossOf[label](seen, visible, person);
      return loss && { label, ...loss };
    }),
  };
}

type PlainLoss = Omit<Loss, 'label'>;

const lossOf: Readonly<
  Record<Column, (seen: WhatIfSeen, visible: Visible, person: number) => PlainLoss | null>
> = {
  'Served by': (seen, visible, person) => coverageLoss(seen, visible, { person, direction: 'served' }),
  Serves: (seen, visible, person) => coverageLoss(seen, visible, { person, direction: 'serves' }),
  'Line of sight': (seen, _, person) => sightLoss(seen, person),
  Manager: managerLoss,
};

const mostNames = 3;

/** Nobody, only everyone, or anything better: from a name to a team or department nothing is lost that is told here. */
const levelOf = (coverage: number): number => Math.min(coverage, coverages.indexOf('group'));

function coverageLoss(
  { before, after }: WhatIfSeen,
  visible: Visible,
  { person, direction }: { person: number; direction: Direction },
): PlainLoss | null {
  if (levelOf(after[direction][person]) >= levelOf(before[direction][person])) return null;
  const had = mentionsOf(before, visible, { person, direction, most: mostNames });
  const names = had.shown.map(({ text }) => text);
  return {
    before: had.lacking || list(had.more > 0 ? [...names, `${had.more} more`] : names),
    after: coverages[after[direction][person]] === 'none' ? 'nobody' : 'only like everybody',
    bad: true,
  };
}

function sightLoss({ before, after }: WhatIfSeen, person: number): PlainLoss | null {
  const [had, has] = [before.sight.hops[person], after.sight.hops[person]];
  if (had < 0 || (has >= 0 && has <= had)) return null;
  return { before: hops(had), after: has < 0 ? 'none' : hops(has), bad: has < 0 };
}

function managerLoss({ before, after }: WhatIfSeen, visible: Visible, person: number): PlainLoss | null {
  const isHere = (facts: Facts) => facts.network.here[facts.organisation.people.manager[person]] === 1;
  if (!isHere(before) || isHere(after)) return null;
  const name = personName(before, visible, before.organisation.people.manager[person]);
  return { before: name, after: 'nobody here', bad: true };
}
