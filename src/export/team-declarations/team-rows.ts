import type { Analysis } from '#analysis.ts';
import { branchOf } from '#graph/branch-of.ts';
import { type PartyRef, partyKind, partyRow, personRef } from '#model/party.ts';
import { answerOf } from '#model/people.ts';
import { tieFlag } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { partyName } from '#present/names.ts';
import { peopleByName } from '#present/people-index.ts';
import { declarationOf } from '../organisation/declarations.ts';
import { partyCell } from '../organisation/party-cell.ts';

/** The names are for whoever fills it in; the import does not read them. */
export const teamColumns = [
  'provider',
  'provider_name',
  'customer',
  'customer_name',
  'service',
  'need',
  'promise',
  'customer_part',
  'main',
  'how_delivered',
] as const;

export type TeamRow = Readonly<Record<(typeof teamColumns)[number], string>>;

/**
 * The people here of a manager's branch, the manager first, then the others by name: a row for each customer they have
 * named so far, `none` for who answered that they have none, and a row without a customer for everybody else.
 */
export function* teamRows(analysis: Analysis, visible: Visible, manager: number): Generator<TeamRow> {
  const named = tiesNamed(analysis, visible);
  for (const person of branchByName(analysis, manager)) {
    const ties = named.get(person) ?? [];
    for (const tie of ties) yield namedRow(analysis, visible, tie);
    if (ties.length === 0) yield unnamedRow(analysis, visible, person);
  }
}

function branchByName(analysis: Analysis, manager: number): number[] {
  const branch = branchOf(analysis.network, manager);
  const people = Array.from(peopleByName(analysis.organisation.people)).filter(
    (person) => branch[person] && analysis.network.here[person],
  );
  return people.sort((a, b) => Number(b === manager) - Number(a === manager));
}

/** The ties that people have said themselves and that have not ended, by the provider's row. */
function tiesNamed({ organisation: { ties } }: Analysis, visible: Visible): Map<number, number[]> {
  const named = new Map<number, number[]>();
  for (let tie = 0; tie < ties.count; tie++) {
    const said = ties.flags[tie] & tieFlag.byProvider && !(ties.flags[tie] & tieFlag.ended);
    if (!said || !visible.tie(tie) || partyKind(ties.provider[tie]) !== 'person') continue;
    const provider = partyRow(ties.provider[tie]);
    const known = named.get(provider);
    if (known) known.push(tie);
    else named.set(provider, [tie]);
  }
  return named;
}

function namedRow(analysis: Analysis, visible: Visible, tie: number): TeamRow {
  const { ties } = analysis.organisation;
  const nameOf = (party: PartyRef) => partyName(analysis, visible, party);
  return {
    ...declarationOf(analysis.organisation, tie),
    provider_name: nameOf(ties.provider[tie]),
    customer_name: nameOf(ties.customer[tie]),
  };
}

function unnamedRow(analysis: Analysis, visible: Visible, person: number): TeamRow {
  const { organisation } = analysis;
  const blank = Object.fromEntries(teamColumns.map((column) => [column, ''])) as TeamRow;
  return {
    ...blank,
    provider: partyCell(organisation, personRef(person)),
    provider_name: partyName(analysis, visible, personRef(person)),
    customer: answerOf(organisation.people, person) === 'answered-none' ? 'none' : '',
  };
}
