import type { Organisation } from '#model/organisation.ts';
import { type People, personStatuses } from '#model/people.ts';
import type { Merge, WhatIf } from '#model/what-if.ts';
import { mergeGroups } from './merge-groups.ts';

/**
 * The organisation as it would be: whoever leaves is no longer here, whoever moves has another manager, and a
 * department that merges gives its people and its ties as a group to the other. Every row keeps its place, so the two
 * organisations can be compared row by row. It is without ratings: two means of nearly the same people, one of them made
 * up, would tell what a single person thinks. Linear in people, and in ties where departments merge.
 */
export function applyWhatIf(organisation: Organisation, change: WhatIf): Organisation {
  const into = mergedInto(organisation.people.departments.length, change.merges);
  const people = changePeople(organisation.people, change, into);
  const ties = { ...organisation.ties, rating: new Int32Array(0) };
  const changed = { ...organisation, people, ties, published: null };
  return change.merges.length > 0 ? mergeGroups(changed, into) : changed;
}

/** For each of so many departments the one it ends up in: mostly itself. */
export function mergedInto(departments: number, merges: readonly Merge[]): Int32Array {
  const into = Int32Array.from({ length: departments }, (_, department) => department);
  for (const merge of merges) {
    const [from, target] = [into[merge.from], into[merge.into]];
    for (let row = 0; row < departments; row++) if (into[row] === from) into[row] = target;
  }
  return into;
}

const noLongerHere = personStatuses.indexOf('no-longer-here');

function changePeople(people: People, { leave, moves }: WhatIf, into: Int32Array): People {
  const [status, manager, department] = [
    people.status.slice(),
    people.manager.slice(),
    people.department.slice(),
  ];
  for (const person of leave) status[person] = noLongerHere;
  for (const move of moves) {
    manager[move.person] = move.manager;
    if (move.department >= 0) department[move.person] = move.department;
  }
  const merged = department.map((row) => (row < 0 ? row : into[row]));
  return { ...people, status, manager, department: merged };
}
