import type { Facts } from '#findings/facts.ts';
import { departmentKey } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import type { Merge, Move, WhatIf } from '#model/what-if.ts';
import { findPerson } from '../find-person.ts';
import { personName } from '../names.ts';
import { departmentsToChoose } from './pick.ts';
import type { WhatIfQuery } from './what-if-address.ts';

export interface WhatIfRead {
  readonly change: WhatIf;
  /** What was left out and why, a sentence each. */
  readonly notes: readonly string[];
}

/** More than this at once is another organisation, not a question about this one. */
const most = { leave: 200, move: 50, merge: 20 };

/**
 * The change that an address asks about. Undefined where it names somebody or a department that is not there or not
 * the viewer's to see; what cannot happen, or has happened already, is left out with a note.
 */
export function readWhatIf(facts: Facts, visible: Visible, query: WhatIfQuery): WhatIfRead | undefined {
  const leave = query.leave.slice(0, most.leave).map((id) => personAt(facts, visible, id));
  const names = query.merge.length + query.move.length > 0 ? departmentsToChoose(facts, visible) : [];
  const moves = query.move.slice(0, most.move).map((text) => moveAt(facts, visible, { text, names }));
  const merges = query.merge.slice(0, most.merge).map((text) => mergeAt(facts, names, text));
  if (leave.includes(-1) || moves.includes(undefined) || merges.includes(undefined)) return undefined;
  const notes: string[] = [];
  const note: Note = (words) => {
    notes.push(words);
    return false;
  };
  const leaving = leaversAmong(facts, visible, { leave, note });
  const moving = movesAmong(facts, visible, { moves: moves as Move[], leaving, note });
  const merging = mergesAmong(facts, merges as Merge[], note);
  for (const name of ['leave', 'move', 'merge'] as const) {
    if (query[name].length > most[name])
      note(`Only the first ${most[name]} were taken; the rest is too many.`);
  }
  return { change: { leave: [...leaving], moves: moving, merges: merging }, notes };
}

type Note = (words: string) => false;

/** Row, -1 for nobody whom the viewer may ask about. */
function personAt({ organisation }: Facts, visible: Visible, partyId: string): number {
  const person = findPerson(organisation.people, partyId);
  return person >= 0 && visible.branch(person) ? person : -1;
}

function moveAt(
  facts: Facts,
  visible: Visible,
  { text, names }: { text: string; names: readonly number[] },
): Move | undefined {
  const [, person = '', manager = '', name = ''] = /^(\d+):(\d+)(?::(.+))?$/su.exec(text) ?? [];
  const [moved, to] = [personAt(facts, visible, person), personAt(facts, visible, manager)];
  const department = name === '' ? -1 : rowCalled(facts, names, name);
  const known = moved >= 0 && to >= 0 && (name === '' || department >= 0);
  return known ? { person: moved, manager: to, department } : undefined;
}

/** A name may hold a colon of its own, so each colon is tried. */
function mergeAt(facts: Facts, names: readonly number[], text: string): Merge | undefined {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const [from, into] = [text.slice(0, at), text.slice(at + 1)].map((each) => rowCalled(facts, names, each));
    if (from >= 0 && into >= 0) return { from, into };
  }
  return undefined;
}

function rowCalled({ organisation }: Facts, rows: readonly number[], name: string): number {
  const key = departmentKey(name);
  return rows.find((row) => departmentKey(organisation.people.departments[row]) === key) ?? -1;
}

function leaversAmong(
  facts: Facts,
  visible: Visible,
  { leave, note }: { leave: readonly number[]; note: Note },
): Set<number> {
  const isHere = (person: number) =>
    facts.network.here[person] === 1 ||
    note(`${personName(facts, visible, person)} is not here already, so nothing changes by it.`);
  return new Set(leave.filter(isHere));
}

function movesAmong(
  facts: Facts,
  visible: Visible,
  given: { moves: readonly Move[]; leaving: ReadonlySet<number>; note: Note },
): Move[] {
  const manager = facts.organisation.people.manager.slice();
  const taken: Move[] = [];
  for (const move of given.moves) {
    const why = whyNot(facts, visible, { move, taken, manager, leaving: given.leaving });
    if (why) given.note(why);
    else {
      manager[move.person] = move.manager;
      taken.push(move);
    }
  }
  return taken;
}

interface Moving {
  readonly move: Move;
  readonly taken: readonly Move[];
  /** The chart with what was taken so far. */
  readonly manager: Int32Array;
  readonly leaving: ReadonlySet<number>;
}

/** Why a move cannot be, in a sentence; blank where it can. */
function whyNot(facts: Facts, visible: Visible, { move, taken, manager, leaving }: Moving): string {
  const { person, department } = move;
  const [name, to] = [person, move.manager].map((each) => personName(facts, visible, each));
  const { here } = facts.network;
  if (!here[person] || leaving.has(person)) return `${name} would not be here, so they cannot move.`;
  if (!here[move.manager] || leaving.has(move.manager))
    return `${to} would not be here, so ${name} cannot move to them.`;
  if (taken.some((each) => each.person === person)) return `${name} can move only once.`;
  if (isBelow(manager, move.manager, person))
    return `${to} reports to ${name}, directly or through others, so ${name} cannot report to ${to}.`;
  const same = department < 0 || department === facts.organisation.people.department[person];
  return manager[person] === move.manager && same ? `${name} reports to ${to} already.` : '';
}

/** Whether a person is another, or stands somewhere below them. */
function isBelow(manager: Int32Array, person: number, above: number): boolean {
  const seen = new Set<number>();
  for (let at = person; at >= 0 && !seen.has(at); at = manager[at]) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

function mergesAmong({ organisation }: Facts, merges: readonly Merge[], note: Note): Merge[] {
  const { departments } = organisation.people;
  const gone = new Set<number>();
  return merges.filter(({ from, into }) => {
    if (from === into) return note(`${departments[from]} cannot merge into itself.`);
    const away = [from, into].find((row) => gone.has(row));
    if (away !== undefined) return note(`${departments[away]} is part of another department by then.`);
    gone.add(from);
    return true;
  });
}
