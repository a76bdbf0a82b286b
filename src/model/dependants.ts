/** Why an import cannot be undone: what was done since that would be lost or left hanging. */
export type DependantKind =
  // what the import added or changed, and somebody changed since
  | 'person-changed'
  | 'customer-changed'
  | 'tie-changed'
  | 'need-changed'
  // later ties, needs, people and teams that name somebody whom the import added
  | 'tie'
  | 'need'
  | 'report'
  | 'dotted-line'
  | 'team'
  // parties whom ties or needs of before the import name, and who have left since
  | 'party-left';

export interface Dependant {
  readonly kind: DependantKind;
  readonly count: number;
  /**
   * The store's numbers of up to ten of them: of ties for `tie` and `tie-changed`, of needs for `need` and
   * `need-changed`, else of parties.
   */
  readonly examples: readonly number[];
}

/** Empty: nothing depends on the import. */
export type Dependants = readonly Dependant[];
