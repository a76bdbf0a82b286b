import type { Facts } from '#findings/facts.ts';
import type { Repair, RepairChange, RepairReason } from '#model/repair.ts';
import type { Visible } from '#model/viewer.ts';
import { list } from '../english.ts';
import { partyName } from '../names.ts';
import { wordsOf } from '../words.ts';
import { addedTies, needMarks } from './added-ties.ts';
import { tieCalled, tieTo } from './tie-called.ts';

type ChangeOf<Kind extends RepairChange['kind']> = Extract<RepairChange, { kind: Kind }>;

/** What a repair would do, in one or a few plain sentences. */
export function changeWords(facts: Facts, visible: Visible, { changes, reason }: Repair): string {
  const of = <Kind extends RepairChange['kind']>(kind: Kind) =>
    changes.filter((change): change is ChangeOf<Kind> => change.kind === kind);
  return [
    ...addedTies(facts, visible, of('add-tie')),
    ...needMarks(facts, visible, of('change-need'), of('add-tie').length),
    ...changedTies(facts, visible, of('change-tie')),
    ...underpinned(facts, visible, of('change-tie'), reason),
    ...endedTies(facts, visible, of('end-tie')),
    ...roles(facts, of('change-role')),
  ].join(' ');
}

const mostListed = 6;

function changedTies(facts: Facts, visible: Visible, changes: readonly ChangeOf<'change-tie'>[]): string[] {
  const called = (of: readonly ChangeOf<'change-tie'>[], words = tieCalled) =>
    list(
      of.map(({ tie }) => words(facts, visible, tie)),
      mostListed,
    );
  const { provider } = facts.organisation.ties;
  const whose = ([first]: readonly ChangeOf<'change-tie'>[]) =>
    `${partyName(facts, visible, provider[first.tie])}’s`;
  const chosen = changes.filter(({ main }) => main === true);
  const dropped = changes.filter(({ main }) => main === false);
  const said = changes.filter(({ saidOn }) => saidOn !== undefined);
  return [
    ...promises(facts, visible, changes),
    ...(chosen.length > 0 ? [`${capital(called(chosen, tieTo))} becomes ${whose(chosen)} main tie.`] : []),
    ...(dropped.length > 0
      ? [
          `${capital(called(dropped, tieTo))} ${areOrIs(dropped)} no longer marked as ${whose(dropped)} main tie.`,
        ]
      : []),
    ...(said.length > 0 ? [`${capital(called(said))} ${areOrIs(said)} said again, as of today.`] : []),
  ];
}

function underpinned(
  facts: Facts,
  visible: Visible,
  changes: readonly ChangeOf<'change-tie'>[],
  reason: RepairReason,
): string[] {
  if (reason.kind !== 'upstream') return [];
  const on = tieCalled(facts, visible, reason.tie);
  return changes.map(({ tie }) => `${capital(tieCalled(facts, visible, tie))} rests on ${on}.`);
}

function promises(facts: Facts, visible: Visible, changes: readonly ChangeOf<'change-tie'>[]): string[] {
  const items = changes.flatMap(({ tie, promise }) =>
    promise === undefined ? [] : [`“${promise}” for ${tieCalled(facts, visible, tie)}`],
  );
  return items.length > 0 ? [`Promised: ${list(items, mostListed)}.`] : [];
}

function endedTies(facts: Facts, visible: Visible, changes: readonly ChangeOf<'end-tie'>[]): string[] {
  if (changes.length === 0) return [];
  const called = list(
    changes.map(({ tie }) => tieCalled(facts, visible, tie)),
    mostListed,
  );
  return [`${capital(called)} ${changes.length === 1 ? 'ends' : 'end'}.`];
}

function roles(facts: Facts, changes: readonly ChangeOf<'change-role'>[]): string[] {
  const { customers } = facts.organisation;
  const { customer, customers: several } = wordsOf(facts);
  const of = (role: string) =>
    changes.filter((change) => change.role === role).map((each) => customers.name[each.customer]);
  const [primary, supporting] = [of('primary'), of('supporting')];
  const become =
    supporting.length === 1 ? `becomes a supporting ${customer}` : `become supporting ${several}`;
  return [
    ...(primary.length > 0 ? [`${list(primary)} becomes the primary ${customer}.`] : []),
    ...(supporting.length > 0 ? [`${list(supporting, mostListed)} ${become}.`] : []),
  ];
}

const areOrIs = (items: readonly unknown[]): string => (items.length === 1 ? 'is' : 'are');

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
