import type { ImportSource } from '#model/import-plan.ts';
import type { Organisation } from '#model/organisation.ts';
import type { Vocabulary } from '#model/settings.ts';
import { TieTable } from '../declarations/tie-table.ts';
import { Named } from '../parties/named.ts';
import type { FileProblems } from '../problem-list.ts';
import { DraftCustomers } from './draft-customers.ts';
import { DraftGroups } from './draft-groups.ts';
import { DraftNeeds } from './draft-needs.ts';
import { DraftPeople } from './draft-people.ts';
import { TextPool } from './text-pool.ts';

/** An organisation while files are merged in. Rows of the organisation it began as keep their numbers. */
export interface Draft {
  readonly people: DraftPeople;
  readonly customers: DraftCustomers;
  readonly groups: DraftGroups;
  readonly ties: TieTable;
  readonly needs: DraftNeeds;
  readonly texts: TextPool;
  /** What the files name, so that replacing knows what they do not. */
  readonly named: Named;
  /** Cells of a chart that say whom a person serves: read when the outside customers are known. */
  readonly servesCells: ServesCell[];
  /** The organisation's words, for what is said of the files. */
  readonly vocabulary: Vocabulary;
}

/** A filled "serves" cell of a chart: several parties, joined by ";" or "|". */
export interface ServesCell {
  readonly person: number;
  readonly text: string;
  readonly line: number;
  readonly column: string;
  readonly source: ImportSource;
  readonly problems: FileProblems;
}

/** A draft that holds what the organisation holds; writing to it leaves the organisation alone. */
export const startDraft = (current: Organisation): Draft => ({
  people: new DraftPeople(current.people),
  customers: new DraftCustomers(current.customers),
  groups: new DraftGroups(current.groups),
  ties: new TieTable(current.ties),
  needs: new DraftNeeds(current.needs),
  texts: new TextPool(current.texts),
  named: new Named(),
  servesCells: [],
  vocabulary: current.settings.vocabulary,
});

/** The draft as an organisation; new parties are numbered on from the highest number: people, customers, groups. */
export function finishDraft(draft: Draft, current: Organisation): Organisation {
  const held = [current.people.partyId, current.customers.partyId, current.groups.partyId];
  let last = held.reduce((max, ids) => ids.reduce((a, b) => Math.max(a, b), max), 0);
  const numberOn = (ids: Int32Array, count: number): Int32Array => {
    const all = new Int32Array(count);
    all.set(ids);
    for (let row = ids.length; row < count; row++) all[row] = ++last;
    return all;
  };
  return {
    ...current,
    people: draft.people.finish(numberOn(current.people.partyId, draft.people.count)),
    customers: draft.customers.finish(numberOn(current.customers.partyId, draft.customers.count)),
    groups: draft.groups.finish(numberOn(current.groups.partyId, draft.groups.count)),
    ties: draft.ties.finish(),
    needs: draft.needs.finish(),
    texts: draft.texts.texts,
  };
}
