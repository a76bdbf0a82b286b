import type { Facts } from '#findings/facts.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import type { Merge, Move, WhatIf } from '#model/what-if.ts';
import type { FormError } from '../form.ts';
import { personName } from '../names.ts';
import { departmentsToChoose, noteOnPerson, type Picked, pickDepartment, pickPerson } from './pick.ts';
import { type Parameter, parametersOf, whatIfAddress } from './what-if-address.ts';

/** Which of the three small forms was sent, blank for none, and what was typed. */
export interface WhatIfTyped {
  readonly add: '' | 'leave' | 'move' | 'merge';
  readonly who: string;
  readonly mover: string;
  readonly to: string;
  readonly department: string;
  readonly from: string;
  readonly into: string;
}

export interface WhatIfForm {
  readonly errors: readonly FormError[];
  /** The change so far, for the hidden inputs of each form. */
  readonly soFar: readonly { readonly name: string; readonly value: string }[];
  readonly forms: readonly SmallForm[];
  /** Names to choose from; none where there are too many for a list. */
  readonly departments: readonly string[];
  /** Something was typed that is not certain yet. */
  readonly open: boolean;
}

interface SmallForm {
  readonly add: string;
  readonly legend: string;
  readonly button: string;
  readonly fields: readonly Field[];
}

interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly optional: boolean;
  readonly error: string;
  /** Id of a list of names to choose from, or blank. */
  readonly list: string;
  /** Whom it could mean: each link says it for certain. */
  readonly suggestions: readonly { readonly text: string; readonly note: string; readonly href: string }[];
}

type FieldId = Exclude<keyof WhatIfTyped, 'add'>;

const fieldsOf: Readonly<Record<Exclude<WhatIfTyped['add'], ''>, readonly FieldId[]>> = {
  leave: ['who'],
  move: ['mover', 'to', 'department'],
  merge: ['from', 'into'],
};

const isDepartment = (id: FieldId): boolean => id === 'department' || id === 'from' || id === 'into';

type Picks = ReadonlyMap<FieldId, Picked>;

/** Past this many, a list of all departments would weigh more than the page. */
const mostListed = 200;

/**
 * What was typed into one of the forms: the address of the change with it, or where that is not certain yet, the form
 * with what could be meant.
 */
export function whatIfForm(
  facts: Facts,
  visible: Visible,
  { change, typed }: { change: WhatIf; typed: WhatIfTyped },
): WhatIfForm | { readonly address: string } {
  const picks = pickAll(facts, visible, typed);
  const added = typed.add === '' ? undefined : withAdded(change, typed, picks);
  if (added) return { address: whatIfAddress(parametersOf(facts, added)) };
  const errors = errorsOf(typed, picks);
  const names = departmentsToChoose(facts, visible);
  const departments =
    names.length > mostListed ? [] : names.map((row) => facts.organisation.people.departments[row]);
  const soFar = parametersOf(facts, change);
  const field = (id: FieldId): Field => ({
    id,
    label: labels[id],
    value: typed[id],
    optional: id === 'department',
    error: errors.find((each) => each.field === id)?.text ?? '',
    list: isDepartment(id) && departments.length > 0 ? 'departments' : '',
    suggestions: suggestionsFor(facts, visible, { id, typed, picks, soFar }),
  });
  return {
    errors,
    soFar: soFar.map(([name, value]) => ({ name, value })),
    forms: (['leave', 'move', 'merge'] as const)
      .filter((add) => add !== 'merge' || names.length > 1)
      .map((add) => ({ add, ...words[add], fields: fieldsOf[add].map(field) })),
    departments,
    open: errors.length > 0,
  };
}

const words: Readonly<Record<'leave' | 'move' | 'merge', { legend: string; button: string }>> = {
  leave: { legend: 'Somebody leaves', button: 'See what if they left' },
  move: { legend: 'Somebody moves', button: 'See what if they moved' },
  merge: { legend: 'A department merges', button: 'See what if they merged' },
};

const labels: Readonly<Record<FieldId, string>> = {
  who: 'Who leaves? Name, id or e-mail',
  mover: 'Who moves? Name, id or e-mail',
  to: 'To which manager?',
  department: 'Into which department?',
  from: 'Which department merges?',
  into: 'Into which one?',
};

function pickAll(facts: Facts, visible: Visible, typed: WhatIfTyped): Picks {
  const picks = new Map<FieldId, Picked>();
  if (typed.add === '') return picks;
  for (const id of fieldsOf[typed.add]) {
    if (typed[id] === '') continue;
    picks.set(id, (isDepartment(id) ? pickDepartment : pickPerson)(facts, visible, typed[id]));
  }
  return picks;
}

/** The change with what was typed; undefined where one of the fields is not certain. */
function withAdded(change: WhatIf, { add, department }: WhatIfTyped, picks: Picks): WhatIf | undefined {
  const row = (id: FieldId) => picks.get(id)?.row ?? -1;
  const sure = (...ids: FieldId[]) => ids.every((id) => row(id) >= 0);
  if (add === 'leave' && sure('who')) return { ...change, leave: [...change.leave, row('who')] };
  if (add === 'move' && sure('mover', 'to') && (department === '' || sure('department'))) {
    const move: Move = { person: row('mover'), manager: row('to'), department: row('department') };
    // Moving somebody again is another answer to the same question.
    const others = change.moves.filter(({ person }) => person !== move.person);
    return { ...change, moves: [...others, move] };
  }
  if (add === 'merge' && sure('from', 'into')) {
    const merge: Merge = { from: row('from'), into: row('into') };
    return { ...change, merges: [...change.merges, merge] };
  }
  return undefined;
}

const blankWords: Readonly<Record<FieldId, string>> = {
  who: 'Say who would leave.',
  mover: 'Say who would move.',
  to: 'Say whom they would report to.',
  department: '',
  from: 'Say which department would merge.',
  into: 'Say which department it would become part of.',
};

function errorsOf(typed: WhatIfTyped, picks: Picks): FormError[] {
  if (typed.add === '') return [];
  return fieldsOf[typed.add].flatMap((field) => {
    if (typed[field] === '') return blankWords[field] ? [{ field, text: blankWords[field] }] : [];
    const pick = picks.get(field);
    if (!pick || pick.row >= 0) return [];
    if (pick.candidates.length > 0)
      return [{ field, text: `“${typed[field]}” could be several. Choose which one you mean.` }];
    const nothing = isDepartment(field) ? 'No department' : 'Nobody here';
    return [
      { field, text: `${nothing} is called “${typed[field]}”. Check the spelling, or type a part of it.` },
    ];
  });
}

/** Each leads to the same form with this one field said for certain, and at once on to the answer if all are. */
function suggestionsFor(
  facts: Facts,
  visible: Visible,
  { id, typed, picks, soFar }: { id: FieldId; typed: WhatIfTyped; picks: Picks; soFar: readonly Parameter[] },
): Field['suggestions'] {
  const pick = picks.get(id);
  if (!pick || pick.row >= 0) return [];
  const { people } = facts.organisation;
  const rest = typed.add === '' ? [] : fieldsOf[typed.add].map((each): Parameter => [each, typed[each]]);
  return pick.candidates.map((row) => {
    const value = isDepartment(id) ? people.departments[row] : ownId(people, row);
    const filled = rest.map(([name, was]): Parameter => [name, name === id ? value : was]);
    return {
      text: isDepartment(id) ? people.departments[row] : personName(facts, visible, row),
      note: isDepartment(id) ? '' : noteOnPerson(people, row),
      href: whatIfAddress([...soFar, ['add', typed.add], ...filled]),
    };
  });
}
