import { customerRoles } from '#model/customers.ts';
import { needStates } from '#model/needs.ts';
import type { Organisation } from '#model/organisation.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { answerStates } from '#model/people.ts';
import type { Repair, RepairChange } from '#model/repair.ts';
import { type Ties, tieFlag } from '#model/ties.ts';

type ChangeOf<Kind extends RepairChange['kind']> = Extract<RepairChange, { kind: Kind }>;

/**
 * The organisation as it would be with a repair. Every row keeps its place; new ties come behind, without a number of
 * the store. Linear in ties, needs and customers.
 */
export function applyRepair(organisation: Organisation, { changes }: Pick<Repair, 'changes'>): Organisation {
  const texts = [...organisation.texts];
  const added = changes.filter((change) => change.kind === 'add-tie');
  const next = {
    ...organisation,
    texts,
    people: { ...organisation.people, answer: organisation.people.answer.slice() },
    customers: { ...organisation.customers, role: organisation.customers.role.slice() },
    needs: {
      ...organisation.needs,
      state: organisation.needs.state.slice(),
      supplier: organisation.needs.supplier.slice(),
      supplierText: [...organisation.needs.supplierText],
    },
    ties: withRoom(organisation.ties, organisation.ties.count + added.length),
  };
  for (const [at, tie] of added.entries()) addTie(next, organisation.ties.count + at, tie);
  for (const change of changes) {
    if (change.kind === 'change-tie') changeTie(next, change);
    else if (change.kind === 'end-tie') next.ties.flags[change.tie] |= tieFlag.ended;
    else if (change.kind === 'change-need') changeNeed(next, change);
    else if (change.kind === 'change-role')
      next.customers.role[change.customer] = customerRoles.indexOf(change.role);
  }
  return next;
}

/** An organisation whose columns may be written. */
type Open = Omit<Organisation, 'texts'> & {
  readonly texts: string[];
  readonly needs: Omit<Organisation['needs'], 'supplierText'> & { readonly supplierText: string[] };
};

/** The columns as long as the count, blank behind. */
function withRoom(ties: Ties, count: number): Ties {
  const resize = (column: Int32Array): Int32Array => {
    const resized = new Int32Array(count);
    resized.set(column.subarray(0, count));
    return resized;
  };
  const flags = new Uint8Array(count);
  flags.set(ties.flags);
  const columns = Object.entries(ties).map(([name, column]) => [
    name,
    column instanceof Int32Array ? resize(column) : column,
  ]);
  return { ...(Object.fromEntries(columns) as unknown as Ties), count, flags };
}

function addTie(next: Open, row: number, change: ChangeOf<'add-tie'>): void {
  const { ties } = next;
  ties.provider[row] = change.provider;
  ties.customer[row] = change.customer;
  ties.flags[row] = change.saidBy === 'provider' ? tieFlag.byProvider : tieFlag.byCustomer;
  ties.service[row] = textId(next, change.service);
  ties.need[row] = textId(next, change.need);
  ties.promise[row] = textId(next, change.promise);
  noteAnswer(next, row);
}

/** Who says themselves whom they serve has answered. */
function noteAnswer({ ties, people }: Open, tie: number): void {
  const provider = ties.provider[tie];
  if (ties.flags[tie] & tieFlag.byProvider && partyKind(provider) === 'person')
    people.answer[partyRow(provider)] = answerStates.indexOf('named');
}

function changeTie(next: Open, { tie, ...change }: ChangeOf<'change-tie'>): void {
  const { ties } = next;
  if (change.promise !== undefined) ties.promise[tie] = textId(next, change.promise);
  if (change.saidOn !== undefined) ties.saidOn[tie] = textId(next, change.saidOn);
  if (change.underpinnedBy !== undefined) ties.underpinnedBy[tie] = textId(next, change.underpinnedBy);
  if (change.main === true) ties.flags[tie] |= tieFlag.main;
  if (change.main === false) ties.flags[tie] &= ~tieFlag.main;
  noteAnswer(next, tie);
}

function changeNeed(next: Open, { need, state, supplier }: ChangeOf<'change-need'>): void {
  if (state !== undefined) next.needs.state[need] = needStates.indexOf(state);
  if (supplier === undefined) return;
  next.needs.supplier[need] = supplier;
  next.needs.supplierText[need] = '';
}

function textId({ texts }: Open, text: string): number {
  const known = texts.indexOf(text);
  return known >= 0 ? known : texts.push(text) - 1;
}
