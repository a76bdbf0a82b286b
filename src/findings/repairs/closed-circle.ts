import { asColleaguesOut, leadingOut } from './no-line-of-sight.ts';
import type { RepairRule } from './repair-rule.ts';

/** Of larger circles only the first members are looked at. */
const mostMembers = 50;

/** One tie that leads out, of whichever member has one to give: to somebody who asks, else to whom colleagues serve. */
export const closedCircleRepair: RepairRule<'closed-circle'> = {
  rule: 'closed-circle',
  *suggest(facts, { evidence }) {
    const members = evidence.members.slice(0, mostMembers);
    for (const member of members) yield leadingOut(facts, member);
    for (const member of members) yield asColleaguesOut(facts, member);
  },
};
