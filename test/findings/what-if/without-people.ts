import type { Organisation } from '#model/organisation.ts';
import { noParty, type PartyRef, partyKind, partyRow, personRef } from '#model/party.ts';
import { personStatuses } from '#model/people.ts';
import { tieFlag } from '#model/ties.ts';

/** An organisation built anew without some people, and each of its rows as a row of the one it was built from. */
export interface Without {
  readonly organisation: Organisation;
  readonly personWas: readonly number[];
  readonly needWas: readonly number[];
}

/**
 * The slow way: rows, ties and needs of those who leave are not there. Only who is still named (as a manager, as one
 * whose team serves, as the supplier of a need, or in a disputed or ended tie) keeps a row, as a vacant post.
 */
export function withoutPeople(organisation: Organisation, leave: ReadonlySet<number>): Without {
  const { people, ties, needs, groups } = organisation;
  const isOf = (party: PartyRef, person: number) => party === personRef(person);
  const rows = [...Array(people.count).keys()];
  const silent = (tie: number) => (ties.flags[tie] & (tieFlag.disputed | tieFlag.ended)) !== 0;
  const tieRows = [...Array(ties.count).keys()].filter(
    (tie) =>
      silent(tie) ||
      ![...leave].some((person) => isOf(ties.provider[tie], person) || isOf(ties.customer[tie], person)),
  );
  const needRows = [...Array(needs.count).keys()].filter((need) => !leave.has(needs.person[need]));
  // An organisation without anybody at all is not judged; one whose people have all left is.
  const isNamed = (person: number) =>
    leave.size === people.count ||
    people.manager.includes(person) ||
    rows.some((row) => people.dottedLine.get(row)?.includes(person)) ||
    [...groups.of].some((of, group) => groups.kind[group] === 2 && of === person) ||
    needRows.some((need) => isOf(needs.supplier[need], person)) ||
    tieRows.some((tie) => isOf(ties.provider[tie], person) || isOf(ties.customer[tie], person));
  const personWas = rows.filter((person) => !leave.has(person) || isNamed(person));
  const toRow = (person: number) => (person < 0 ? -1 : personWas.indexOf(person));
  const toParty = (party: PartyRef) =>
    party !== noParty && partyKind(party) === 'person' ? personRef(toRow(partyRow(party))) : party;
  const vacant = personStatuses.indexOf('vacant');
  const numbers = (column: ArrayLike<number>, from: readonly number[]) =>
    Int32Array.from(from, (row) => column[row] ?? 0);
  return {
    personWas,
    needWas: needRows,
    organisation: {
      ...organisation,
      people: {
        ...people,
        count: personWas.length,
        partyId: numbers(people.partyId, personWas),
        id: personWas.map((row) => people.id[row]),
        name: personWas.map((row) => people.name[row]),
        email: personWas.map((row) => people.email[row]),
        title: personWas.map((row) => people.title[row]),
        location: personWas.map((row) => people.location[row]),
        department: numbers(people.department, personWas),
        manager: Int32Array.from(personWas, (row) => toRow(people.manager[row])),
        dottedLine: new Map(),
        status: Uint8Array.from(personWas, (row) => (leave.has(row) ? vacant : people.status[row])),
        answer: Uint8Array.from(personWas, (row) => people.answer[row]),
      },
      groups: {
        ...groups,
        of: Int32Array.from(groups.of, (of, group) => (groups.kind[group] === 2 ? toRow(of) : of)),
      },
      ties: {
        ...ties,
        count: tieRows.length,
        id: numbers(ties.id, tieRows),
        provider: Int32Array.from(tieRows, (tie) => toParty(ties.provider[tie])),
        customer: Int32Array.from(tieRows, (tie) => toParty(ties.customer[tie])),
        flags: Uint8Array.from(tieRows, (tie) => ties.flags[tie]),
        service: numbers(ties.service, tieRows),
        need: numbers(ties.need, tieRows),
        promise: numbers(ties.promise, tieRows),
        customerPart: numbers(ties.customerPart, tieRows),
        howDelivered: numbers(ties.howDelivered, tieRows),
        saidOn: numbers(ties.saidOn, tieRows),
        underpinnedBy: numbers(ties.underpinnedBy, tieRows),
        rating: numbers(ties.rating, tieRows),
      },
      needs: {
        ...needs,
        count: needRows.length,
        id: numbers(needs.id, needRows),
        person: Int32Array.from(needRows, (need) => toRow(needs.person[need])),
        text: needRows.map((need) => needs.text[need]),
        supplier: Int32Array.from(needRows, (need) => toParty(needs.supplier[need])),
        supplierText: needRows.map((need) => needs.supplierText[need]),
        importance: Uint8Array.from(needRows, (need) => needs.importance[need]),
        state: Uint8Array.from(needRows, (need) => needs.state[need]),
        ifNever: needRows.map((need) => needs.ifNever[need]),
      },
    },
  };
}
