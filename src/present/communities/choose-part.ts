import type { Facts } from '#findings/facts.ts';
import { isManager, type Scope, wholeOrganisation } from '#findings/scope.ts';
import { departmentKey } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { findPerson } from '../find-person.ts';
import { findScope } from '../find-scope.ts';
import type { FormError } from '../form.ts';
import { personName } from '../names.ts';
import {
  departmentsToChoose,
  noteOnPerson,
  type Picked,
  pickDepartment,
  pickPerson,
} from '../what-if/pick.ts';
import { communitiesAddress } from './communities-address.ts';

/** What the address asks for: a department's name, a manager's party id, or words that somebody typed. */
export interface PartAsked {
  readonly department: string;
  readonly branch: string;
  readonly who: string;
}

/** The small form on which another part is chosen. */
export interface PartForm {
  readonly value: string;
  readonly label: string;
  readonly errors: readonly FormError[];
  /** What was typed could mean these; each link says it for certain. */
  readonly suggestions: readonly { readonly text: string; readonly note: string; readonly href: string }[];
  /** Names to choose from; none where there are too many for a list. */
  readonly departments: readonly string[];
}

export interface PartChosen {
  readonly scope: Scope;
  readonly form: PartForm;
}

/**
 * The part of the organisation that a page is to be about: undefined where there is none that the viewer may see, and
 * the address of the part where it was typed in words. HR may choose anything; a manager has their branch, and the
 * branches below it.
 */
export function choosePart(
  facts: Facts,
  visible: Visible,
  asked: PartAsked,
): PartChosen | { readonly address: string } | undefined {
  const scope = scopeAsked(facts, visible, asked);
  if (!scope) return undefined;
  const empty = { value: asked.who, label: labelFor(visible), departments: departmentList(facts, visible) };
  if (asked.who === '') return { scope, form: { ...empty, errors: [], suggestions: [] } };
  const parts = partsCalled(facts, visible, asked.who);
  if (parts.sure) return { address: communitiesAddress(facts, parts.sure) };
  const suggestions = parts.candidates.map((part) => suggestionOf(facts, visible, part));
  const text =
    suggestions.length > 0
      ? `“${asked.who}” could be several. Choose which one you mean.`
      : `No manager${visible.everything ? ' or department' : ' of your branch'} is called “${asked.who}”. Check the spelling, or type a part of it.`;
  return { scope, form: { ...empty, errors: [{ field: 'who', text }], suggestions } };
}

function scopeAsked(facts: Facts, visible: Visible, { department, branch }: PartAsked): Scope | undefined {
  if (department) return visible.everything ? findScope(facts, { department }) : undefined;
  if (branch) {
    const manager = findPerson(facts.organisation.people, branch);
    const isSeen = manager >= 0 && visible.branch(manager) && isManager(facts, manager);
    return isSeen ? { kind: 'branch', manager } : undefined;
  }
  if (visible.everything) return wholeOrganisation;
  return visible.viewer >= 0 ? { kind: 'branch', manager: visible.viewer } : undefined;
}

const labelFor = (visible: Visible): string =>
  visible.everything
    ? 'A department, or a manager and everyone below: name, id or e-mail'
    : 'A manager of your branch and everyone below: name, id or e-mail';

/** Past this many, a list of all departments would weigh more than the page. */
const mostListed = 200;

function departmentList(facts: Facts, visible: Visible): string[] {
  if (!visible.everything) return [];
  const rows = departmentsToChoose(facts, visible);
  return rows.length > mostListed ? [] : rows.map((row) => facts.organisation.people.departments[row]);
}

function partsCalled(facts: Facts, visible: Visible, who: string): { sure?: Scope; candidates: Scope[] } {
  const departments = visible.everything ? pickDepartment(facts, visible, who) : nobody;
  const managers = onlyManagers(facts, pickPerson(facts, visible, who));
  const toDepartment = (department: number): Scope => ({ kind: 'department', department });
  const toBranch = (manager: number): Scope => ({ kind: 'branch', manager });
  const candidates = [...departments.candidates.map(toDepartment), ...managers.candidates.map(toBranch)];
  const { row } = departments;
  const isCalledSo =
    row >= 0 && departmentKey(facts.organisation.people.departments[row]) === departmentKey(who);
  if (row >= 0 && (isCalledSo || managers.candidates.length === 0))
    return { sure: toDepartment(row), candidates };
  if (managers.row >= 0 && departments.candidates.length === 0)
    return { sure: toBranch(managers.row), candidates };
  return { candidates };
}

const nobody: Picked = { row: -1, candidates: [] };

function onlyManagers(facts: Facts, picked: Picked): Picked {
  const candidates = picked.candidates.filter((person) => isManager(facts, person));
  const only = candidates.length === 1 ? candidates[0] : -1;
  return { row: picked.row >= 0 && isManager(facts, picked.row) ? picked.row : only, candidates };
}

function suggestionOf(facts: Facts, visible: Visible, part: Scope) {
  const { people } = facts.organisation;
  const href = communitiesAddress(facts, part);
  if (part.kind === 'department')
    return { text: people.departments[part.department], note: 'Department', href };
  const manager = part.kind === 'organisation' ? -1 : part.manager;
  return { text: personName(facts, visible, manager), note: noteOnPerson(people, manager), href };
}
