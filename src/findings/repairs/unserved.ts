import { noParty } from '#model/party.ts';
import type { Repair } from '#model/repair.ts';
import type { Facts } from '../facts.ts';
import { asColleagues } from './as-colleagues.ts';
import { needsOf } from './known-needs.ts';
import { managerTie } from './manager-tie.ts';
import type { RepairRule } from './repair-rule.ts';
import { takeOnNeed } from './take-on-need.ts';

/** Whoever they need something from; their manager; whoever serves their colleagues. */
export const unservedRepair: RepairRule<'unserved'> = {
  rule: 'unserved',
  *suggest(facts, { subject }) {
    yield firstNeeded(facts, subject);
    yield fromManager(facts, subject);
    yield asColleagues(facts, { person: subject, direction: 'are served' });
  },
};

/** Also a need that is met: then whoever meets it serves them, and nobody has said so yet. */
function firstNeeded(facts: Facts, person: number): Repair | undefined {
  const { supplier } = facts.organisation.needs;
  for (const need of needsOf(facts, person)) {
    const repair = supplier[need] === noParty ? undefined : takeOnNeed(facts, need, supplier[need]);
    if (repair) return repair;
  }
  return undefined;
}

function fromManager(facts: Facts, person: number): Repair | undefined {
  const manager = facts.organisation.people.manager[person];
  const changes = manager < 0 ? [] : managerTie(facts, manager, person);
  if (changes.length === 0) return undefined;
  // What the manager gives others is told only to who may see that.
  const tellsOfOthers = changes.some((change) => change.kind === 'add-tie' && change.service !== '');
  const people = tellsOfOthers ? [person, manager] : [person];
  return { effect: 'closes', reason: { kind: 'manager' }, changes, drawnFrom: { people, ties: [] } };
}
