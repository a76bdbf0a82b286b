import type { Facts } from '#findings/facts.ts';
import type { Visible } from '#model/viewer.ts';
import { list } from '../english.ts';
import { partyCalled } from '../journal-words.ts';

/** A repair as the store keeps it: numbers, never a name. */
export interface RecordedRepair {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly rule: string;
  readonly changes: readonly RecordedChange[];
  readonly undoable: boolean;
  readonly undone?: { readonly at: Date; readonly actor: string };
}

interface RecordedChange {
  readonly kind: string;
  readonly provider?: number;
  readonly customer?: number;
  readonly person?: number;
}

const mostListed = 6;

type Called = (id: number | undefined) => string;

/** What a repair did, with the names of today: whoever was erased since has none. */
export function recordedWords(facts: Facts, visible: Visible, changes: readonly RecordedChange[]): string {
  const party: Called = (id) => partyCalled(facts, visible, id);
  return kinds
    .map(({ kind, one, several, what }) => {
      const some = changes.filter((change) => change.kind === kind);
      return some.length > 0 ? `${some.length === 1 ? one : several} ${what(some, party)}.` : '';
    })
    .filter(Boolean)
    .join(' ');
}

const kinds = [
  { kind: 'add-tie', one: 'Added the tie', several: 'Added the ties', what: tiesCalled },
  { kind: 'change-tie', one: 'Changed the tie', several: 'Changed the ties', what: tiesCalled },
  { kind: 'end-tie', one: 'Ended the tie', several: 'Ended the ties', what: tiesCalled },
  { kind: 'change-need', one: 'Changed a need of', several: 'Changed needs of', what: whoseNeeds },
  { kind: 'change-role', one: 'Changed the role of', several: 'Changed the roles of', what: whoseRoles },
] as const;

/** "Hana Sato → Amara Okafor, Luis Ferrer and Mei Tan; Ben Ruiz → Patients". */
function tiesCalled(changes: readonly RecordedChange[], party: Called): string {
  const customers = new Map<string, Set<string>>();
  for (const change of changes) {
    const provider = party(change.provider);
    customers.set(provider, (customers.get(provider) ?? new Set()).add(party(change.customer)));
  }
  return Array.from(customers, ([provider, whom]) => `${provider} → ${list([...whom], mostListed)}`).join(
    '; ',
  );
}

function whoseNeeds(changes: readonly RecordedChange[], party: Called): string {
  return list([...new Set(changes.map(({ person }) => party(person)))], mostListed);
}

function whoseRoles(changes: readonly RecordedChange[], party: Called): string {
  return list(
    changes.map(({ customer }) => party(customer)),
    mostListed,
  );
}
