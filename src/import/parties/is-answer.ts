import type { ImportQuestion } from '#model/import-plan.ts';
import type { Draft } from '../draft/draft.ts';
import { findPrefixedPerson } from '../people/find-prefixed-person.ts';
import { lookUpPerson } from '../people/look-up-person.ts';

/** Whether an answer names a party that a question of this role can mean; "outside:" and a new name does. */
export function isAnswer(draft: Draft, role: ImportQuestion['role'], answer: string): boolean {
  if (findPrefixedPerson(draft.people, answer) >= 0) return true;
  if (role === 'person') return false;
  const [, prefix = '', name = ''] = /^(\w+)\s*:\s*(.*)$/s.exec(answer.trim()) ?? [];
  if (prefix === 'outside') return name !== '';
  if (prefix === 'group') return draft.people.findDepartment(name) >= 0;
  if (prefix === 'team') return lookUpPerson(draft.people, name).row >= 0;
  return answer === 'everyone' || answer === 'none';
}
