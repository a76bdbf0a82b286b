/** One way in which a file says who stands above somebody; an entry an accepted row in each list. */
export interface ManagerColumn {
  /** `person`: the cell names the manager. `levels`: a column a level. `path`: the manager's path is one step shorter. */
  readonly kind: 'person' | 'levels' | 'path';
  readonly header: string;
  readonly cells: readonly string[];
  /** Of levels: the next name upwards, for somebody who stands in their own level. */
  readonly above: readonly string[];
  /** Of levels: the header of the column it was found in. */
  readonly headers: readonly string[];
}
