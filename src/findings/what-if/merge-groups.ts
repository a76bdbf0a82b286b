import type { Groups } from '#model/groups.ts';
import { groupKinds } from '#model/groups.ts';
import type { Organisation } from '#model/organisation.ts';
import { groupRef, noParty, type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { type Ties, tieFlag } from '#model/ties.ts';

/**
 * Ties and needs that name a department which has become part of another name that other one. Two ties that are then
 * one (same provider, customer and service) count once: the later of them ends. Linear in ties.
 *
 * @param into For each department the one it is part of now.
 */
export function mergeGroups(organisation: Organisation, into: Int32Array): Organisation {
  const { groups, groupInto } = renameGroups(organisation.groups, into);
  const rename = (party: PartyRef): PartyRef =>
    party !== noParty && partyKind(party) === 'group' ? groupRef(groupInto[partyRow(party)]) : party;
  const { ties, needs } = organisation;
  const renamed = { ...ties, provider: ties.provider.map(rename), customer: ties.customer.map(rename) };
  return {
    ...organisation,
    groups,
    ties: { ...renamed, flags: endDoubles(renamed, doublesAmong(ties, renamed)) },
    needs: { ...needs, supplier: needs.supplier.map(rename) },
  };
}

const department = groupKinds.indexOf('department');

/** A group whose department is gone hands over to the group of the new one, or becomes it where there is none. */
function renameGroups(groups: Groups, into: Int32Array): { groups: Groups; groupInto: Int32Array } {
  const of = groups.of.slice();
  const groupInto = Int32Array.from({ length: groups.count }, (_, group) => group);
  const groupOf = new Map<number, number>();
  const isMerged = (group: number) => groups.kind[group] === department && into[of[group]] !== of[group];
  for (let group = 0; group < groups.count; group++) {
    if (groups.kind[group] === department && !isMerged(group)) groupOf.set(of[group], group);
  }
  for (let group = 0; group < groups.count; group++) {
    if (!isMerged(group)) continue;
    const target = into[of[group]];
    const known = groupOf.get(target);
    if (known !== undefined) groupInto[group] = known;
    else {
      of[group] = target;
      groupOf.set(target, group);
    }
  }
  return { groups: { ...groups, of }, groupInto };
}

/** Rows of the ties that may have become equal: those at a party at which some tie got another end. */
function doublesAmong(before: Ties, after: Ties): number[] {
  const touched = new Set<PartyRef>();
  for (let tie = 0; tie < after.count; tie++) {
    if (before.provider[tie] !== after.provider[tie]) touched.add(after.provider[tie]);
    if (before.customer[tie] !== after.customer[tie]) touched.add(after.customer[tie]);
  }
  const rows: number[] = [];
  for (let tie = 0; tie < after.count; tie++) {
    if (touched.has(after.provider[tie]) || touched.has(after.customer[tie])) rows.push(tie);
  }
  return rows;
}

const silent = tieFlag.disputed | tieFlag.ended;
const said = tieFlag.byProvider | tieFlag.byCustomer | tieFlag.main;

/** Of equal ties that are neither disputed nor ended, the first takes over what is said of the others. */
function endDoubles(ties: Ties, rows: readonly number[]): Uint8Array {
  const flags = ties.flags.slice();
  const first = new Map<string, number>();
  for (const tie of rows) {
    if (flags[tie] & silent) continue;
    const key = `${ties.provider[tie]} ${ties.customer[tie]} ${ties.service[tie] ?? 0}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, tie);
    else {
      flags[known] |= flags[tie] & said;
      flags[tie] |= tieFlag.ended;
    }
  }
  return flags;
}
